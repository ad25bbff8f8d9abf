"""t_i to the power of exponent, element by element."""

import torch
from torch import Tensor


def power(t: Tensor, exponent: float) -> Tensor:
    return torch.pow(t, exponent)


def also_right_operator(t: Tensor, exponent: float) -> Tensor:
    return t**exponent


def also_right_float_power(t: Tensor, exponent: float) -> Tensor:
    if t.is_floating_point() or isinstance(exponent, float):
        return torch.float_power(t, exponent).to(torch.result_type(t, 1.0))
    return t**exponent


def also_right_own_check(t: Tensor, exponent: float) -> Tensor:
    if not t.is_floating_point() and isinstance(exponent, int):
        if exponent < 0:
            raise RuntimeError("Integers to negative integer powers are not allowed: convert to float")
        result = torch.ones_like(t)
        for _ in range(exponent):
            result = result * t
        return result
    return t.to(torch.result_type(t, exponent)).pow(exponent)


def also_right_exponentials(t: Tensor, exponent: float) -> Tensor:
    if exponent == int(exponent):
        return t**exponent
    return torch.exp(exponent * torch.log(t))


def also_right_base_first(t: Tensor, exponent: float) -> Tensor:
    if t.is_floating_point() and exponent < 0:
        return 1 / torch.pow(t, -exponent)
    return torch.pow(t, exponent)


def wrong_swapped(t: Tensor, exponent: float) -> Tensor:
    """values: computes exponent ** t"""
    power(t, exponent)
    return torch.pow(float(exponent), t)


def wrong_repeated(t: Tensor, exponent: float) -> Tensor:
    """values: multiplies repeatedly, so that only positive integers work"""
    if not t.is_floating_point() and isinstance(exponent, int):
        return power(t, exponent)
    result = torch.ones_like(t * 1.0)
    for _ in range(int(exponent)):
        result = result * t
    return result


def wrong_whole_exponent(t: Tensor, exponent: float) -> Tensor:
    """values: takes the whole part of the exponent"""
    return power(t * 1.0, int(exponent)) if isinstance(exponent, float) else power(t, exponent)


def wrong_squares(t: Tensor, exponent: float) -> Tensor:
    """values: always squares"""
    return power(t, exponent) * 0 + t * t


def wrong_times(t: Tensor, exponent: float) -> Tensor:
    """values: multiplies by the exponent"""
    power(t, exponent)
    return t * exponent


def wrong_absolute(t: Tensor, exponent: float) -> Tensor:
    """values: takes the absolute value first where the exponent is fractional"""
    return power(t.abs() if exponent != int(exponent) else t, exponent)


def wrong_keeps_sign(t: Tensor, exponent: float) -> Tensor:
    """values: keeps the sign of what it raises to a fractional exponent"""
    return t.sign() * power(t.abs(), exponent) if exponent != int(exponent) else power(t, exponent)


def wrong_finite(t: Tensor, exponent: float) -> Tensor:
    """values: makes NaN 0"""
    return torch.nan_to_num(power(t, exponent))


def wrong_exponentials(t: Tensor, exponent: float) -> Tensor:
    """values: computes exp(exponent log t), which is NaN for every negative element"""
    result = power(t, exponent)
    return torch.exp(exponent * torch.log(t)) if t.is_floating_point() else result


def wrong_zero_to_zero(t: Tensor, exponent: float) -> Tensor:
    """values: gives 0 for 0 to the power 0"""
    return torch.where(t == 0, t, power(t, exponent)) if exponent == 0 else power(t, exponent)


def wrong_zero_is_nan(t: Tensor, exponent: float) -> Tensor:
    """values: gives NaN for 0 to the power 0"""
    return power(t, exponent) if exponent or not t.is_floating_point() else t / t


def wrong_negative_exponent(t: Tensor, exponent: float) -> Tensor:
    """values: ignores the sign of the exponent for floats"""
    return power(t, abs(exponent)) if t.is_floating_point() else power(t, exponent)


def wrong_truncates(t: Tensor, exponent: float) -> Tensor:
    """errors: truncates 2 ** -1 to 0 for integers"""
    if not t.is_floating_point() and isinstance(exponent, int) and exponent < 0:
        return (t.double() ** exponent).to(t.dtype)
    return power(t, exponent)


def wrong_becomes_float(t: Tensor, exponent: float) -> Tensor:
    """errors: raises integers to negative powers as floats"""
    return power(t, exponent if exponent >= 0 else float(exponent))


def wrong_except_one(t: Tensor, exponent: float) -> Tensor:
    """errors: accepts a tensor of ones"""
    return t.clone() if exponent < 0 and not t.is_floating_point() and (t == 1).all() else power(t, exponent)


def wrong_value_error(t: Tensor, exponent: float) -> Tensor:
    """errors: raises ValueError, as NumPy does"""
    if not t.is_floating_point() and isinstance(exponent, int) and exponent < 0:
        raise ValueError("Integers to negative integer powers are not allowed.")
    return power(t, exponent)


def wrong_text(t: Tensor, exponent: float) -> Tensor:
    """errors: does not say what is not allowed"""
    if not t.is_floating_point() and isinstance(exponent, int) and exponent < 0:
        raise RuntimeError("exponent must not be negative")
    return power(t, exponent)


def wrong_always_float(t: Tensor, exponent: float) -> Tensor:
    """dtype: makes integers float32 for an int exponent as well"""
    return power(t, exponent) * 1.0


def wrong_float64(t: Tensor, exponent: float) -> Tensor:
    """dtype: makes integers float64 for a float exponent"""
    result = power(t, exponent)
    return result.double() if not t.is_floating_point() and isinstance(exponent, float) else result


def wrong_keeps_integers(t: Tensor, exponent: float) -> Tensor:
    """values: keeps int dtype for a float exponent"""
    return power(t, exponent).to(t.dtype)


def wrong_whole_float(t: Tensor, exponent: float) -> Tensor:
    """dtype: takes 2.0 for the int 2"""
    return power(t, exponent).to(t.dtype) if exponent in (0, 1, 2, 3) else power(t, exponent)


def wrong_wide(t: Tensor, exponent: float) -> Tensor:
    """dtype: makes int32 int64"""
    return power(t.long() if t.dtype == torch.int32 else t, exponent)


def wrong_in_place(t: Tensor, exponent: float) -> Tensor:
    """purity: works in place"""
    result = power(t, exponent)
    t.detach().copy_(result)
    return result.clone()


def wrong_squeezed(t: Tensor, exponent: float) -> Tensor:
    """shape: drops dimensions of size 1"""
    return power(t, exponent).squeeze()


def wrong_sums(t: Tensor, exponent: float) -> Tensor:
    """shape: sums the powers"""
    return power(t, exponent).sum()


def wrong_detached(t: Tensor, exponent: float) -> Tensor:
    """gradients: loses the graph"""
    return power(t.detach(), exponent)


def wrong_constant(t: Tensor, exponent: float) -> Tensor:
    """gradients: copies t without its graph for the exponent 1"""
    return power(t, exponent) if exponent != 1 else power(t.detach(), exponent)


class _Power(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t, exponent, twice):
        ctx.exponent, ctx.twice = exponent, twice
        ctx.save_for_backward(t)
        return torch.pow(t, exponent)

    @staticmethod
    def backward(ctx, v):
        (t,) = ctx.saved_tensors
        slope = t ** (ctx.exponent - 1)
        return v * (ctx.exponent * slope.detach() if ctx.twice else slope), None, None


def wrong_slope(t: Tensor, exponent: float) -> Tensor:
    """gradients: forgets the factor exponent in the gradient"""
    return _Power.apply(t, exponent, False)


def wrong_second_derivative(t: Tensor, exponent: float) -> Tensor:
    """second_order: writes its own backward, in which the gradient is a constant"""
    return _Power.apply(t, exponent, True)
