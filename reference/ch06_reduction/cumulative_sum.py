"""s_k = t_0 + ... + t_k along a dimension."""

import torch
from torch import Tensor


def cumulative_sum(t: Tensor, dim: int) -> Tensor:
    sums = [t.narrow(dim, 0, k + 1).sum(dim) for k in range(t.shape[dim])]
    return torch.stack(sums, dim)


def also_right_running(t: Tensor, dim: int) -> Tensor:
    total, sums = 0, []
    for part in t.unbind(dim):
        total = total + (part if part.is_floating_point() else part.long())
        sums.append(total)
    return torch.stack(sums, dim=dim)


def also_right_triangle(t: Tensor, dim: int) -> Tensor:
    wide = (t if t.dtype in (torch.float32, torch.float64) else t.to(torch.int64)).movedim(dim, -1)
    n = wide.shape[-1]
    lower = torch.tril(torch.ones(n, n, dtype=wide.dtype))
    return (wide.unsqueeze(-2) * lower).sum(-1).movedim(-1, dim)


def also_right_doubling(t: Tensor, dim: int) -> Tensor:
    sums = (t.clone() if t.is_floating_point() else t.to(torch.int64)).transpose(dim, 0)
    step = 1
    while step < len(sums):
        sums = torch.cat([sums[:step], sums[step:] + sums[:-step]])
        step *= 2
    return sums.transpose(0, dim)


def also_right_filled(t: Tensor, dim: int) -> Tensor:
    result = torch.zeros(t.shape, dtype=t.dtype if t.is_floating_point() else torch.int64)
    rows, sums = t.movedim(dim, 0), result.movedim(dim, 0)
    for k in range(len(rows)):
        sums[k] = rows[k] + (sums[k - 1].clone() if k else 0)
    return result


def wrong_excludes(t: Tensor, dim: int) -> Tensor:
    """values: excludes the current element"""
    return cumulative_sum(t, dim) - t.to(torch.int64 if not t.is_floating_point() else t.dtype)


def wrong_other_dim(t: Tensor, dim: int) -> Tensor:
    """values: adds along dimension 0"""
    return cumulative_sum(t, 0)


def wrong_last_dim(t: Tensor, dim: int) -> Tensor:
    """values: adds along the last dimension"""
    return cumulative_sum(t, -1)


def wrong_from_the_end(t: Tensor, dim: int) -> Tensor:
    """values: adds from the end"""
    return cumulative_sum(t.flip(dim), dim).flip(dim)


def wrong_in_place(t: Tensor, dim: int) -> Tensor:
    """purity: accumulates in the memory of its argument"""
    result = cumulative_sum(t, dim)
    rows = t.detach().movedim(dim, 0)
    for k in range(1, len(rows)):
        rows[k] += rows[k - 1]
    t.detach().fill_(1)
    return result


def wrong_flattens(t: Tensor, dim: int) -> Tensor:
    """shape: flattens first as NumPy does"""
    return cumulative_sum(t.reshape(-1), 0)


def wrong_prepends_zero(t: Tensor, dim: int) -> Tensor:
    """shape: begins with a 0"""
    sums = cumulative_sum(t, dim)
    return torch.cat([torch.zeros_like(sums.narrow(dim, 0, 1)), sums], dim)


def wrong_total(t: Tensor, dim: int) -> Tensor:
    """shape: returns the total"""
    return t.sum(dim)


def wrong_int32(t: Tensor, dim: int) -> Tensor:
    """dtype: keeps int32 where the sums fit"""
    sums = cumulative_sum(t, dim)
    fits = t.dtype == torch.int32 and bool((sums.abs() < 2**31).all())
    return sums.to(torch.int32) if fits else sums


def wrong_bool(t: Tensor, dim: int) -> Tensor:
    """dtype: counts bools in floats"""
    sums = cumulative_sum(t, dim)
    return sums.float() if t.dtype == torch.bool else sums


def wrong_overflows(t: Tensor, dim: int) -> Tensor:
    """values: adds int32 in int32, which overflows"""
    sums = cumulative_sum(t, dim)
    return sums.to(torch.int32).to(torch.int64) if t.dtype == torch.int32 else sums


def wrong_any(t: Tensor, dim: int) -> Tensor:
    """values: takes the running any of bools"""
    sums = cumulative_sum(t, dim)
    return (sums > 0).long() if t.dtype == torch.bool else sums


def wrong_detached_past(t: Tensor, dim: int) -> Tensor:
    """gradients: treats the sum so far as a constant"""
    sums = cumulative_sum(t.detach(), dim)
    return sums + (t - t.detach()) if t.is_floating_point() else sums


def wrong_default_dim(t: Tensor, dim: int = 0) -> Tensor:
    """errors: gives dim a default"""
    return cumulative_sum(t, dim)


def wrong_positive_dim(t: Tensor, dim: int) -> Tensor:
    """values: takes a negative dim for its absolute value"""
    return cumulative_sum(t, abs(dim) % t.ndim)


def wrong_library(t: Tensor, dim: int) -> Tensor:
    """forbids: calls torch.cumsum"""
    return torch.cumsum(t, dim)
