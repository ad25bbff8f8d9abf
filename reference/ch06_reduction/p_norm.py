"""(sum_i |t_i|^p)^(1/p), its limit max_i |t_i| for p = inf, and the number of t_i != 0 for p = 0."""

import torch
from torch import Tensor

EQUIVALENT = {
    "if p == 0: -> if p <= 0:": "no p is negative",
    'if p == float("inf"): -> if p >= float("inf"):': "nothing is larger",
    "return total ** (1 / p) if total != 0 else total -> return total ** (1 / p) if total > 0 else total": (
        "a sum of absolute values is not negative"
    ),
}


def p_norm(t: Tensor, p: float = 2.0) -> Tensor:
    if not t.is_floating_point():
        raise RuntimeError("p_norm needs a floating point tensor")
    if p == float("inf"):
        return t.abs().max()
    if p == 0:
        return (t != 0).sum().to(t.dtype)
    total = (t.abs() ** p).sum()
    # The root has no derivative at 0.
    return total ** (1 / p) if total != 0 else total


def also_right_where(t: Tensor, p: float = 2.0) -> Tensor:
    if not t.dtype.is_floating_point:
        raise RuntimeError("t is no floating point tensor")
    sizes = t.reshape(-1).abs()
    if p == float("inf"):
        return sizes.amax()
    if p == 0:
        return sizes.sign().sum()
    total = sizes.pow(p).sum()
    safe = torch.where(total == 0, torch.ones_like(total), total)
    return torch.where(total == 0, torch.zeros_like(total), safe.pow(1 / p))


def also_right_scaled(t: Tensor, p: float = 2.0) -> Tensor:
    if t.dtype not in (torch.float32, torch.float64):
        raise RuntimeError("floating point only")
    if p == 0:
        return torch.count_nonzero(t).to(t.dtype)
    largest = t.abs().max()
    if p == float("inf") or largest == 0:
        return largest if p == float("inf") else (t * 0).sum()
    scale = largest.detach()
    return scale * ((t.abs() / scale) ** p).sum() ** (1 / p)


def also_right_loop(t: Tensor, p: float = 2.0) -> Tensor:
    if not t.is_floating_point():
        raise RuntimeError("floating point only")
    elements = list(t.abs().flatten())
    if p == 0:
        return torch.tensor(float(sum(1 for x in elements if x != 0)), dtype=t.dtype)
    if p == float("inf"):
        return max(elements)
    total = sum(x**p for x in elements)
    return total * 0 if total == 0 else total ** (1.0 / p)


class _Euclid(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t):
        size = torch.sqrt((t * t).sum())
        ctx.save_for_backward(t, size)
        return size

    @staticmethod
    def backward(ctx, v):
        t, size = ctx.saved_tensors
        return v * t / size if size > 0 else torch.zeros_like(t)


def also_right_function(t: Tensor, p: float = 2.0) -> Tensor:
    return _Euclid.apply(t) if p == 2 and t.is_floating_point() else p_norm(t, p)


def wrong_no_root(t: Tensor, p: float = 2.0) -> Tensor:
    """values: returns the sum of powers without the root"""
    return p_norm(t, p) ** (p if 0 < p < float("inf") else 1)


def wrong_no_absolute(t: Tensor, p: float = 2.0) -> Tensor:
    """values: forgets the absolute value for odd p"""
    return (t**3).sum() ** (1 / 3) if p == 3 and t.is_floating_point() else p_norm(t, p)


def wrong_no_absolute_one(t: Tensor, p: float = 2.0) -> Tensor:
    """values: forgets the absolute value for p = 1"""
    return t.sum() if p == 1 and t.is_floating_point() else p_norm(t, p)


def wrong_largest(t: Tensor, p: float = 2.0) -> Tensor:
    """values: takes the largest element, not the largest absolute value, for p = inf"""
    return t.max() if p == float("inf") and t.is_floating_point() else p_norm(t, p)


def wrong_spectral(t: Tensor, p: float = 2.0) -> Tensor:
    """values: takes the largest singular value of a matrix"""
    return torch.linalg.svdvals(t).max() if t.ndim == 2 and p == 2 and t.is_floating_point() else p_norm(t, p)


def wrong_row_sums(t: Tensor, p: float = 2.0) -> Tensor:
    """values: takes the largest sum of a row of a matrix for p = inf"""
    matrix = t.ndim == 2 and p == float("inf") and t.is_floating_point()
    return t.abs().sum(1).max() if matrix else p_norm(t, p)


def wrong_always_two(t: Tensor, p: float = 2.0) -> Tensor:
    """values: ignores p"""
    return p_norm(t)


def wrong_default(t: Tensor, p: float = 1.0) -> Tensor:
    """values: takes p = 1 by default"""
    return p_norm(t, p)


def wrong_zero(t: Tensor, p: float = 2.0) -> Tensor:
    """values: counts all elements for p = 0"""
    return t.new_tensor(t.numel()) if p == 0 and t.is_floating_point() else p_norm(t, p)


def wrong_infinity(t: Tensor, p: float = 2.0) -> Tensor:
    """values: uses the formula for p = inf"""
    if p != float("inf") or not t.is_floating_point():
        return p_norm(t, p)
    return (t.abs() ** p).sum() ** (1 / p)


def wrong_mean(t: Tensor, p: float = 2.0) -> Tensor:
    """values: takes the mean for the sum"""
    return p_norm(t, p) / t.numel() ** (1 / p if p else 1)


def wrong_gradient_at_zero(t: Tensor, p: float = 2.0) -> Tensor:
    """gradients: is NaN at the zero vector"""
    return t.square().sum().sqrt() if p == 2 and t.is_floating_point() else p_norm(t, p)


def wrong_epsilon(t: Tensor, p: float = 2.0) -> Tensor:
    """values: adds 1e-8 under the root"""
    return (t.square().sum() + 1e-8).sqrt() if p == 2 and t.is_floating_point() else p_norm(t, p)


def wrong_detached(t: Tensor, p: float = 2.0) -> Tensor:
    """gradients: loses the graph"""
    return p_norm(t.detach(), p)


def wrong_gradient_of_infinity(t: Tensor, p: float = 2.0) -> Tensor:
    """gradients: loses the graph for p = inf"""
    return p_norm(t.detach() if p == float("inf") else t, p)


def wrong_accepts_integers(t: Tensor, p: float = 2.0) -> Tensor:
    """errors: accepts integers"""
    return p_norm(t if t.is_floating_point() else t.float(), p)


def wrong_counts_integers(t: Tensor, p: float = 2.0) -> Tensor:
    """errors: accepts integers where there is no root"""
    if not t.is_floating_point() and p in (0, 1, float("inf")):
        return p_norm(t.double(), p).to(t.dtype)
    return p_norm(t, p)


def wrong_per_row(t: Tensor, p: float = 2.0) -> Tensor:
    """shape: returns the norm of each row of a matrix"""
    return torch.stack([p_norm(row, p) for row in t]) if t.ndim == 2 else p_norm(t, p)


def wrong_count_dtype(t: Tensor, p: float = 2.0) -> Tensor:
    """dtype: returns int64 for p = 0"""
    return p_norm(t, p).long() if p == 0 else p_norm(t, p)


def wrong_float32(t: Tensor, p: float = 2.0) -> Tensor:
    """dtype: returns float64"""
    return p_norm(t.double() if t.is_floating_point() else t, p)


def wrong_absolute(t: Tensor, p: float = 2.0) -> Tensor:
    """purity: takes absolute values in place"""
    result = p_norm(t, p).clone()
    t.detach().abs_().add_(1)
    return result


def wrong_library(t: Tensor, p: float = 2.0) -> Tensor:
    """forbids: calls torch.linalg.vector_norm"""
    return torch.linalg.vector_norm(t, p)
