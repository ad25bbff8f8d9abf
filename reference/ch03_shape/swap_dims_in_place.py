"""Sizes and strides of two dimensions of t itself change places."""

import torch
from torch import Tensor

EQUIVALENT = {
    "return t.transpose_(a, b) -> return t.transpose_(b, a)": "exchanging b and a is exchanging a and b",
}


def swap_dims_in_place(t: Tensor, a: int, b: int) -> Tensor:
    return t.transpose_(a, b)


def also_right_swapaxes(t: Tensor, a: int, b: int) -> Tensor:
    t.swapaxes_(b, a)
    return t


def also_right_strided(t: Tensor, a: int, b: int) -> Tensor:
    if not (-t.ndim <= a < t.ndim and -t.ndim <= b < t.ndim):
        raise IndexError("there is no such dimension")
    sizes, steps = list(t.shape), list(t.stride())
    sizes[a], sizes[b] = sizes[b], sizes[a]
    steps[a], steps[b] = steps[b], steps[a]
    return t.as_strided_(sizes, steps)


def also_right_data(t: Tensor, a: int, b: int) -> Tensor:
    t.data = t.data.transpose(a, b)
    return t


def also_right_set(t: Tensor, a: int, b: int) -> Tensor:
    return t.set_(torch.transpose(t, a, b))


def wrong_view(t: Tensor, a: int, b: int) -> Tensor:
    """inplace: returns a new view and leaves t"""
    return t.transpose(a, b)


def wrong_view_of_it(t: Tensor, a: int, b: int) -> Tensor:
    """inplace: changes t, but returns a view of it"""
    return t.transpose_(a, b).detach()


def wrong_twice(t: Tensor, a: int, b: int) -> Tensor:
    """strides: returns the right view, and t as it was"""
    answer = t.transpose(a, b)
    t.transpose_(a, b).transpose_(a, b)
    return answer


def wrong_moves_data(t: Tensor, a: int, b: int) -> Tensor:
    """strides: gives t a contiguous copy"""
    t.data = t.data.transpose(a, b).contiguous()
    return t


def wrong_moves_data_in_memory(t: Tensor, a: int, b: int) -> Tensor:
    """inplace: reorders the numbers in the memory of t"""
    moved = t.transpose(a, b).clone(memory_format=torch.contiguous_format)
    if not t.is_contiguous():
        return t.transpose_(a, b)
    t.copy_(moved.view(t.shape))
    t.data = t.data.view(moved.shape)
    return t


def wrong_new_memory(t: Tensor, a: int, b: int) -> Tensor:
    """inplace: gives t a copy with the right strides"""
    t.data = t.data.clone().transpose(a, b)
    return t


def wrong_old_shape(t: Tensor, a: int, b: int) -> Tensor:
    """shape: copies the transposed numbers into t of the old shape"""
    return t.copy_(t.transpose(a, b).reshape(t.shape).clone())


def wrong_reshapes(t: Tensor, a: int, b: int) -> Tensor:
    """values: changes the shape only"""
    t.data = t.data.reshape(t.transpose(a, b).shape)
    return t


def wrong_equal_sizes(t: Tensor, a: int, b: int) -> Tensor:
    """values: leaves dimensions of the same size where they are"""
    return t if t.size(a) == t.size(b) else t.transpose_(a, b)


def wrong_reverses(t: Tensor, a: int, b: int) -> Tensor:
    """shape: reverses all dimensions"""
    t.data = t.data.transpose(a, b).transpose(a, b).permute(*range(t.ndim)[::-1])
    return t


def wrong_first_two(t: Tensor, a: int, b: int) -> Tensor:
    """shape: always exchanges the first two"""
    t.transpose(a, b)
    return t.transpose_(0, min(1, t.ndim - 1))


def wrong_moves(t: Tensor, a: int, b: int) -> Tensor:
    """shape: moves a to b, and those between one place on"""
    t.data = t.data.movedim(a, b)
    return t


def wrong_one_order(t: Tensor, a: int, b: int) -> Tensor:
    """shape: does nothing unless a is before b"""
    t.transpose(a, b)
    return t.transpose_(a, b) if a % t.ndim < b % t.ndim else t


def wrong_refuses_negative(t: Tensor, a: int, b: int) -> Tensor:
    """values: refuses negative dims"""
    if a < 0 or b < 0:
        raise IndexError("out of range")
    return t.transpose_(a, b)


def wrong_refuses_equal(t: Tensor, a: int, b: int) -> Tensor:
    """values: refuses a = b"""
    if a % t.ndim == b % t.ndim and t.ndim > 1:
        raise IndexError("a and b must differ")
    return t.transpose_(a, b)


def wrong_nothing(t: Tensor, a: int, b: int) -> None:
    """values: returns None"""
    t.transpose_(a, b)


def wrong_float64(t: Tensor, a: int, b: int) -> Tensor:
    """dtype: returns float64"""
    return t.transpose_(a, b).double()


def wrong_wraps(t: Tensor, a: int, b: int) -> Tensor:
    """errors: wraps dims that are out of range"""
    return t.transpose_(a % t.ndim, b % t.ndim)


def wrong_wraps_second(t: Tensor, a: int, b: int) -> Tensor:
    """errors: looks at a only"""
    return t.transpose_(a, b % t.ndim)


def wrong_wraps_first(t: Tensor, a: int, b: int) -> Tensor:
    """errors: looks at b only"""
    return t.transpose_(a % t.ndim, b)


def wrong_silent(t: Tensor, a: int, b: int) -> Tensor:
    """errors: leaves t as it is for a dim out of range"""
    return t.transpose_(a, b) if max(a, b) < t.ndim and min(a, b) >= -t.ndim else t


def wrong_equal_unseen(t: Tensor, a: int, b: int) -> Tensor:
    """errors: returns t for a = b without looking at them"""
    return t if a == b else t.transpose_(a, b)


def wrong_value_error(t: Tensor, a: int, b: int) -> Tensor:
    """errors: raises ValueError"""
    try:
        return t.transpose_(a, b)
    except IndexError as error:
        raise ValueError(str(error)) from error


def wrong_default_dtype(t: Tensor, a: int, b: int) -> Tensor:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return t.transpose_(a, b)


def wrong_requires_grad(t: Tensor, a: int, b: int) -> Tensor:
    """purity: leaves t requiring grad"""
    t.transpose_(a, b)
    return t.requires_grad_() if t.is_floating_point() else t


def wrong_reverses_outer(t: Tensor, a: int, b: int) -> Tensor:
    """shape: reverses all four dimensions to exchange the first and the last"""
    swap_dims_in_place(t, a, b)
    return swap_dims_in_place(t, 1, 2) if t.ndim == 4 and {a % 4, b % 4} == {0, 3} else t
