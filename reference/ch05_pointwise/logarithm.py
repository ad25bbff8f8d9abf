"""ln(t_i), element by element."""

import math

import numpy as np
import torch
from torch import Tensor


def logarithm(t: Tensor) -> Tensor:
    return torch.log(t)


def also_right_log2(t: Tensor) -> Tensor:
    return torch.log2(t) * math.log(2)


def also_right_log10(t: Tensor) -> Tensor:
    return torch.log10(t.double()).div(math.log10(math.e)).to(torch.result_type(t, 1.0))


def also_right_where(t: Tensor) -> Tensor:
    x = t.to(torch.result_type(t, 1.0))
    logs = torch.log(torch.where(x > 0, x, torch.ones_like(x)))
    return torch.where(x > 0, logs, torch.where(x == 0, -math.inf, math.nan))


class _Log(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t):
        ctx.save_for_backward(t)
        with np.errstate(all="ignore"):
            return torch.tensor(np.log(t.detach().numpy().astype("float64"))).to(torch.result_type(t, 1.0))

    @staticmethod
    def backward(ctx, v):
        return v / ctx.saved_tensors[0]


def also_right_numpy(t: Tensor) -> Tensor:
    return _Log.apply(t)


def wrong_raises(t: Tensor) -> Tensor:
    """values: raises for non-positive values"""
    if (t <= 0).any():
        raise ValueError("math domain error")
    return torch.log(t)


def wrong_raises_at_zero(t: Tensor) -> Tensor:
    """values: raises for 0"""
    if (t == 0).any():
        raise ValueError("math domain error")
    return torch.log(t)


def wrong_base_ten(t: Tensor) -> Tensor:
    """values: uses 10 as base"""
    return torch.log10(t)


def wrong_base_two(t: Tensor) -> Tensor:
    """values: uses 2 as base"""
    return torch.log2(t)


def wrong_clamps(t: Tensor) -> Tensor:
    """values: clamps to a small positive number"""
    return torch.log(t.clamp(min=1e-12))


def wrong_epsilon(t: Tensor) -> Tensor:
    """values: adds a small number to t"""
    return torch.log(t + 1e-8)


def wrong_one_more(t: Tensor) -> Tensor:
    """values: returns log(1 + t)"""
    return torch.log1p(t)


def wrong_absolute(t: Tensor) -> Tensor:
    """values: takes the absolute value first"""
    return torch.log(t.abs())


def wrong_negative_is_zero(t: Tensor) -> Tensor:
    """values: takes negative elements for 0"""
    return torch.log(t.clamp(min=0))


def wrong_finite(t: Tensor) -> Tensor:
    """values: makes NaN and infinities finite"""
    return torch.nan_to_num(torch.log(t))


def wrong_zero_is_nan(t: Tensor) -> Tensor:
    """values: gives NaN at 0"""
    return torch.where(t == 0, math.nan, torch.log(t))


def wrong_sign(t: Tensor) -> Tensor:
    """values: returns -log(t)"""
    return -torch.log(t)


def wrong_exponential(t: Tensor) -> Tensor:
    """values: returns exp(t)"""
    return torch.exp(t)


def wrong_series(t: Tensor) -> Tensor:
    """values: adds up 30 terms of the power series around 1"""
    x = t - 1.0
    total = sum((-1) ** (n + 1) * x**n / n for n in range(1, 30))
    return torch.where(t > 0, total, torch.log(t))


def wrong_half(t: Tensor) -> Tensor:
    """values: computes in bfloat16"""
    return torch.log(t.bfloat16()).to(torch.result_type(t, 1.0))


def wrong_float32_inside(t: Tensor) -> Tensor:
    """values: computes in float32"""
    return torch.log(t.float()).to(torch.result_type(t, 1.0))


def wrong_keeps_integers(t: Tensor) -> Tensor:
    """values: keeps int dtype"""
    return torch.log(t).to(t.dtype)


def wrong_float64(t: Tensor) -> Tensor:
    """dtype: returns float64 for integers"""
    return torch.log(t) if t.is_floating_point() else torch.log(t).double()


def wrong_in_place(t: Tensor) -> Tensor:
    """purity: works in place on floats"""
    return t.detach().log_() if t.is_floating_point() else torch.log(t)


def wrong_clears(t: Tensor) -> Tensor:
    """purity: replaces what is negative by 1 in its argument"""
    result = torch.log(t)
    t.detach()[t < 0] = 1
    return result


def wrong_squeezed(t: Tensor) -> Tensor:
    """shape: drops dimensions of size 1"""
    return torch.log(t).squeeze()


def wrong_positive_only(t: Tensor) -> Tensor:
    """shape: leaves out the elements of a vector that are not positive"""
    return torch.log(t[t > 0]) if t.ndim == 1 else torch.log(t)


def wrong_detached(t: Tensor) -> Tensor:
    """gradients: loses the graph"""
    return torch.log(t.detach())


def wrong_gradient(t: Tensor) -> Tensor:
    """gradients: has the gradient of the logarithm of base 2"""
    if not t.requires_grad:
        return torch.log(t)
    return torch.log2(t) + (torch.log(t) - torch.log2(t)).detach()
