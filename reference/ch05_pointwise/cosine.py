"""cos(t_i), element by element."""

import math

import torch
from torch import Tensor


def cosine(t: Tensor) -> Tensor:
    return torch.cos(t)


def also_right_sine(t: Tensor) -> Tensor:
    return torch.sin(t.double() + math.pi / 2).to(torch.result_type(t, 1.0))


def also_right_shifted(t: Tensor) -> Tensor:
    return torch.sin(t + math.pi / 2)


def also_right_half_angle(t: Tensor) -> Tensor:
    return 1 - 2 * torch.sin(t / 2) ** 2


def also_right_double(t: Tensor) -> Tensor:
    return torch.cos(t.double()).to(torch.result_type(t, 1.0))


def also_right_numbers(t: Tensor) -> Tensor:
    cosines = [x.cos() for x in (t * 1.0).reshape(-1)]
    return torch.stack(cosines).reshape(t.shape) if cosines else torch.cos(t)


def wrong_degrees(t: Tensor) -> Tensor:
    """values: takes degrees"""
    return torch.cos(torch.deg2rad(t))


def wrong_to_degrees(t: Tensor) -> Tensor:
    """values: takes t for radians and makes them degrees"""
    return torch.cos(torch.rad2deg(t))


def wrong_sine(t: Tensor) -> Tensor:
    """values: returns sine"""
    return torch.sin(t)


def wrong_opposite(t: Tensor) -> Tensor:
    """values: returns -cos(t)"""
    return -torch.cos(t)


def wrong_arc(t: Tensor) -> Tensor:
    """values: returns the angle of a cosine"""
    return torch.acos(t)


def wrong_hyperbolic(t: Tensor) -> Tensor:
    """values: returns the hyperbolic cosine"""
    return torch.cosh(t)


def wrong_series(t: Tensor) -> Tensor:
    """values: adds up ten terms of the power series"""
    term = total = torch.ones_like(t * 1.0)
    for n in range(2, 20, 2):
        term = -term * t * t / (n * (n - 1))
        total = total + term
    return total


def wrong_root(t: Tensor) -> Tensor:
    """values: returns the root of 1 - sin^2, which is never negative"""
    return torch.sqrt(1 - torch.sin(t) ** 2)


def wrong_finite(t: Tensor) -> Tensor:
    """values: makes NaN 0"""
    return torch.nan_to_num(torch.cos(t))


def wrong_infinite(t: Tensor) -> Tensor:
    """values: gives 1 at infinity"""
    return torch.where(t.abs() == math.inf, 1.0, torch.cos(t))


def wrong_raises(t: Tensor) -> Tensor:
    """values: raises for infinities"""
    if t.isinf().any():
        raise ValueError("math domain error")
    return torch.cos(t)


def wrong_pi(t: Tensor) -> Tensor:
    """values: takes 3.14 for pi"""
    return torch.sin(t + 3.14 / 2)


def wrong_low_precision(t: Tensor) -> Tensor:
    """values: computes in bfloat16"""
    return torch.cos(t.bfloat16()).to(torch.result_type(t, 1.0))


def wrong_float32_inside(t: Tensor) -> Tensor:
    """values: computes in float32"""
    return torch.cos(t.float()).to(torch.result_type(t, 1.0))


def wrong_keeps_integers(t: Tensor) -> Tensor:
    """values: keeps int dtype"""
    return torch.cos(t).to(t.dtype)


def wrong_float64(t: Tensor) -> Tensor:
    """dtype: returns float64 for integers"""
    return torch.cos(t) if t.is_floating_point() else torch.cos(t).double()


def wrong_float32(t: Tensor) -> Tensor:
    """dtype: always returns float32"""
    return torch.cos(t).float()


def wrong_in_place(t: Tensor) -> Tensor:
    """purity: works in place on floats"""
    return t.detach().cos_() if t.is_floating_point() else torch.cos(t)


def wrong_reduces(t: Tensor) -> Tensor:
    """purity: takes multiples of 2 pi off its argument"""
    result = torch.cos(t)
    if t.is_floating_point():
        t.detach().remainder_(2 * math.pi)
    return result


def wrong_squeezed(t: Tensor) -> Tensor:
    """shape: drops dimensions of size 1"""
    return torch.cos(t).squeeze()


def wrong_detached(t: Tensor) -> Tensor:
    """gradients: detaches"""
    return torch.cos(t).detach()


class _Slope(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t, sign, constant):
        ctx.slope = sign * torch.sin(t.detach()) if constant else None
        ctx.sign = sign
        ctx.save_for_backward(t)
        return torch.cos(t)

    @staticmethod
    def backward(ctx, v):
        slope = ctx.sign * torch.sin(ctx.saved_tensors[0]) if ctx.slope is None else ctx.slope
        return v * slope, None, None


def wrong_slope(t: Tensor) -> Tensor:
    """gradients: has gradient sin(t), without the minus"""
    return _Slope.apply(t, 1, False)


def wrong_second_derivative(t: Tensor) -> Tensor:
    """second_order: writes its own backward, in which -sin(t) is a constant"""
    return _Slope.apply(t, -1, True)
