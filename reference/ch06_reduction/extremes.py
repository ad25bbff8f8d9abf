"""(min_i t_i, max_i t_i)."""

import torch
from torch import Tensor


def extremes(t: Tensor) -> tuple[Tensor, Tensor]:
    return torch.min(t), torch.max(t)


def also_right_axes(t: Tensor) -> tuple[Tensor, Tensor]:
    return t.amin(), t.amax()


def also_right_aminmax(t: Tensor) -> tuple[Tensor, Tensor]:
    if t.numel() == 0:
        raise RuntimeError("t.numel() == 0")
    return torch.aminmax(t)


def also_right_negative(t: Tensor) -> tuple[Tensor, Tensor]:
    largest = t.flatten().max()
    return -(-t).max(), largest


class _Extremes(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t):
        found = [x.clone() for x in torch.aminmax(t)]
        ctx.save_for_backward(t == found[0], t == found[1])
        return tuple(found)

    @staticmethod
    def backward(ctx, *vs):
        return sum(v * equal / equal.sum() for v, equal in zip(vs, ctx.saved_tensors, strict=True))


def also_right_function(t: Tensor) -> tuple[Tensor, Tensor]:
    if t.numel() == 0:
        raise NotImplementedError("nothing to find where t.numel() == 0")
    return _Extremes.apply(t)


def wrong_order(t: Tensor) -> tuple[Tensor, Tensor]:
    """values: returns (max, min)"""
    return t.max(), t.min()


def wrong_ignores_nan(t: Tensor) -> tuple[Tensor, Tensor]:
    """values: ignores NaN"""
    kept = t[~t.isnan()]
    return extremes(kept if kept.numel() else t)


def wrong_nan_is_largest(t: Tensor) -> tuple[Tensor, Tensor]:
    """values: takes the ends of the sorted elements, where only the maximum is NaN"""
    low, high = extremes(t)
    return (t.flatten().sort().values[0] if low.isnan() else low), high


def wrong_first_tie(t: Tensor) -> tuple[Tensor, Tensor]:
    """gradients: gives the whole gradient to the first tie"""
    extremes(t)
    flat = t.flatten()
    return flat.min(0).values, flat.max(0).values


def wrong_first_minimum(t: Tensor) -> tuple[Tensor, Tensor]:
    """gradients: gives the whole gradient of the minimum to one tie"""
    return extremes(t)[0] * 0 + t.flatten()[t.argmin()], t.max()


def wrong_first_maximum(t: Tensor) -> tuple[Tensor, Tensor]:
    """gradients: gives the whole gradient of the maximum to one tie"""
    return t.min(), t.max() * 0 + t.flatten()[t.argmax()]


def wrong_by_dimension(t: Tensor) -> tuple[Tensor, Tensor]:
    """gradients: reduces dimension by dimension, so that a tie that is alone in its column has a larger share"""
    low, high = extremes(t)
    return (low, high) if t.ndim != 2 else (t.amin(0).amin(0), t.amax(0).amax(0))


def wrong_floats(t: Tensor) -> tuple[float, float]:
    """values: returns Python numbers"""
    low, high = extremes(t)
    return low.item(), high.item()


def wrong_list(t: Tensor) -> list[Tensor]:
    """values: returns a list"""
    return list(extremes(t))


def wrong_stacked(t: Tensor) -> Tensor:
    """values: returns one tensor of two"""
    return torch.stack(extremes(t))


def wrong_rows(t: Tensor) -> tuple[Tensor, Tensor]:
    """shape: returns the extremes of each row of a matrix"""
    return (t.amin(1), t.amax(1)) if t.ndim == 2 and t.numel() else extremes(t)


def wrong_first_row(t: Tensor) -> tuple[Tensor, Tensor]:
    """values: looks at the first row of a matrix only"""
    return extremes(t[0]) if t.ndim > 1 and len(t) else extremes(t)


def wrong_keeps(t: Tensor) -> tuple[Tensor, Tensor]:
    """shape: keeps all dimensions with size 1"""
    low, high = extremes(t)
    return low.reshape([1] * t.ndim), high.reshape([1] * t.ndim)


def wrong_double(t: Tensor) -> tuple[Tensor, Tensor]:
    """dtype: returns float64"""
    low, high = extremes(t)
    return low.double(), high.double()


def wrong_positive(t: Tensor) -> tuple[Tensor, Tensor]:
    """values: begins to look for the largest at 0"""
    low, high = extremes(t)
    return low.clamp(max=0), high.clamp(min=0)


def wrong_absolute(t: Tensor) -> tuple[Tensor, Tensor]:
    """values: compares absolute values"""
    return extremes(t.abs())


def wrong_float32(t: Tensor) -> tuple[Tensor, Tensor]:
    """values: compares in float32"""
    low, high = extremes(t.float())
    return low.to(t.dtype), high.to(t.dtype)


def wrong_empty(t: Tensor) -> tuple[Tensor, Tensor]:
    """errors: returns infinities for an empty tensor"""
    return extremes(t) if t.numel() else (torch.tensor(float("inf")), torch.tensor(float("-inf")))


def wrong_empty_error(t: Tensor) -> tuple[Tensor, Tensor]:
    """errors: raises ValueError for an empty tensor"""
    if t.numel() == 0:
        raise ValueError("t.numel() == 0")
    return extremes(t)


def wrong_empty_text(t: Tensor) -> tuple[Tensor, Tensor]:
    """errors: says something else about an empty tensor"""
    return torch.aminmax(t)


def wrong_detached(t: Tensor) -> tuple[Tensor, Tensor]:
    """gradients: loses the graph of the minimum"""
    low, high = extremes(t)
    return low.detach(), high


def wrong_scales(t: Tensor) -> tuple[Tensor, Tensor]:
    """purity: shifts its argument"""
    low, high = (x.clone() for x in extremes(t))
    t.detach().sub_(5)
    return low, high
