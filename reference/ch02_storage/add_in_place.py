"""x[i] becomes x[i] + y[i], in the memory of x."""

import torch
from torch import Tensor


def add_in_place(x: Tensor, y: Tensor) -> Tensor:
    return x.add_(y)


def also_right_operator(x: Tensor, y: Tensor) -> Tensor:
    x += y
    return x


def also_right_out(x: Tensor, y: Tensor) -> Tensor:
    if torch.broadcast_shapes(x.shape, y.shape) != x.shape:
        raise RuntimeError("x does not have the broadcast shape of x and y")
    return torch.Tensor.__iadd__(x, y)


def wrong_new_tensor(x: Tensor, y: Tensor) -> Tensor:
    """inplace: returns a new tensor and leaves x as it was"""
    return x.clone().add_(y)


def wrong_rebinds(x: Tensor, y: Tensor) -> Tensor:
    """inplace: binds the name x to a sum"""
    add_in_place(x.clone(), y)
    x = (x + y).to(x.dtype)
    return x


def wrong_new_memory(x: Tensor, y: Tensor) -> Tensor:
    """inplace: gives x other memory, so that its views do not see the change"""
    x.data = x.clone().add_(y)
    return x


def wrong_copy_returned(x: Tensor, y: Tensor) -> Tensor:
    """inplace: changes x but returns a copy of it"""
    return x.add_(y).clone()


def wrong_casts(x: Tensor, y: Tensor) -> Tensor:
    """errors: casts the float silently to int"""
    return x.add_(y.to(x.dtype))


def wrong_changes_both(x: Tensor, y: Tensor) -> Tensor:
    """purity: changes y as well"""
    x.add_(y)
    y.mul_(2).add_(1)
    return x


def wrong_twice(x: Tensor, y: Tensor) -> Tensor:
    """values: adds twice"""
    return x.add_(y).add_(y)


def wrong_no_broadcast(x: Tensor, y: Tensor) -> Tensor:
    """values: refuses a smaller y"""
    if x.shape != y.shape:
        raise RuntimeError("x must have the broadcast shape of both")
    return x.add_(y)


def wrong_extra_dimension(x: Tensor, y: Tensor) -> Tensor:
    """shape: returns x with a dimension in front"""
    return x.add_(y).unsqueeze(0)


def wrong_double(x: Tensor, y: Tensor) -> Tensor:
    """dtype: returns a sum in float64"""
    return x.add_(y).double()


def wrong_clone_returned(x: Tensor, y: Tensor) -> Tensor:
    """aliasing: changes x, and returns a sum with memory of its own"""
    result = x + y
    add_in_place(x, y)
    return result.to(x.dtype)


def wrong_neighbour(x: Tensor, y: Tensor) -> Tensor:
    """inplace: also clears the last element of the memory in which x lies"""
    x.add_(y)
    last = x.untyped_storage().nbytes() // x.itemsize - 1
    reached = x.storage_offset() + sum((n - 1) * step for n, step in zip(x.shape, x.stride(), strict=True))
    if x.numel() and last > reached:
        x.as_strided((1,), (1,), last).zero_()
    return x
