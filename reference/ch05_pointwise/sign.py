"""-1 where t_i < 0, 1 where t_i > 0, else 0."""

import torch
from torch import Tensor

EQUIVALENT = {
    "detached": "the gradient is zero everywhere",
}


def sign(t: Tensor) -> Tensor:
    return torch.sign(t)


def also_right_comparisons(t: Tensor) -> Tensor:
    return (t > 0).to(t.dtype) - (t < 0).to(t.dtype)


def also_right_where(t: Tensor) -> Tensor:
    zero = torch.zeros_like(t)
    return torch.where(t > 0, zero + 1, torch.where(t < 0, zero - 1, zero))


def also_right_fills(t: Tensor) -> Tensor:
    result = torch.zeros_like(t)
    result[t > 0] = 1
    result[t < 0] = -1
    return result


def also_right_keeps_the_graph(t: Tensor) -> Tensor:
    return t.new_zeros(t.shape) + torch.sgn(t) if t.is_floating_point() else torch.sgn(t)


def also_right_numbers(t: Tensor) -> Tensor:
    signs = [(x > 0) - (x < 0) for x in t.reshape(-1).tolist()]
    return torch.tensor(signs, dtype=t.dtype).reshape(t.shape)


class _Through(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t):
        return sign(t)

    @staticmethod
    def backward(ctx, v):
        return v


def wrong_straight_through(t: Tensor) -> Tensor:
    """gradients: lets the gradient through as if it returned t"""
    return _Through.apply(t)


def wrong_smooth(t: Tensor) -> Tensor:
    """gradients: has the gradient of tanh"""
    if not t.requires_grad:
        return sign(t)
    smooth = torch.tanh(t)
    return smooth + (sign(t) - smooth).detach()


def wrong_divides(t: Tensor) -> Tensor:
    """values: divides t by its absolute value, giving NaN at 0"""
    return t / t.abs() if t.is_floating_point() else sign(t)


def wrong_divides_by_more(t: Tensor) -> Tensor:
    """values: divides by the absolute value plus a small number"""
    return t / (t.abs() + 1e-12) if t.is_floating_point() else sign(t)


def wrong_nan(t: Tensor) -> Tensor:
    """values: keeps NaN"""
    return torch.where(t.isnan(), t, sign(t))


def wrong_nan_is_negative(t: Tensor) -> Tensor:
    """values: gives -1 where t is neither 0 nor positive, so for NaN"""
    one = torch.ones_like(t)
    return torch.where(t > 0, one, torch.where(t == 0, 0 * one, -one))


def wrong_infinities(t: Tensor) -> Tensor:
    """values: takes infinities for no numbers"""
    return torch.where(t.isinf(), torch.zeros_like(t), sign(t))


def wrong_one_at_zero(t: Tensor) -> Tensor:
    """values: gives 1 at 0"""
    return (t >= 0).to(t.dtype) - (t < 0).to(t.dtype)


def wrong_minus_one_at_zero(t: Tensor) -> Tensor:
    """values: gives -1 at 0"""
    return (t > 0).to(t.dtype) - (t <= 0).to(t.dtype)


def wrong_sign_bit(t: Tensor) -> Tensor:
    """values: looks at the sign bit, so that -0.0 and 0 have signs"""
    return torch.copysign(torch.ones_like(t), t).to(t.dtype)


def wrong_threshold(t: Tensor) -> Tensor:
    """values: takes what is near 0 for 0"""
    return sign(t) * (t.abs() > 1e-8)


def wrong_clamps(t: Tensor) -> Tensor:
    """values: limits to [-1, 1], which leaves 0.5"""
    return torch.nan_to_num(t.clamp(-1, 1))


def wrong_positive_only(t: Tensor) -> Tensor:
    """values: gives 0 for negative elements"""
    return (t > 0).to(t.dtype)


def wrong_opposite(t: Tensor) -> Tensor:
    """values: gives the opposite sign"""
    return -sign(t)


def wrong_int64(t: Tensor) -> Tensor:
    """dtype: returns int64 for float input"""
    return sign(t).long()


def wrong_float32(t: Tensor) -> Tensor:
    """dtype: returns float32 for integers"""
    return sign(t) if t.is_floating_point() else sign(t).float()


def wrong_narrow(t: Tensor) -> Tensor:
    """dtype: returns float32 for float64"""
    return sign(t).float() if t.is_floating_point() else sign(t)


def wrong_in_place(t: Tensor) -> Tensor:
    """purity: overwrites its argument"""
    return t.detach().sign_()


def wrong_counts(t: Tensor) -> Tensor:
    """shape: drops dimensions of size 1"""
    return sign(t).squeeze()


def wrong_single_number(t: Tensor) -> Tensor:
    """shape: returns a vector for a 0-d tensor"""
    return torch.atleast_1d(sign(t))


def wrong_small(t: Tensor) -> Tensor:
    """values: rounds to float32 first, where small numbers become 0"""
    return sign(t.float()).to(t.dtype) + 0 * sign(t)


def wrong_int32(t: Tensor) -> Tensor:
    """values: takes integers for int32"""
    return sign(t.int()).to(t.dtype) if t.dtype == torch.int64 else sign(t)
