"""The root of t_i, element by element."""

import math

import torch
from torch import Tensor


def square_root(t: Tensor) -> Tensor:
    return torch.sqrt(t)


def also_right_power(t: Tensor) -> Tensor:
    return torch.pow(t, 0.5)


def also_right_operator(t: Tensor) -> Tensor:
    return t ** (1 / 2)


def also_right_double(t: Tensor) -> Tensor:
    return t.double().sqrt().to(torch.result_type(t, 1.0))


def also_right_numbers(t: Tensor) -> Tensor:
    x = t.to(torch.result_type(t, 1.0))
    roots = [y.sqrt() if y >= 0 else y * math.nan for y in x.reshape(-1)]
    return torch.stack(roots).reshape(t.shape) if roots else x.sqrt()


class _Root(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t):
        ctx.root = torch.where(t < 0, math.nan, t.to(torch.result_type(t, 1.0)).abs()).sqrt()
        return ctx.root.clone()

    @staticmethod
    def backward(ctx, v):
        return v / (2 * ctx.root)


def also_right_own_backward(t: Tensor) -> Tensor:
    return _Root.apply(t)


def wrong_raises(t: Tensor) -> Tensor:
    """values: raises for negative values"""
    if (t < 0).any():
        raise ValueError("math domain error")
    return torch.sqrt(t)


def wrong_epsilon(t: Tensor) -> Tensor:
    """values: adds an epsilon, so that sqrt(0) is not 0"""
    return torch.sqrt(t + 1e-8)


def wrong_small_epsilon(t: Tensor) -> Tensor:
    """values: adds a very small number"""
    return torch.sqrt(t + 1e-20)


def wrong_clamps(t: Tensor) -> Tensor:
    """values: takes negative elements for 0"""
    return torch.sqrt(t.clamp(min=0))


def wrong_absolute(t: Tensor) -> Tensor:
    """values: takes the absolute value first"""
    return torch.sqrt(t.abs())


def wrong_keeps_sign(t: Tensor) -> Tensor:
    """values: returns -sqrt(-t) for negative elements"""
    return t.sign() * torch.sqrt(t.abs())


def wrong_finite(t: Tensor) -> Tensor:
    """values: makes NaN 0"""
    return torch.nan_to_num(torch.sqrt(t))


def wrong_reciprocal(t: Tensor) -> Tensor:
    """values: returns 1 / sqrt(t)"""
    return torch.rsqrt(t)


def wrong_square(t: Tensor) -> Tensor:
    """values: squares"""
    return torch.where(t < 0, math.nan, t * t * 1.0)


def wrong_half(t: Tensor) -> Tensor:
    """values: halves"""
    return torch.where(t < 0, math.nan, t / 2)


def wrong_cube_root(t: Tensor) -> Tensor:
    """values: takes the third root"""
    return (t * 1.0) ** (1 / 3)


def wrong_steps(t: Tensor) -> Tensor:
    """values: stops after four steps of Heron's method"""
    x = t * 1.0
    root = torch.ones_like(x)
    for _ in range(4):
        root = (root + x / root) / 2
    return torch.where(t < 0, math.nan, root)


def wrong_low_precision(t: Tensor) -> Tensor:
    """values: computes in bfloat16"""
    return torch.sqrt(t.bfloat16()).to(torch.result_type(t, 1.0))


def wrong_float32_inside(t: Tensor) -> Tensor:
    """values: computes in float32"""
    return torch.sqrt(t.float()).to(torch.result_type(t, 1.0))


def wrong_keeps_integers(t: Tensor) -> Tensor:
    """values: keeps int dtype"""
    return torch.sqrt(t).to(t.dtype)


def wrong_whole_roots(t: Tensor) -> Tensor:
    """dtype: keeps int dtype where the roots are whole"""
    root = torch.sqrt(t)
    return root.to(t.dtype) if not t.is_floating_point() and (root == root.round()).all() else root


def wrong_float64(t: Tensor) -> Tensor:
    """dtype: returns float64 for integers"""
    return torch.sqrt(t) if t.is_floating_point() else torch.sqrt(t).double()


def wrong_in_place(t: Tensor) -> Tensor:
    """purity: works in place on floats"""
    return t.detach().sqrt_() if t.is_floating_point() else torch.sqrt(t)


def wrong_squeezed(t: Tensor) -> Tensor:
    """shape: drops dimensions of size 1"""
    return torch.sqrt(t).squeeze()


def wrong_without_negative(t: Tensor) -> Tensor:
    """shape: leaves negative elements of a vector out"""
    return torch.sqrt(t[t >= 0]) if t.ndim == 1 else torch.sqrt(t)


def wrong_detached(t: Tensor) -> Tensor:
    """gradients: loses the graph"""
    return torch.sqrt(t.detach())


def wrong_slope_at_zero(t: Tensor) -> Tensor:
    """gradients: has gradient 0 at 0"""
    return torch.where(t == 0, torch.zeros_like(t * 1.0), torch.sqrt(torch.where(t == 0, torch.ones_like(t), t)))


def wrong_safe_slope(t: Tensor) -> Tensor:
    """gradients: has a finite gradient at 0"""
    return torch.sqrt(t) if not t.requires_grad else torch.sqrt(t + 1e-30) + (-1e-15) * (t == 0)


def wrong_slope(t: Tensor) -> Tensor:
    """gradients: forgets the factor 2 in the gradient"""
    root = torch.sqrt(t)
    return 2 * root - root.detach() if t.requires_grad else root
