"""The first k of the elements sorted in descending order."""

import torch
from torch import Tensor


def top_k(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    if k > t.shape[dim]:
        raise RuntimeError(f"selected index k out of range: {k} of {t.shape[dim]}")
    values, positions = t.sort(dim, descending=True)
    return values.narrow(dim, 0, k), positions.narrow(dim, 0, k)


def also_right_argsort(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    if not 0 <= k <= t.size(dim):
        raise RuntimeError("selected index k out of range")
    positions = torch.argsort(t, dim=dim).flip(dim).narrow(dim, 0, k)
    return torch.gather(t, dim, positions), positions


def also_right_repeated_maximum(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    if k > t.shape[dim]:
        raise RuntimeError("selected index k out of range")
    left, found = t.detach().double(), []
    for _ in range(k):
        position = left.argmax(dim, keepdim=True)
        left = left.scatter(dim, position, float("-inf"))
        found.append(position)
    nothing = torch.empty_like(t.narrow(dim, 0, 0), dtype=torch.int64)
    positions = torch.cat([nothing, *found], dim)
    return t.gather(dim, positions), positions


def also_right_last_first(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    n = t.shape[dim]
    if n < k:
        raise RuntimeError("top_k: selected index k out of range")
    moved = t.movedim(dim, -1)
    values, positions = torch.sort(moved, dim=-1, stable=True)
    chosen = torch.arange(n - 1, n - k - 1, -1)
    return values[..., chosen].movedim(-1, dim), positions[..., chosen].movedim(-1, dim)


def wrong_ascending(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """values: returns them in ascending order"""
    values, positions = top_k(t, k, dim)
    return values.flip(dim), positions.flip(dim)


def wrong_default_dim(t: Tensor, k: int, dim: int = 0) -> tuple[Tensor, Tensor]:
    """shape: takes dim 0 by default"""
    n = t.shape[dim]
    values, positions = top_k(t, min(k, n), dim)
    return (values, positions) if k <= n else top_k(t, k, -1)


def wrong_drops_one(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """shape: drops the dimension for k = 1"""
    values, positions = top_k(t, k, dim)
    return (values.squeeze(dim), positions.squeeze(dim)) if k == 1 else (values, positions)


def wrong_smallest(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """values: finds the k smallest"""
    top_k(t, k, dim)
    values, positions = t.sort(dim)
    return values.narrow(dim, 0, k), positions.narrow(dim, 0, k)


def wrong_last_of_ascending(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """values: returns the k largest, not sorted from the largest"""
    top_k(t, k, dim)
    values, positions = t.sort(dim)
    return values.narrow(dim, t.shape[dim] - k, k), positions.narrow(dim, t.shape[dim] - k, k)


def wrong_values_only(t: Tensor, k: int, dim: int = -1) -> Tensor:
    """shape: returns only the values"""
    return top_k(t, k, dim)[0]


def wrong_whole(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """shape: returns all elements, sorted"""
    return top_k(t, t.shape[dim] if k <= t.shape[dim] else k, dim)


def wrong_one_less(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """shape: finds one too few"""
    return top_k(t, k - 1 if 0 < k <= t.shape[dim] else k, dim)


def wrong_zero(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """shape: returns everything for k = 0, as [-0:] does"""
    return top_k(t, k or t.shape[dim], dim)


def wrong_flattened(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """values: returns positions in the flattened tensor"""
    values, positions = top_k(t, k, dim)
    return values, torch.arange(t.numel()).reshape(t.shape).gather(dim, positions)


def wrong_same_position(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """values: returns the first position of a value for all that are equal"""
    values, _ = top_k(t, k, dim)
    rows, wanted = t.movedim(dim, -1).unsqueeze(-2), values.movedim(dim, -1).unsqueeze(-1)
    return values, (rows == wanted).int().argmax(-1).movedim(-1, dim)


def wrong_ignores_dim(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """shape: always works along the last dimension"""
    top_k(t, k, dim)
    values, positions = t.sort(-1, descending=True)
    return values[..., :k], positions[..., :k]


def wrong_positive_dim(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """shape: takes a negative dim for its absolute value"""
    return top_k(t, k, abs(dim) % t.ndim if k <= t.shape[abs(dim) % t.ndim] else dim)


def wrong_absolute(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """values: compares absolute values"""
    positions = top_k(t.abs(), k, dim)[1]
    return t.gather(dim, positions), positions


def wrong_distinct(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """values: replaces repeated values by the least"""
    values, positions = top_k(t, k, dim)
    repeated = torch.zeros_like(values, dtype=torch.bool)
    if k > 1:
        repeated.narrow(dim, 1, k - 1).copy_(values.diff(dim=dim) == 0)
    return torch.where(repeated, t.amin(dim, keepdim=True), values), positions


def wrong_int32(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """dtype: returns positions as int32"""
    values, positions = top_k(t, k, dim)
    return values, positions.to(torch.int32)


def wrong_double(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """dtype: returns values as float64"""
    values, positions = top_k(t, k, dim)
    return values.double(), positions


def wrong_list(t: Tensor, k: int, dim: int = -1) -> list[Tensor]:
    """values: returns a list"""
    return list(top_k(t, k, dim))


def wrong_clips(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """errors: returns all elements where k is too large"""
    return top_k(t, min(k, t.shape[dim]), dim)


def wrong_checks_last(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """errors: compares k with the size of the last dimension"""
    return top_k(t, min(k, t.shape[dim]) if k <= t.shape[-1] else k, dim)


def wrong_error(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """errors: raises ValueError where k is too large"""
    if k > t.shape[dim]:
        raise ValueError("selected index k out of range")
    return top_k(t, k, dim)


def wrong_text(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """errors: says something else where k is too large"""
    values, positions = t.sort(dim, descending=True)
    return values.narrow(dim, 0, k), positions.narrow(dim, 0, k)


def wrong_detached(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """gradients: loses the graph"""
    return top_k(t.detach(), k, dim)


def wrong_first_only(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """gradients: keeps the graph of the largest only"""
    values, positions = top_k(t, k, dim)
    if k < 2:
        return values, positions
    return torch.cat([values.narrow(dim, 0, 1), values.narrow(dim, 1, k - 1).detach()], dim), positions


def wrong_every_tie(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """gradients: gives every equal element the gradient"""
    values, positions = top_k(t, k, dim)
    if k == 0 or not t.is_floating_point():
        return values, positions
    parts = [t.movedim(dim, -1).unsqueeze(-2) == values.detach().movedim(dim, -1).unsqueeze(-1)]
    difference = ((t - t.detach()).movedim(dim, -1).unsqueeze(-2) * parts[0]).sum(-1).movedim(-1, dim)
    return values.detach() + difference, positions


def wrong_sorts(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """purity: sorts t itself"""
    values, positions = (x.clone() for x in top_k(t, k, dim))
    t.detach().copy_(t.detach().sort(dim, descending=True).values.flip(dim))
    t.detach().mul_(2).add_(1)
    return values, positions


def wrong_library(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """forbids: calls torch.topk"""
    return torch.topk(t, k, dim)
