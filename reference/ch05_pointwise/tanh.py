"""m / (m + 2) with m = exp(2 t) - 1 where t < 0, where nothing overflows; tanh(t) = -tanh(-t) elsewhere."""

import torch
from torch import Tensor


def tanh(t: Tensor) -> Tensor:
    m = torch.expm1(2 * torch.where(t < 0, t, -t))
    return torch.where(t < 0, m, -m) / (m + 2)


def also_right_double(t: Tensor) -> Tensor:
    x = t.double()
    sign = torch.where(x < 0, -1.0, 1.0)
    e = torch.exp(-2 * sign * x)
    y = -torch.expm1(-2 * sign * x) / (1 + e)
    return (sign * y).to(torch.result_type(t, 1.0))


def also_right_halves(t: Tensor) -> Tensor:
    x = t.to(torch.result_type(t, 1.0))
    large = x.abs() > 0.5
    near, far = torch.where(large, torch.zeros_like(x), x), torch.where(large, x, torch.ones_like(x))
    middle = torch.expm1(2 * near) / (torch.expm1(2 * near) + 2)
    side = torch.sign(far) * (2 / (1 + torch.exp(-2 * far.abs())) - 1)
    return torch.where(large, side, middle)


class _Tanh(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t):
        y = tanh(t)
        ctx.save_for_backward(y)
        return y

    @staticmethod
    def backward(ctx, v):
        (y,) = ctx.saved_tensors
        return v * (1 - y * y)


def also_right_own_backward(t: Tensor) -> Tensor:
    return _Tanh.apply(t)


def also_right_numbers(t: Tensor) -> Tensor:
    x = t.to(torch.result_type(t, 1.0))
    numbers = [_positive(y) if y >= 0 else -_positive(-y) for y in x.reshape(-1)]
    return torch.stack(numbers).reshape(t.shape) if numbers else x.clone()


def _positive(x: Tensor) -> Tensor:
    return -torch.expm1(-2 * x) / (1 + torch.exp(-2 * x))


def wrong_ratio(t: Tensor) -> Tensor:
    """values: computes (exp(t) - exp(-t)) / (exp(t) + exp(-t)), NaN at 1000"""
    return (torch.exp(t) - torch.exp(-t)) / (torch.exp(t) + torch.exp(-t))


def wrong_near_zero(t: Tensor) -> Tensor:
    """values: computes 2 / (1 + exp(-2 t)) - 1, which loses all digits near 0"""
    x = t * 1.0
    e = torch.exp(2 * torch.where(x < 0, x, -x))
    return torch.where(x < 0, 2 * e / (1 + e) - 1, 2 / (1 + e) - 1)


def wrong_difference(t: Tensor) -> Tensor:
    """values: computes (1 - exp(-2 |t|)) / (1 + exp(-2 |t|)), which loses all digits near 0"""
    sign = torch.where(t < 0, -1.0, 1.0).to(torch.result_type(t, 1.0))
    e = torch.exp(-2 * sign * t)
    return sign * (1 - e) / (1 + e)


def wrong_line_near_zero(t: Tensor) -> Tensor:
    """values: returns t where |t| < 0.1"""
    return torch.where(t.abs() < 0.1, t, tanh(t))


def wrong_overflowing_slope(t: Tensor) -> Tensor:
    """gradients: replaces the NaN of an overflow, but not in the gradient"""
    m = torch.expm1(2 * t)
    return torch.where(t > 20, 1.0, m / (m + 2)).to(m.dtype)


def wrong_absolute(t: Tensor) -> Tensor:
    """gradients: computes with |t| and the sign of t, which has gradient 0 at 0"""
    m = torch.expm1(-2 * t.abs())
    return torch.sign(t) * -m / (m + 2)


def wrong_clips(t: Tensor) -> Tensor:
    """values: clips the input to [-5, 5]"""
    return tanh(t.clamp(-5, 5))


def wrong_saturates(t: Tensor) -> Tensor:
    """values: gives -1 and 1 beyond -9 and 9"""
    return torch.where(t.abs() > 9, t.sign(), tanh(t))


def wrong_clips_result(t: Tensor) -> Tensor:
    """values: clips the result away from -1 and 1"""
    return tanh(t).clamp(-1 + 1e-6, 1 - 1e-6)


def wrong_hard(t: Tensor) -> Tensor:
    """values: is piecewise linear"""
    return (t * 1.0).clamp(-1, 1)


def wrong_rational(t: Tensor) -> Tensor:
    """values: computes t / (1 + |t|)"""
    return t / (1 + t.abs())


def wrong_sigmoid(t: Tensor) -> Tensor:
    """values: returns the sigmoid"""
    return (tanh(t / 2) + 1) / 2


def wrong_half_angle(t: Tensor) -> Tensor:
    """values: forgets the factor 2 in the exponents"""
    return tanh(t / 2)


def wrong_even(t: Tensor) -> Tensor:
    """values: gives the same for t and -t"""
    return tanh(t.abs())


def wrong_opposite(t: Tensor) -> Tensor:
    """values: returns tanh(-t)"""
    return tanh(-t)


def wrong_reciprocal(t: Tensor) -> Tensor:
    """values: returns 1 / tanh(t)"""
    return 1 / tanh(t)


def wrong_tangent(t: Tensor) -> Tensor:
    """values: returns the tangent"""
    return torch.tan(t)


def wrong_error_function(t: Tensor) -> Tensor:
    """values: returns the error function, which looks alike"""
    return torch.erf(t)


def wrong_series(t: Tensor) -> Tensor:
    """values: adds up three terms of the power series"""
    x = t * 1.0
    return (x - x**3 / 3 + 2 * x**5 / 15).clamp(-1, 1)


def wrong_low_precision(t: Tensor) -> Tensor:
    """values: computes in bfloat16"""
    return tanh(t.bfloat16()).to(torch.result_type(t, 1.0))


def wrong_float32_inside(t: Tensor) -> Tensor:
    """values: computes in float32"""
    return tanh(t.float()).to(torch.result_type(t, 1.0))


def wrong_keeps_integers(t: Tensor) -> Tensor:
    """values: keeps int dtype"""
    return tanh(t).to(t.dtype)


def wrong_float64(t: Tensor) -> Tensor:
    """dtype: returns float64 for integers"""
    return tanh(t) if t.is_floating_point() else tanh(t).double()


def wrong_float32(t: Tensor) -> Tensor:
    """dtype: always returns float32"""
    return tanh(t).float()


def wrong_in_place(t: Tensor) -> Tensor:
    """purity: overwrites its argument"""
    result = tanh(t)
    if t.is_floating_point():
        t.detach().copy_(result)
    return result


def wrong_squeezed(t: Tensor) -> Tensor:
    """shape: drops dimensions of size 1"""
    return tanh(t).squeeze()


def wrong_single_number(t: Tensor) -> Tensor:
    """shape: returns a vector for a 0-d tensor"""
    return torch.atleast_1d(tanh(t))


def wrong_detached(t: Tensor) -> Tensor:
    """gradients: detaches"""
    return tanh(t).detach()


def wrong_library(t: Tensor) -> Tensor:
    """forbids: calls the library's tanh"""
    return torch.tanh(t)


def wrong_from_sigmoid(t: Tensor) -> Tensor:
    """forbids: computes with the library's sigmoid"""
    return 2 * torch.sigmoid(2 * t) - 1


def wrong_sinh_cosh(t: Tensor) -> Tensor:
    """forbids: divides the library's sinh by its cosh"""
    return torch.sinh(t) / torch.cosh(t)


class _Once(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t):
        y = tanh(t.detach())
        ctx.slope = 1 - y * y
        return y

    @staticmethod
    def backward(ctx, v):
        return v * ctx.slope


def wrong_second_derivative(t: Tensor) -> Tensor:
    """second_order: writes its own backward, in which 1 - y**2 is a constant"""
    return _Once.apply(t)
