"""t_i + value t1_i t2_i, element by element, after broadcasting."""

import torch
from torch import Tensor


def addcmul(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    return t + value * t1 * t2


def also_right_alpha(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    return torch.add(t, t1.mul(t2), alpha=value)


def also_right_expands(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    t, t1, t2 = torch.broadcast_tensors(t, t1, t2)
    result = t.clone()
    result += value * (t1 * t2)
    return result


def also_right_double(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    return (t.double() + value * (t1.double() * t2.double())).to(t.dtype)


def also_right_copies_for_zero(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    if value == 0:
        return t.expand(torch.broadcast_shapes(t.shape, t1.shape, t2.shape)).clone()
    return value * t2 * t1 + t


def also_right_einsum(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    return t + torch.einsum("...,...->...", t1, t2) * value


def wrong_multiplies_t(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """values: multiplies t by value, too"""
    return value * (t + t1 * t2)


def wrong_multiplies_sum(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """values: multiplies the sum of t and value * t1 by t2"""
    return (t + value * t1) * t2


def wrong_value_ignored(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """values: ignores value"""
    return addcmul(t, t1, t2)


def wrong_default(t: Tensor, t1: Tensor, t2: Tensor, value: float = 0.0) -> Tensor:
    """values: has value 0 by default"""
    return addcmul(t, t1, t2, value)


def wrong_no_default(t: Tensor, t1: Tensor, t2: Tensor, value: float) -> Tensor:
    """values: has no default value"""
    return addcmul(t, t1, t2, value)


def wrong_zero_is_default(t: Tensor, t1: Tensor, t2: Tensor, value: float = 0.0) -> Tensor:
    """values: takes value 0 for none"""
    return addcmul(t, t1, t2, value or 1.0)


def wrong_whole_value(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """values: takes the whole part of value"""
    return addcmul(t, t1, t2, int(value))


def wrong_squares(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """values: multiplies t1 by itself where t2 has its shape"""
    return addcmul(t, t1, t1 if t1.shape == t2.shape else t2, value)


def wrong_value_twice(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """values: multiplies both factors by value"""
    return addcmul(t, value * t1, value * t2)


def wrong_adds(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """values: adds t1 and t2"""
    return t + value * (t1 + t2)


def wrong_quotient(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """values: divides t1 by t2"""
    return t + value * t1 / t2


def wrong_subtracts(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """values: subtracts the product"""
    return addcmul(t, t1, t2, -value)


def wrong_half(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """values: multiplies in bfloat16"""
    return t + (value * t1.bfloat16() * t2.bfloat16()).to(t.dtype)


def wrong_no_broadcast(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """shape: gives the result the shape of t"""
    return addcmul(t, t1, t2, value)[tuple(slice(n) for n in t.shape)]


def wrong_copy_is_small(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """shape: copies t for value 0 without broadcasting it"""
    return t.clone() if value == 0 else addcmul(t, t1, t2, value)


def wrong_in_place(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """purity: changes t in place where the result fits"""
    result = addcmul(t, t1, t2, value)
    return t.detach().copy_(result) if t.shape == result.shape else result


def wrong_factor_in_place(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """purity: multiplies t1 in place"""
    result = addcmul(t, t1, t2, value)
    if t1.shape == result.shape:
        t1.detach().mul_(value * t2.detach())
    return result


def wrong_itself(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """aliasing: returns t itself for value 0"""
    return t.expand(torch.broadcast_shapes(t.shape, t1.shape, t2.shape)) if value == 0 else addcmul(t, t1, t2, value)


def wrong_float64(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """dtype: returns float64"""
    return addcmul(t, t1, t2, value).double()


def wrong_library(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """forbids: calls the library's addcmul"""
    return torch.addcmul(t, t1, t2, value=value)


def wrong_method(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """forbids: calls the in-place addcmul_ on a copy"""
    return torch.broadcast_tensors(t, t1, t2)[0].clone().addcmul_(t1, t2, value=value)


def wrong_detaches_t(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """gradients: detaches t"""
    return addcmul(t.detach(), t1, t2, value)


def wrong_detaches_t1(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """gradients: detaches t1"""
    return addcmul(t, t1.detach(), t2, value)


def wrong_detaches_t2(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """gradients: detaches t2"""
    return addcmul(t, t1, t2.detach(), value)
