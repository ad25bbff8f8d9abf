"""t_i + value t1_i / t2_i, element by element, after broadcasting."""

import torch
from torch import Tensor


def addcdiv(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    if not t1.is_floating_point():
        raise RuntimeError("Integer division with addcdiv is no longer supported")
    return t + value * (t1 / t2)


def also_right_alpha(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    if not any(x.is_floating_point() for x in (t, t1, t2)):
        raise RuntimeError("Integer division with addcdiv is no longer supported: use floats")
    return torch.add(t, t1.div(t2), alpha=value)


def also_right_scales_first(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    _refuse_integers(t, t1, t2)
    return torch.mul(t1, value) / t2 + t


def also_right_expands(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    _refuse_integers(t, t1, t2)
    t, t1, t2 = torch.broadcast_tensors(t, t1, t2)
    result = t.clone()
    result += value * torch.true_divide(t1, t2)
    return result


def also_right_double(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    _refuse_integers(t, t1, t2)
    return (t.double() + value * t1.double() / t2.double()).to(t.dtype)


def _refuse_integers(*tensors: Tensor) -> None:
    if not all(x.is_floating_point() for x in tensors):
        raise RuntimeError("Integer division with addcdiv is no longer supported")


def wrong_whole_sum(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """values: divides the whole sum by t2"""
    _refuse_integers(t1)
    return (t + value * t1) / t2


def wrong_value_ignored(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """values: ignores value"""
    return addcdiv(t, t1, t2)


def wrong_default(t: Tensor, t1: Tensor, t2: Tensor, value: float = 0.0) -> Tensor:
    """values: has value 0 by default"""
    return addcdiv(t, t1, t2, value)


def wrong_no_default(t: Tensor, t1: Tensor, t2: Tensor, value: float) -> Tensor:
    """values: has no default value"""
    return addcdiv(t, t1, t2, value)


def wrong_zero_is_default(t: Tensor, t1: Tensor, t2: Tensor, value: float = 0.0) -> Tensor:
    """values: takes value 0 for none"""
    return addcdiv(t, t1, t2, value or 1.0)


def wrong_scales_t(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """values: multiplies t by value as well"""
    return value * addcdiv(t, t1, t2)


def wrong_other_quotient(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """values: divides t2 by t1"""
    return addcdiv(t, t2, t1, value) if t2.is_floating_point() else addcdiv(t, t1, t2, value)


def wrong_product(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """values: multiplies t1 and t2"""
    _refuse_integers(t1)
    return t + value * t1 * t2


def wrong_subtracts(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """values: subtracts the quotient"""
    return addcdiv(t, t1, t2, -value)


def wrong_divides_value(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """values: divides by value * t2"""
    _refuse_integers(t1)
    return t + t1 / (value * t2)


def wrong_epsilon(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """values: adds a small number to t2, so that nothing is divided by 0"""
    return addcdiv(t, t1, t2 + 1e-8, value)


def wrong_safe(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """values: makes the result finite"""
    return torch.nan_to_num(addcdiv(t, t1, t2, value))


def wrong_zero_division(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """values: raises for a division by 0"""
    if (t2 == 0).any():
        raise ZeroDivisionError("division by zero")
    return addcdiv(t, t1, t2, value)


def wrong_no_broadcast(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """shape: does not broadcast t"""
    return addcdiv(t, t1, t2, value)[tuple(slice(n) for n in t.shape)]


def wrong_row_only(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """shape: broadcasts t1 and t2 only, and keeps the first row"""
    result = addcdiv(t, t1, t2, value)
    return result[:1] if result.ndim == 2 else result


def wrong_diagonal(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """shape: divides vectors element by element, whether they are rows or columns"""
    result = addcdiv(t, t1, t2, value)
    return addcdiv(t, t1.reshape(1, 3), t2, value) if t1.shape == (3, 1) and result.shape == (3, 3) else result


def wrong_truncates(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """errors: divides integers by truncation"""
    if not t1.is_floating_point():
        return t + int(value) * torch.div(t1, t2, rounding_mode="trunc")
    return addcdiv(t, t1, t2, value)


def wrong_true_division(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """errors: divides integers to floats"""
    return t + value * (t1 / t2)


def wrong_type_error(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """errors: raises TypeError for integers"""
    if not t1.is_floating_point():
        raise TypeError("Integer division with addcdiv is no longer supported")
    return addcdiv(t, t1, t2, value)


def wrong_text(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """errors: does not say what is not supported"""
    if not t1.is_floating_point():
        raise RuntimeError("floats only")
    return addcdiv(t, t1, t2, value)


def wrong_in_place(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """purity: adds to t where the result fits"""
    result = addcdiv(t, t1, t2, value)
    return t.detach().copy_(result) if t.shape == result.shape else result


def wrong_divides_in_place(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """purity: divides t1 in place"""
    result = addcdiv(t, t1, t2, value)
    if t1.shape == result.shape:
        t1.detach().div_(t2.detach())
    return result


def wrong_float64(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """dtype: returns float64"""
    return addcdiv(t, t1, t2, value).double()


def wrong_library(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """forbids: calls the library's addcdiv"""
    return torch.addcdiv(t, t1, t2, value=value)


def wrong_method(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """forbids: calls the in-place addcdiv_ on a copy"""
    return torch.broadcast_tensors(t, t1, t2)[0].clone().addcdiv_(t1, t2, value=value)


def wrong_detaches_t(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """gradients: detaches t"""
    return addcdiv(t.detach(), t1, t2, value)


def wrong_detaches_t1(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """gradients: detaches t1"""
    return addcdiv(t, t1.detach(), t2, value)


def wrong_detaches_t2(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """gradients: detaches t2"""
    return addcdiv(t, t1, t2.detach(), value)
