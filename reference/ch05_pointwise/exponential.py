"""exp(t_i), element by element."""

import math

import torch
from torch import Tensor


def exponential(t: Tensor) -> Tensor:
    return torch.exp(t)


def also_right_power(t: Tensor) -> Tensor:
    return torch.pow(math.e, t)


def also_right_power_of_two(t: Tensor) -> Tensor:
    return torch.exp2(t.double() / math.log(2)).to(t.dtype if t.is_floating_point() else torch.float32)


def also_right_square(t: Tensor) -> Tensor:
    half = torch.exp(t / 2)
    return half * half


def also_right_reciprocal(t: Tensor) -> Tensor:
    return 1 / torch.exp(-t)


def also_right_expm1(t: Tensor) -> Tensor:
    return torch.special.expm1(t.double()).add(1).to(torch.result_type(t, 1.0))


def also_right_numbers(t: Tensor) -> Tensor:
    powers = [x.exp() for x in (t * 1.0).reshape(-1)]
    return torch.stack(powers).reshape(t.shape) if powers else torch.exp(t)


def wrong_base_two(t: Tensor) -> Tensor:
    """values: uses 2 as base"""
    return torch.exp2(t)


def wrong_base_ten(t: Tensor) -> Tensor:
    """values: uses 10 as base"""
    return torch.pow(10.0, t)


def wrong_base(t: Tensor) -> Tensor:
    """values: uses 2.718 as base"""
    return torch.pow(2.718, t)


def wrong_minus_one(t: Tensor) -> Tensor:
    """values: subtracts 1"""
    return torch.expm1(t)


def wrong_power(t: Tensor) -> Tensor:
    """values: raises t to the power of e"""
    return (t * 1.0) ** math.e


def wrong_logarithm(t: Tensor) -> Tensor:
    """values: takes the logarithm"""
    return torch.log(t)


def wrong_negative(t: Tensor) -> Tensor:
    """values: returns exp(-t)"""
    return torch.exp(-t)


def wrong_series(t: Tensor) -> Tensor:
    """values: adds up 20 terms of the power series"""
    term = total = torch.ones_like(t * 1.0)
    for n in range(1, 20):
        term = term * t / n
        total = total + term
    return total


def wrong_series_for_negative(t: Tensor) -> Tensor:
    """values: adds up 20 terms of the power series where t is negative"""
    return torch.where(t < 0, wrong_series(t), torch.exp(t))


def wrong_limit(t: Tensor) -> Tensor:
    """values: computes (1 + t / n) ** n"""
    return (1 + t / 10000) ** 10000


def wrong_clamped(t: Tensor) -> Tensor:
    """values: cuts t off, so that nothing overflows"""
    return torch.exp(t.clamp(max=80))


def wrong_finite(t: Tensor) -> Tensor:
    """values: makes infinities finite"""
    return torch.nan_to_num(torch.exp(t))


def wrong_minus_inf(t: Tensor) -> Tensor:
    """values: takes -inf for -10"""
    return torch.exp(torch.where(t == -math.inf, -10, t))


def wrong_raises(t: Tensor) -> Tensor:
    """values: raises where a power overflows"""
    result = torch.exp(t)
    if result.isinf().any():
        raise OverflowError("math range error")
    return result


def wrong_epsilon(t: Tensor) -> Tensor:
    """values: adds a small number, so that nothing is 0"""
    return torch.exp(t) + 1e-8


def wrong_half(t: Tensor) -> Tensor:
    """values: computes in bfloat16"""
    return torch.exp(t.bfloat16()).to(torch.result_type(t, 1.0))


def wrong_keeps_integers(t: Tensor) -> Tensor:
    """values: keeps int dtype, which rounds the powers"""
    return torch.exp(t).to(t.dtype)


def wrong_float64(t: Tensor) -> Tensor:
    """dtype: returns float64 for integers"""
    return torch.exp(t) if t.is_floating_point() else torch.exp(t).double()


def wrong_float32(t: Tensor) -> Tensor:
    """dtype: always returns float32"""
    return torch.exp(t).float()


def wrong_in_place(t: Tensor) -> Tensor:
    """purity: works in place on floats"""
    return t.detach().exp_() if t.is_floating_point() else torch.exp(t)


def wrong_squeezed(t: Tensor) -> Tensor:
    """shape: drops dimensions of size 1"""
    return torch.exp(t).squeeze()


def wrong_detached(t: Tensor) -> Tensor:
    """gradients: loses the graph"""
    return torch.exp(t.detach())


class _Once(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t):
        ctx.result = torch.exp(t.detach())
        return ctx.result.clone()

    @staticmethod
    def backward(ctx, v):
        return v * ctx.result


def wrong_second_derivative(t: Tensor) -> Tensor:
    """second_order: writes its own backward, in which the answer is a constant"""
    return _Once.apply(t)
