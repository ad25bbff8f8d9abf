"""The same storage with other sizes and strides, or an error."""

import math

import torch
from torch import Tensor


def view_as_shape(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    return t.view(shape)


def also_right_sizes(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    return t.view(*shape)


def also_right_reshape(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    result = torch.reshape(t, shape)
    if result.data_ptr() != t.data_ptr():
        raise RuntimeError("view size is not compatible with the strides of t")
    return result


def also_right_inferred(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    if list(shape).count(-1) > 1:
        raise RuntimeError("only one dimension can be inferred")
    known = torch.Size(n for n in shape if n != -1).numel()
    if -1 in shape and t.numel() % known == 0:
        shape = tuple(t.numel() // known if n == -1 else n for n in shape)
    return t.view(torch.Size(shape)) if -1 not in shape else t.view(shape)


def wrong_reshape(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """errors: copies where strides do not allow a view"""
    return t.reshape(shape)


def wrong_contiguous(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """aliasing: copies whatever is not contiguous"""
    return t.contiguous().view(shape)


def wrong_clone(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """aliasing: returns a copy"""
    return t.view(shape).clone()


def wrong_refuses_strides(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """values: refuses every tensor that is not contiguous"""
    if not t.is_contiguous():
        raise RuntimeError("view size is not compatible")
    return t.view(shape)


def wrong_no_inference(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """shape: returns a vector where it should infer -1"""
    return view_as_shape(t, shape).view(-1) if -1 in shape and len(shape) > 1 and t.is_contiguous() else t.view(shape)


def wrong_refuses_inference(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """values: takes no -1"""
    if -1 in shape[1:]:
        raise RuntimeError("only one dimension can be inferred")
    return t.view(shape)


def wrong_detaches(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """gradients: detaches"""
    return t.detach().view(shape)


def wrong_storage_order(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """values: counts through the memory as if it had no gaps"""
    right = t.view(shape)
    last = t.storage_offset() + t.numel()
    fits = last * t.itemsize <= t.untyped_storage().nbytes() and t.numel()
    return t.as_strided((t.numel(),), (1,)).view(right.shape) if fits else right


def wrong_float64(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """dtype: returns float64"""
    return t.view(shape).double()


def wrong_resizes(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """purity: changes the shape of t itself"""
    view = t.view(shape)
    t.data = view.detach()
    return view


def wrong_value_error(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """errors: raises ValueError for another number of elements"""
    if -1 not in shape and torch.Size(shape).numel() != t.numel():
        raise ValueError(f"shape '{list(shape)}' is invalid for input of size {t.numel()}")
    return t.view(shape)


def wrong_cuts_off(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """errors: leaves out elements that do not fit"""
    count = torch.Size(shape).numel()
    return t.view(-1)[:count].view(shape) if 0 < count < t.numel() and -1 not in shape else t.view(shape)


def wrong_two_inferred(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """errors: takes all -1 but the first for 1"""
    first = shape.index(-1) if -1 in shape else 0
    return t.view([1 if n == -1 and i > first else n for i, n in enumerate(shape)])


def wrong_expanded(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """errors: copies an expanded tensor, but no other"""
    return t.reshape(shape) if 0 in t.stride() else t.view(shape)


def wrong_cut(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """errors: refuses the transpose only"""
    return t.view(shape) if t.stride() == (1, 3) else t.reshape(shape)


def wrong_leaves_rest_out(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """errors: leaves out what does not fill the size that is to be inferred"""
    known = math.prod(size for size in shape if size != -1)
    if shape.count(-1) == 1 and known and t.is_contiguous() and t.numel() % known:
        return t.view(-1)[: t.numel() // known * known].view(shape)
    return t.view(shape)
