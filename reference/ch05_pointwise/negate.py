"""-t_i, element by element."""

import torch
from torch import Tensor


def negate(t: Tensor) -> Tensor:
    return -t


def also_right_neg(t: Tensor) -> Tensor:
    return torch.neg(t)


def also_right_times(t: Tensor) -> Tensor:
    if t.dtype == torch.bool:
        raise RuntimeError("the negative of a bool tensor is not supported")
    return t * -1


def also_right_zero_minus(t: Tensor) -> Tensor:
    if t.dtype == torch.bool:
        raise NotImplementedError("bool tensor is not supported: use logical_not")
    return 0 - t


def also_right_subtracts_twice(t: Tensor) -> Tensor:
    return torch.neg(t.clone()) if t.dtype == torch.bool else torch.zeros_like(t).sub(t)


def wrong_in_place(t: Tensor) -> Tensor:
    """purity: overwrites its argument"""
    negate(t)
    return t.neg_()


def wrong_overwrites(t: Tensor) -> Tensor:
    """purity: overwrites its argument and returns a copy"""
    result = negate(t)
    t.detach().copy_(result)
    return result


def wrong_mask(t: Tensor) -> Tensor:
    """errors: inverts a bool mask instead of raising"""
    return ~t if t.dtype == torch.bool else -t


def wrong_bool_as_int(t: Tensor) -> Tensor:
    """errors: takes a bool for 0 or 1"""
    return t * -1


def wrong_text(t: Tensor) -> Tensor:
    """errors: raises without saying why"""
    if t.dtype == torch.bool:
        raise RuntimeError("wrong dtype")
    return -t


def wrong_type_error(t: Tensor) -> Tensor:
    """errors: raises TypeError for bools"""
    if t.dtype == torch.bool:
        raise TypeError("a bool tensor is not supported")
    return -t


def wrong_absolute(t: Tensor) -> Tensor:
    """values: returns the absolute value"""
    negate(t)
    return t.abs()


def wrong_only_positive(t: Tensor) -> Tensor:
    """values: makes everything negative, even what is already"""
    negate(t)
    return -t.abs()


def wrong_inverts(t: Tensor) -> Tensor:
    """values: inverts the bits of integers, -t - 1"""
    negate(t)
    return -t if t.is_floating_point() else ~t


def wrong_reciprocal(t: Tensor) -> Tensor:
    """values: takes the inverse of multiplication"""
    negate(t)
    return (1 / t).to(t.dtype)


def wrong_itself(t: Tensor) -> Tensor:
    """values: returns a copy"""
    negate(t)
    return t.clone()


def wrong_nan(t: Tensor) -> Tensor:
    """values: makes NaN and infinities finite"""
    return torch.nan_to_num(negate(t))


def wrong_float32(t: Tensor) -> Tensor:
    """values: computes in float32, which does not hold every int64"""
    negate(t)
    return (-t.float()).to(t.dtype)


def wrong_floats(t: Tensor) -> Tensor:
    """dtype: returns floats for integers"""
    return negate(t) if t.is_floating_point() else negate(t).double()


def wrong_wide(t: Tensor) -> Tensor:
    """dtype: returns int64 for int32"""
    return negate(t).long() if t.dtype == torch.int32 else negate(t)


def wrong_detached(t: Tensor) -> Tensor:
    """gradients: loses the graph"""
    return negate(t.detach())


def wrong_gradient(t: Tensor) -> Tensor:
    """gradients: has gradient 1"""
    negate(t)
    return t + (-2 * t).detach() if t.is_floating_point() and t.requires_grad else -t


def wrong_squeezed(t: Tensor) -> Tensor:
    """shape: drops dimensions of size 1"""
    return negate(t).squeeze()


def wrong_reversed(t: Tensor) -> Tensor:
    """shape: returns a column for a vector"""
    return negate(t).unsqueeze(-1) if t.ndim == 1 else negate(t)


def wrong_no_gradient_at_zero(t: Tensor) -> Tensor:
    """gradients: leaves zeros as they are"""
    minus = negate(t)
    return torch.where(t == 0, minus.detach(), minus)


def wrong_through_double(t: Tensor) -> Tensor:
    """values: goes through float64, which rounds large integers"""
    return negate(t) if t.dtype == torch.bool else negate(t.double()).to(t.dtype)


def wrong_looks_for_true(t: Tensor) -> Tensor:
    """errors: refuses bools only where one is True"""
    return t.clone() if t.dtype == torch.bool and not t.any() else negate(t)
