"""resize_ gives the same object, and its storage, another size."""

import math

import torch
from torch import Tensor


def resize_in_place(t: Tensor, size: tuple[int, ...]) -> Tensor:
    return t.resize_(size)


def also_right_sizes(t: Tensor, size: tuple[int, ...]) -> Tensor:
    t.resize_(*size)
    return t


def also_right_zeros(t: Tensor, size: tuple[int, ...]) -> Tensor:
    if t.requires_grad:
        raise RuntimeError("cannot resize variables that require grad")
    new = torch.zeros(size, dtype=t.dtype)
    common = min(t.numel(), new.numel())
    new.view(-1)[:common] = t.reshape(-1)[:common]
    t.data = new
    return t


def also_right_set(t: Tensor, size: tuple[int, ...]) -> Tensor:
    count = torch.Size(size).numel()
    if t.requires_grad or count > t.numel():
        return t.resize_(size)
    return t.set_(t.flatten()[:count].view(size))


def wrong_new_tensor(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """inplace: returns a new tensor and leaves t as it was"""
    return resize_in_place(t.clone(), size) if not t.requires_grad else t.resize_(size)


def wrong_new_object(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """inplace: resizes t, but returns a view of it"""
    return t.resize_(size).view(size)


def wrong_clears(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """inplace: returns what t was and fills t itself with zeros"""
    answer = resize_in_place(t, size).clone()
    t.zero_()
    return answer


def wrong_last(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """values: keeps the last elements when shrinking"""
    count, old = torch.Size(size).numel(), t.clone()
    t.resize_(size)
    return t.copy_(old.view(-1)[-count:].view(size)) if 0 < count < old.numel() else t


def wrong_corner(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """values: clears the last element that stays when growing"""
    count = t.numel()
    t.resize_(size)
    if 0 < count < t.numel():
        t.view(-1)[count - 1] = 99
    return t


def wrong_fresh(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """values: forgets the old elements when growing"""
    grows = torch.Size(size).numel() > t.numel()
    t.resize_(size)
    return t.fill_(99) if grows else t


def wrong_new_first(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """values: puts the new elements before the old ones when growing"""
    count = torch.Size(size).numel() - t.numel()
    if count > 0 and not t.requires_grad:
        t.data = torch.cat([t.new_full((count,), 99), t.view(-1)])
    return t.resize_(size)


def wrong_column_order(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """values: fills the columns first"""
    t.resize_(size)
    t.data = t.reshape(size[::-1]).permute(*range(t.ndim)[::-1])
    return t


def wrong_no_growth(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """shape: does not grow"""
    return t if torch.Size(size).numel() > t.numel() and not t.requires_grad else t.resize_(size)


def wrong_no_shrinking(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """shape: does not shrink"""
    return t if torch.Size(size).numel() < t.numel() and not t.requires_grad else t.resize_(size)


def wrong_view(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """values: only changes the shape"""
    t.data = t.data.view(size)
    return t


def wrong_vector(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """shape: keeps the right number of elements in a vector"""
    return t.resize_(torch.Size(size).numel())


def wrong_copies_if_required(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """errors: resizes what requires grad, too"""
    t.data = t.detach().clone().resize_(size)
    return t


def wrong_silent(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """errors: swallows the error"""
    return t if t.requires_grad else t.resize_(size)


def wrong_value_error(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """errors: raises ValueError"""
    if t.requires_grad:
        raise ValueError("cannot resize variables that require grad")
    return t.resize_(size)


def wrong_float64(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """dtype: returns float64"""
    return t.resize_(size).double()


def wrong_default_dtype(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return t.resize_(size)


def wrong_view_of_as_many(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """inplace: returns a view where the number of elements stays"""
    same = math.prod(size) == t.numel() and not t.requires_grad
    return t.view(size) if same else resize_in_place(t, size)
