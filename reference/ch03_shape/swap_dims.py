"""Sizes and strides of two dimensions change places."""

import torch
from torch import Tensor

EQUIVALENT = {
    "return t.transpose(a, b) -> return t.transpose(b, a)": "exchanging b and a is exchanging a and b",
}


def swap_dims(t: Tensor, a: int, b: int) -> Tensor:
    return t.transpose(a, b)


def also_right_permute(t: Tensor, a: int, b: int) -> Tensor:
    for dim in (a, b):
        if not -t.ndim <= dim < t.ndim:
            raise IndexError(f"Dimension out of range: {dim}")
    order = list(range(t.ndim))
    order[a], order[b] = order[b], order[a]
    return t.permute(order)


def also_right_move(t: Tensor, a: int, b: int) -> Tensor:
    return t.movedim((a, b), (b, a)) if a % t.ndim != b % t.ndim else torch.swapaxes(t, a, b)


def also_right_strides(t: Tensor, a: int, b: int) -> Tensor:
    if min(a, b) < -t.ndim or max(a, b) >= t.ndim:
        raise IndexError("Dimension out of range")
    sizes, steps = list(t.shape), list(t.stride())
    sizes[a], sizes[b] = sizes[b], sizes[a]
    steps[a], steps[b] = steps[b], steps[a]
    return t.as_strided(sizes, steps)


def wrong_reshapes(t: Tensor, a: int, b: int) -> Tensor:
    """values: reshapes"""
    return t.reshape(t.transpose(a, b).shape)


def wrong_equal_sizes(t: Tensor, a: int, b: int) -> Tensor:
    """values: leaves dimensions of the same size where they are"""
    return t if t.size(a) == t.size(b) else t.transpose(a, b)


def wrong_reverses(t: Tensor, a: int, b: int) -> Tensor:
    """shape: reverses all dimensions"""
    t.transpose(a, b)
    return t.permute(*range(t.ndim)[::-1])


def wrong_first_two(t: Tensor, a: int, b: int) -> Tensor:
    """shape: always exchanges the first two"""
    t.transpose(a, b)
    return t.transpose(0, min(1, t.ndim - 1))


def wrong_last_two(t: Tensor, a: int, b: int) -> Tensor:
    """shape: always exchanges the last two"""
    t.transpose(a, b)
    return t.mT if t.ndim > 1 else t


def wrong_moves(t: Tensor, a: int, b: int) -> Tensor:
    """shape: moves a to b, and those between one place on"""
    return t.movedim(a, b)


def wrong_negative(t: Tensor, a: int, b: int) -> Tensor:
    """shape: takes negative dims without their sign"""
    t.transpose(a, b)
    return t.transpose(min(abs(a), t.ndim - 1), min(abs(b), t.ndim - 1))


def wrong_refuses_negative(t: Tensor, a: int, b: int) -> Tensor:
    """values: refuses negative dims"""
    if a < 0 or b < 0:
        raise IndexError("Dimension out of range")
    return t.transpose(a, b)


def wrong_refuses_equal(t: Tensor, a: int, b: int) -> Tensor:
    """values: refuses a = b"""
    if a % t.ndim == b % t.ndim and t.ndim > 1:
        raise IndexError("Dimension out of range: a and b must differ")
    return t.transpose(a, b)


def wrong_one_order(t: Tensor, a: int, b: int) -> Tensor:
    """shape: does nothing unless a is before b"""
    right = t.transpose(a, b)
    return right if a % t.ndim < b % t.ndim else t


def wrong_clone(t: Tensor, a: int, b: int) -> Tensor:
    """aliasing: returns a copy with the same strides"""
    return t.clone().transpose(a, b)


def wrong_contiguous(t: Tensor, a: int, b: int) -> Tensor:
    """aliasing: returns a contiguous copy"""
    return t.transpose(a, b).contiguous()


def wrong_equal_copied(t: Tensor, a: int, b: int) -> Tensor:
    """aliasing: returns a copy for a = b"""
    right = t.transpose(a, b)
    return t.clone() if a % t.ndim == b % t.ndim else right


def wrong_moves_memory(t: Tensor, a: int, b: int) -> Tensor:
    """strides: lays t out anew, so that the result is contiguous"""
    right = t.transpose(a, b)
    return t.set_(right.contiguous().transpose(a, b)).transpose(a, b) if not t.requires_grad else right


def wrong_detaches(t: Tensor, a: int, b: int) -> Tensor:
    """gradients: detaches"""
    return t.detach().transpose(a, b)


def wrong_wraps(t: Tensor, a: int, b: int) -> Tensor:
    """errors: wraps dims that are out of range"""
    return t.transpose(a % t.ndim, b % t.ndim)


def wrong_wraps_second(t: Tensor, a: int, b: int) -> Tensor:
    """errors: looks at a only"""
    return t.transpose(a, b % t.ndim)


def wrong_wraps_first(t: Tensor, a: int, b: int) -> Tensor:
    """errors: looks at b only"""
    return t.transpose(a % t.ndim, b)


def wrong_equal_unseen(t: Tensor, a: int, b: int) -> Tensor:
    """errors: returns t for a = b without looking at them"""
    return t if a == b else t.transpose(a, b)


def wrong_value_error(t: Tensor, a: int, b: int) -> Tensor:
    """errors: raises ValueError"""
    try:
        return t.transpose(a, b)
    except IndexError as error:
        raise ValueError(str(error)) from error


def wrong_float64(t: Tensor, a: int, b: int) -> Tensor:
    """dtype: returns float64"""
    return t.transpose(a, b).double()


def wrong_in_place(t: Tensor, a: int, b: int) -> Tensor:
    """purity: changes t itself"""
    result = t.transpose(a, b)
    t.data = result.detach()
    return result


def wrong_reverses_outer(t: Tensor, a: int, b: int) -> Tensor:
    """shape: reverses all dimensions to exchange the first and the last"""
    outer = {a % max(1, t.ndim), b % max(1, t.ndim)} == {0, t.ndim - 1}
    return t.permute(*reversed(range(t.ndim))) if outer and t.ndim > 1 else swap_dims(t, a, b)
