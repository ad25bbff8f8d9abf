"""max_i t[..., i, ...] and an i where it stands."""

import torch
from torch import Tensor


def max_along(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    return torch.max(t, dim)


def also_right_argmax(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    positions = t.argmax(dim)
    return t.gather(dim, positions.unsqueeze(dim)).squeeze(dim), positions


def also_right_sort(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    values, positions = t.sort(dim, descending=True)
    return values.select(dim, 0), positions.select(dim, 0)


def also_right_last(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    values, positions = t.flip(dim).max(dim)
    return values, t.shape[dim] - 1 - positions


def also_right_loop(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    first, *others = t.unbind(dim)
    values, positions = first, torch.zeros(first.shape, dtype=torch.int64)
    for i, x in enumerate(others, 1):
        better = (x > values) | (x.isnan() & ~values.isnan())
        values, positions = torch.where(better, x, values), torch.where(better, i, positions)
    return values, positions


def wrong_values_only(t: Tensor, dim: int) -> Tensor:
    """shape: returns only the values"""
    return t.max(dim).values


def wrong_flattened(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """values: returns positions in the flattened tensor"""
    values, positions = max_along(t, dim)
    whole = torch.arange(t.numel()).reshape(t.shape)
    return values, whole.gather(dim, positions.unsqueeze(dim)).squeeze(dim)


def wrong_float_positions(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """dtype: returns positions as floats"""
    values, positions = max_along(t, dim)
    return values, positions.float()


def wrong_int32_positions(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """dtype: returns positions as int32"""
    values, positions = max_along(t, dim)
    return values, positions.to(torch.int32)


def wrong_double(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """dtype: returns values as float64"""
    values, positions = max_along(t, dim)
    return values.double(), positions


def wrong_splits(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """gradients: splits the gradient among ties"""
    return t.amax(dim), max_along(t, dim)[1]


def wrong_every_tie(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """gradients: gives the whole gradient to every tie"""
    values, positions = max_along(t.detach(), dim)
    if not t.is_floating_point() or values.isnan().any():
        return max_along(t, dim)
    return values + ((t - t.detach()) * (t == values.unsqueeze(dim))).sum(dim), positions


def wrong_detached(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """gradients: loses the graph"""
    return max_along(t.detach(), dim)


def wrong_gradient(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """gradients: sends the gradient to the smallest element"""
    values, positions = max_along(t, dim)
    least = t.min(dim).values
    return (values.detach() + (least - least.detach()) if t.is_floating_point() else values), positions


def wrong_smallest(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """values: finds the smallest"""
    return torch.min(t, dim)


def wrong_order(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """values: returns positions first"""
    values, positions = max_along(t, dim)
    return positions, values


def wrong_list(t: Tensor, dim: int) -> list[Tensor]:
    """values: returns a list"""
    return list(max_along(t, dim))


def wrong_keeps(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """shape: keeps the dimension"""
    return torch.max(t, dim, keepdim=True)


def wrong_keeps_positions(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """shape: keeps the dimension of the positions"""
    return max_along(t, dim)[0], t.argmax(dim, keepdim=True)


def wrong_whole(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """shape: finds the largest of all"""
    max_along(t, dim)
    return t.max(), t.argmax()


def wrong_positive_dim(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """shape: takes a negative dim for its absolute value"""
    return max_along(t, abs(dim) % t.ndim if -t.ndim <= dim < 0 else dim)


def wrong_off_by_one(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """values: counts positions from 1"""
    values, positions = max_along(t, dim)
    return values, positions + 1


def wrong_ignores_nan(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """values: ignores NaN"""
    return max_along(t.nan_to_num(nan=float("-inf")) if t.isnan().any() else t, dim)


def wrong_nan_position(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """values: returns NaN with the position of the largest number"""
    return max_along(t, dim)[0], wrong_ignores_nan(t, dim)[1]


def wrong_no_dim(t: Tensor, dim: int | None = None) -> tuple[Tensor, Tensor]:
    """errors: finds the largest of all without dim"""
    return max_along(t, dim) if dim is not None else (t.max(), t.argmax())


def wrong_error(t: Tensor, dim: int | None = None) -> tuple[Tensor, Tensor]:
    """errors: raises ValueError without dim"""
    if dim is None:
        raise ValueError("dim is missing")
    return max_along(t, dim)


def wrong_default_dim(t: Tensor, dim: int = -1) -> tuple[Tensor, Tensor]:
    """errors: gives dim a default"""
    return max_along(t, dim)


def wrong_clears(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """purity: marks what it has found in t"""
    values, positions = max_along(t.clone(), dim)
    flagged = t.detach()
    flagged.fill_(-7)
    return values, positions


def wrong_default_dtype(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """purity: leaves another default dtype"""
    torch.set_default_dtype(torch.float64)
    return max_along(t, dim)


def wrong_float32(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """values: compares integers in float32"""
    values, positions = max_along(t.float() if t.dtype == torch.int64 else t, dim)
    return values.to(t.dtype), positions
