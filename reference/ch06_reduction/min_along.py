"""min_i t[..., i, ...] and an i where it stands."""

import torch
from torch import Tensor


def min_along(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    return torch.min(t, dim)


def also_right_argmin(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    positions = t.argmin(dim)
    return t.gather(dim, positions.unsqueeze(dim)).squeeze(dim), positions


def also_right_sort(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    # NaN stands last among sorted numbers.
    keys = t.masked_fill(t.isnan(), float("-inf")) if t.is_floating_point() else t
    positions = keys.argsort(dim).narrow(dim, 0, 1)
    return t.gather(dim, positions).squeeze(dim), positions.squeeze(dim)


def also_right_last(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    values, positions = t.flip(dim).min(dim)
    return values, t.shape[dim] - 1 - positions


def also_right_loop(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    first, *others = t.unbind(dim)
    values, positions = first, torch.zeros(first.shape, dtype=torch.int64)
    for i, x in enumerate(others, 1):
        better = (x < values) | (x.isnan() & ~values.isnan())
        values, positions = torch.where(better, x, values), torch.where(better, i, positions)
    return values, positions


def wrong_values_only(t: Tensor, dim: int) -> Tensor:
    """shape: returns only the values"""
    return t.min(dim).values


def wrong_flattened(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """values: returns positions in the flattened tensor"""
    values, positions = min_along(t, dim)
    whole = torch.arange(t.numel()).reshape(t.shape)
    return values, whole.gather(dim, positions.unsqueeze(dim)).squeeze(dim)


def wrong_float_positions(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """dtype: returns positions as floats"""
    values, positions = min_along(t, dim)
    return values, positions.float()


def wrong_int32_positions(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """dtype: returns positions as int32"""
    values, positions = min_along(t, dim)
    return values, positions.to(torch.int32)


def wrong_double(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """dtype: returns values as float64"""
    values, positions = min_along(t, dim)
    return values.double(), positions


def wrong_splits(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """gradients: splits the gradient among ties"""
    return t.amin(dim), min_along(t, dim)[1]


def wrong_every_tie(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """gradients: gives the whole gradient to every tie"""
    values, positions = min_along(t.detach(), dim)
    if not t.is_floating_point() or values.isnan().any():
        return min_along(t, dim)
    return values + ((t - t.detach()) * (t == values.unsqueeze(dim))).sum(dim), positions


def wrong_detached(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """gradients: loses the graph"""
    return min_along(t.detach(), dim)


def wrong_gradient(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """gradients: sends the gradient to the largest element"""
    values, positions = min_along(t, dim)
    most = t.max(dim).values
    return (values.detach() + (most - most.detach()) if t.is_floating_point() else values), positions


def wrong_largest(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """values: finds the largest"""
    return torch.max(t, dim)


def wrong_order(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """values: returns positions first"""
    values, positions = min_along(t, dim)
    return positions, values


def wrong_list(t: Tensor, dim: int) -> list[Tensor]:
    """values: returns a list"""
    return list(min_along(t, dim))


def wrong_keeps(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """shape: keeps the dimension"""
    return torch.min(t, dim, keepdim=True)


def wrong_keeps_positions(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """shape: keeps the dimension of the positions"""
    return min_along(t, dim)[0], t.argmin(dim, keepdim=True)


def wrong_whole(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """shape: finds the smallest of all"""
    min_along(t, dim)
    return t.min(), t.argmin()


def wrong_positive_dim(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """shape: takes a negative dim for its absolute value"""
    return min_along(t, abs(dim) % t.ndim if -t.ndim <= dim < 0 else dim)


def wrong_off_by_one(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """values: counts positions from 1"""
    values, positions = min_along(t, dim)
    return values, positions + 1


def wrong_ignores_nan(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """values: ignores NaN"""
    return min_along(t.nan_to_num(nan=float("inf")) if t.isnan().any() else t, dim)


def wrong_nan_position(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """values: returns NaN with the position of the smallest number"""
    return min_along(t, dim)[0], wrong_ignores_nan(t, dim)[1]


def wrong_no_dim(t: Tensor, dim: int | None = None) -> tuple[Tensor, Tensor]:
    """errors: finds the smallest of all without dim"""
    return min_along(t, dim) if dim is not None else (t.min(), t.argmin())


def wrong_error(t: Tensor, dim: int | None = None) -> tuple[Tensor, Tensor]:
    """errors: raises ValueError without dim"""
    if dim is None:
        raise ValueError("dim is missing")
    return min_along(t, dim)


def wrong_default_dim(t: Tensor, dim: int = -1) -> tuple[Tensor, Tensor]:
    """errors: gives dim a default"""
    return min_along(t, dim)


def wrong_clears(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """purity: marks what it has found in t"""
    values, positions = min_along(t.clone(), dim)
    flagged = t.detach()
    flagged.fill_(-7)
    return values, positions


def wrong_default_dtype(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """purity: leaves another default dtype"""
    torch.set_default_dtype(torch.float64)
    return min_along(t, dim)


def wrong_float32(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """values: compares integers in float32"""
    values, positions = min_along(t.float() if t.dtype == torch.int64 else t, dim)
    return values.to(t.dtype), positions
