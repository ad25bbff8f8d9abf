"""detach shares memory and the version counter, so autograd notices."""

import torch
from torch import Tensor


def edit_through_detach(x: Tensor, index: int, value: float) -> Tensor:
    detached = x.detach()
    detached[index] = value
    return detached


def also_right_select(x: Tensor, index: int, value: float) -> Tensor:
    shared = x.detach()
    shared.select(0, index).fill_(value)
    return shared


def also_right_no_grad(x: Tensor, index: int, value: float) -> Tensor:
    with torch.no_grad():
        x[index] = value
    return x.detach()


def wrong_clone(x: Tensor, index: int, value: float) -> Tensor:
    """aliasing: clones first, so that x stays"""
    detached = x.detach().clone()
    detached[index] = value
    return detached


def wrong_requires_grad(x: Tensor, index: int, value: float) -> Tensor:
    """graph: returns a tensor that requires grad"""
    return edit_through_detach(x, index, value).requires_grad_()


def wrong_detaches_x(x: Tensor, index: int, value: float) -> Tensor:
    """graph: switches requires_grad of x off"""
    x.requires_grad_(False)
    return edit_through_detach(x, index, value)


def wrong_data(x: Tensor, index: int, value: float) -> Tensor:
    """graph: writes through .data, which autograd does not notice"""
    x.data[index] = value
    return x.data


def wrong_next(x: Tensor, index: int, value: float) -> Tensor:
    """values: writes the value everywhere from the index on"""
    detached = edit_through_detach(x, index, value)
    detached[index:] = value
    return detached


def wrong_wraps(x: Tensor, index: int, value: float) -> Tensor:
    """errors: wraps an index that is out of range"""
    return edit_through_detach(x, index % len(x), value)


def wrong_float32(x: Tensor, index: int, value: float) -> Tensor:
    """dtype: returns float32"""
    return edit_through_detach(x, index, value).float()


def wrong_returns_element(x: Tensor, index: int, value: float) -> Tensor:
    """shape: returns the element alone"""
    return edit_through_detach(x, index, value)[index]


def wrong_copy_returned(x: Tensor, index: int, value: float) -> Tensor:
    """aliasing: returns a copy of what it wrote to"""
    return edit_through_detach(x, index, value).clone()


def wrong_copy_edited(x: Tensor, index: int, value: float) -> Tensor:
    """inplace: writes to a contiguous copy"""
    detached = x.detach().clone().contiguous()
    detached[index] = value
    return detached


def wrong_leaves_gradient(x: Tensor, index: int, value: float) -> Tensor:
    """purity: leaves a gradient in x"""
    result = edit_through_detach(x, index, value)
    if x.requires_grad:
        x.grad = torch.zeros_like(x)
    return result
