"""|t_i|, element by element."""

import torch
from torch import Tensor


def absolute(t: Tensor) -> Tensor:
    return torch.abs(t)


def also_right_sign(t: Tensor) -> Tensor:
    if t.dtype == torch.bool:
        raise RuntimeError("bools have no absolute value")
    return t * torch.sign(t)


def also_right_maximum(t: Tensor) -> Tensor:
    return torch.maximum(t, -t)


def also_right_relu(t: Tensor) -> Tensor:
    return torch.relu(t) + torch.relu(-t)


def also_right_where(t: Tensor) -> Tensor:
    zero = torch.zeros_like(t)
    return torch.where(t < 0, -t, torch.where(t == 0, zero, t))


def wrong_in_place(t: Tensor) -> Tensor:
    """purity: overwrites its argument"""
    absolute(t)
    return t.abs_()


def wrong_overwrites(t: Tensor) -> Tensor:
    """purity: overwrites its argument and returns a copy"""
    result = absolute(t)
    t.detach().copy_(result)
    return result


def wrong_one_at_zero(t: Tensor) -> Tensor:
    """gradients: has gradient 1 at 0"""
    return torch.where(t < 0, -t, t)


def wrong_minus_one_at_zero(t: Tensor) -> Tensor:
    """gradients: has gradient -1 at 0"""
    return torch.where(t > 0, t, -t)


def wrong_root(t: Tensor) -> Tensor:
    """dtype: squares and takes the root, so int becomes float"""
    return absolute(t) if t.is_floating_point() else torch.sqrt(absolute(t).double() ** 2)


def wrong_root_gradient(t: Tensor) -> Tensor:
    """gradients: squares and takes the root, which has no gradient at 0"""
    return torch.sqrt(t * t) if t.is_floating_point() else absolute(t)


def wrong_float32(t: Tensor) -> Tensor:
    """values: computes in float32, which does not hold every int64"""
    absolute(t)
    return t.float().abs().to(t.dtype)


def wrong_negates(t: Tensor) -> Tensor:
    """values: negates"""
    return -t


def wrong_relu(t: Tensor) -> Tensor:
    """values: cuts off what is negative"""
    absolute(t)
    return torch.relu(t)


def wrong_nan(t: Tensor) -> Tensor:
    """values: makes NaN and infinities finite"""
    return torch.nan_to_num(absolute(t))


def wrong_finite(t: Tensor) -> Tensor:
    """values: keeps -inf"""
    return torch.where(t > -float("inf"), absolute(t), t)


def wrong_detached(t: Tensor) -> Tensor:
    """gradients: loses the graph"""
    return absolute(t.detach())


def wrong_itself(t: Tensor) -> Tensor:
    """aliasing: returns its argument where nothing is negative"""
    return t if not (t < 0).any() and t.dtype != torch.bool else absolute(t)


def wrong_bool(t: Tensor) -> Tensor:
    """errors: takes a bool for its own absolute value"""
    return t.clone() if t.dtype == torch.bool else absolute(t)


def wrong_value_error(t: Tensor) -> Tensor:
    """errors: raises ValueError for bools"""
    if t.dtype == torch.bool:
        raise ValueError("bools have no absolute value")
    return absolute(t)


def wrong_squeezed(t: Tensor) -> Tensor:
    """shape: drops dimensions of size 1"""
    return absolute(t).squeeze()


def wrong_flat(t: Tensor) -> Tensor:
    """shape: returns a vector"""
    return absolute(t).reshape(-1)


def wrong_single_number(t: Tensor) -> Tensor:
    """values: leaves a 0-d tensor as it is"""
    return absolute(t) if t.ndim or t.dtype == torch.bool else t.clone()
