"""The smallest whole number that is not below t_i, element by element."""

import numpy as np
import torch
from torch import Tensor

EQUIVALENT = {
    "detached": "the gradient is zero everywhere",
}


def ceil_values(t: Tensor) -> Tensor:
    return torch.ceil(t)


def also_right_other_way(t: Tensor) -> Tensor:
    return -torch.floor(-t)


def also_right_division(t: Tensor) -> Tensor:
    return -(-t // 1)


def also_right_truncates(t: Tensor) -> Tensor:
    whole = torch.trunc(t)
    return whole + (t > whole).to(t.dtype)


def also_right_integers(t: Tensor) -> Tensor:
    whole = t.long()
    return (whole + (t > whole).long()).to(t.dtype)


def also_right_numpy(t: Tensor) -> Tensor:
    return torch.tensor(np.ceil(t.detach().numpy()), dtype=t.dtype)


class _Through(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t):
        return ceil_values(t)

    @staticmethod
    def backward(ctx, v):
        return v


def wrong_straight_through(t: Tensor) -> Tensor:
    """gradients: lets the gradient through as if it returned t"""
    return _Through.apply(t)


def wrong_fraction(t: Tensor) -> Tensor:
    """gradients: takes off a constant fraction, so that the gradient is 1"""
    rest = (ceil_values(t) - t).detach()
    return t + rest if t.requires_grad else ceil_values(t)


def wrong_nearest(t: Tensor) -> Tensor:
    """values: rounds to nearest"""
    return torch.round(t)


def wrong_truncates(t: Tensor) -> Tensor:
    """values: truncates towards zero"""
    return torch.trunc(t)


def wrong_away_from_zero(t: Tensor) -> Tensor:
    """values: rounds away from zero"""
    return torch.sign(t) * torch.ceil(t.abs())


def wrong_other_direction(t: Tensor) -> Tensor:
    """values: rounds down"""
    return torch.floor(t)


def wrong_always_moves(t: Tensor) -> Tensor:
    """values: moves whole numbers as well"""
    return torch.floor(t) + 1


def wrong_half_more(t: Tensor) -> Tensor:
    """values: rounds t + 1/2 to nearest, which moves every second whole number"""
    return torch.round(t + 0.5).to(t.dtype)


def wrong_nearly_half_more(t: Tensor) -> Tensor:
    """values: rounds t + 0.49999 to nearest"""
    return torch.round(t.double() + 0.49999).to(t.dtype)


def wrong_int32(t: Tensor) -> Tensor:
    """values: goes through int32, which large numbers do not fit"""
    return ceil_values(t).clamp(-(2**31), 2**31 - 1).to(t.dtype)


def wrong_float32(t: Tensor) -> Tensor:
    """values: goes through float32, which does not hold every integer"""
    return ceil_values(t.float()).to(t.dtype)


def wrong_tolerance(t: Tensor) -> Tensor:
    """values: takes what is just above a whole number for whole"""
    return ceil_values(t - 1e-9) if t.is_floating_point() else ceil_values(t)


def wrong_int64(t: Tensor) -> Tensor:
    """dtype: returns int64"""
    return ceil_values(t).long()


def wrong_floats(t: Tensor) -> Tensor:
    """dtype: returns floats for integers"""
    return ceil_values(t.double()) if not t.is_floating_point() else ceil_values(t)


def wrong_in_place(t: Tensor) -> Tensor:
    """purity: works in place"""
    return t.detach().ceil_()


def wrong_overwrites(t: Tensor) -> Tensor:
    """purity: overwrites its argument and returns a copy"""
    result = ceil_values(t)
    t.detach().copy_(result)
    return result.clone()


def wrong_squeezed(t: Tensor) -> Tensor:
    """shape: drops dimensions of size 1"""
    return ceil_values(t).squeeze()


def wrong_single_number(t: Tensor) -> Tensor:
    """shape: returns a vector for a 0-d tensor"""
    return torch.atleast_1d(ceil_values(t))


def wrong_float32_for_double(t: Tensor) -> Tensor:
    """values: rounds float64 to float32 first"""
    return ceil_values(t.float()).double() if t.dtype == torch.float64 else ceil_values(t)
