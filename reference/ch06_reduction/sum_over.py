"""sum_i t[..., i, ...]."""

import torch
from torch import Tensor


def sum_over(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    return torch.sum(t, dim=dim, keepdim=keepdim)


def also_right_method(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    if dim is None:
        total = t.reshape(-1).sum()
        return total.reshape([1] * t.ndim) if keepdim else total
    return t.sum(dim, keepdim)


def also_right_loop(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    wide = t if t.is_floating_point() else t.to(torch.int64)
    if dim is None:
        total = wide.reshape(-1)[:0].sum()
        for x in wide.reshape(-1):
            total = total + x
        return total.reshape([1] * t.ndim) if keepdim else total
    if t.ndim == 0:
        if dim not in (0, -1):
            raise IndexError("Dimension out of range")
        return wide + 0
    if not -t.ndim <= dim < t.ndim:
        raise IndexError(f"Dimension out of range: {dim}")
    moved = wide.movedim(dim, 0)
    total = moved[:0].sum(0)
    for row in moved:
        total = total + row
    return total.unsqueeze(dim) if keepdim else total


def wrong_other_dim(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """shape: sums over the other dimension of a matrix"""
    if dim is not None and t.ndim == 2 and -2 <= dim < 2:
        return t.sum(1 - dim % 2, keepdim=keepdim)
    return sum_over(t, dim, keepdim)


def wrong_mean(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """values: averages"""
    total = sum_over(t, dim, keepdim)
    return (total / max(1, t.numel() // max(1, total.numel()))).to(total.dtype)


def wrong_empty(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """values: multiplies the mean of floats by their number, which gives NaN for the sum of nothing"""
    total = sum_over(t, dim, keepdim)
    if not t.is_floating_point():
        return total
    count = t.numel() if dim is None else t.shape[dim] if t.ndim else 1
    return torch.where(torch.tensor(count == 0), t.mean(dim=dim, keepdim=keepdim), total)


def wrong_keeps(t: Tensor, dim: int | None = None, keepdim: bool = True) -> Tensor:
    """shape: keeps the dimension by default"""
    return sum_over(t, dim, keepdim)


def wrong_total_keepdim(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """shape: forgets keepdim where there is no dim"""
    return t.sum() if dim is None else t.sum(dim, keepdim)


def wrong_bool(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """dtype: counts bools in int32"""
    total = sum_over(t, dim, keepdim)
    return total.to(torch.int32) if t.dtype == torch.bool else total


def wrong_detaches(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """gradients: detaches"""
    return sum_over(t, dim, keepdim).detach()


def wrong_negative_dim(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """shape: takes a negative dim for its absolute value"""
    if dim is not None and -t.ndim <= dim < 0:
        dim = min(-dim, t.ndim - 1)
    return sum_over(t, dim, keepdim)


def wrong_clamps_dim(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """errors: takes the last dimension where there is none of that number"""
    if dim is not None and not -max(t.ndim, 1) <= dim < max(t.ndim, 1):
        dim = -1
    return sum_over(t, dim, keepdim)


def wrong_clears(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """purity: clears t after summing"""
    total = sum_over(t, dim, keepdim)
    t.detach().fill_(1)
    return total


def wrong_float32(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """values: sums integers in float32"""
    total = sum_over(t, dim, keepdim)
    return total if t.is_floating_point() else sum_over(t.float(), dim, keepdim).to(total.dtype)
