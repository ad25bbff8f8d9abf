"""z[i] = x[i] + y[i], in new memory."""

import numpy as np
import torch
from torch import Tensor


def add_out_of_place(x: Tensor, y: Tensor) -> Tensor:
    return x + y


def also_right_function(x: Tensor, y: Tensor) -> Tensor:
    return torch.add(input=x, other=y)


def also_right_method(x: Tensor, y: Tensor) -> Tensor:
    return y.add(x)


def also_right_into_clone(x: Tensor, y: Tensor) -> Tensor:
    try:
        shape = torch.broadcast_shapes(x.shape, y.shape)
    except RuntimeError as error:
        raise RuntimeError(f"x {tuple(x.shape)} must match the size of y {tuple(y.shape)}") from error
    total = x.to(torch.result_type(x, y)).expand(shape).clone()
    total += y
    return total


def also_right_by_element(x: Tensor, y: Tensor) -> Tensor:
    if x.requires_grad or y.requires_grad:
        return torch.Tensor.__radd__(x, y)
    if x.shape != y.shape or not x.numel():
        return torch.add(y, x)
    numbers = [a + b for a, b in zip(x.flatten().tolist(), y.flatten().tolist(), strict=True)]
    return torch.tensor(numbers, dtype=torch.result_type(x, y)).reshape(x.shape)


def wrong_into_x(x: Tensor, y: Tensor) -> Tensor:
    """purity: adds into x"""
    total = x + y
    if not x.requires_grad and total.shape == x.shape and total.dtype == x.dtype and 0 not in x.stride():
        x += y
    return total


def wrong_into_y(x: Tensor, y: Tensor) -> Tensor:
    """purity: adds into y where that fits"""
    total = x + y
    if not y.requires_grad and total.shape == y.shape and total.dtype == y.dtype and 0 not in y.stride():
        y += x
    return total


def wrong_in_place(x: Tensor, y: Tensor) -> Tensor:
    """values: adds into x and returns it, so that x cannot grow"""
    x += y
    return x


def wrong_x_returned(x: Tensor, y: Tensor) -> Tensor:
    """aliasing: returns x where y is 0"""
    total = x + y
    return x if total.shape == x.shape and total.dtype == x.dtype and not y.any() else total


def wrong_y_returned(x: Tensor, y: Tensor) -> Tensor:
    """aliasing: returns y where x is 0"""
    total = x + y
    return y if total.shape == y.shape and total.dtype == y.dtype and not x.any() else total


def wrong_zero_number(x: Tensor, y: Tensor) -> Tensor:
    """aliasing: returns x where y is a single 0"""
    total = x + y
    return x if y.dim() == 0 and not y.any() and total.dtype == x.dtype else total


def wrong_dtype_of_x(x: Tensor, y: Tensor) -> Tensor:
    """dtype: keeps the dtype of x"""
    total = x + y
    return total.to(x.dtype) if torch.equal(total, total.to(x.dtype).to(total.dtype)) else total


def wrong_dtype_of_y(x: Tensor, y: Tensor) -> Tensor:
    """dtype: keeps the dtype of y"""
    total = x + y
    return total.to(y.dtype) if torch.equal(total, total.to(y.dtype).to(total.dtype)) else total


def wrong_cast(x: Tensor, y: Tensor) -> Tensor:
    """dtype: casts y to the dtype of x before it adds"""
    return x + y.to(x.dtype) if x.is_floating_point() else x + y


def wrong_of_numpy(x: Tensor, y: Tensor) -> Tensor:
    """dtype: promotes int64 and float32 to float64, as NumPy does"""
    total = x + y
    both = np.result_type(x.detach().numpy().dtype, y.detach().numpy().dtype)
    return total.double() if both == np.float64 else total


def wrong_no_broadcast(x: Tensor, y: Tensor) -> Tensor:
    """shape: does not broadcast"""
    total = x + y
    return total if x.shape == y.shape else total.reshape(-1)[: x.numel()].view(-1)


def wrong_shape_of_x(x: Tensor, y: Tensor) -> Tensor:
    """values: refuses a y that is larger"""
    if (x + y).shape != x.shape:
        raise RuntimeError("x must match the size of y")
    return x + y


def wrong_shape_of_y(x: Tensor, y: Tensor) -> Tensor:
    """values: refuses an x that is larger"""
    if (x + y).shape != y.shape:
        raise RuntimeError("y must match the size of x")
    return x + y


def wrong_ranks(x: Tensor, y: Tensor) -> Tensor:
    """values: refuses tensors of different rank"""
    if x.dim() != y.dim():
        raise RuntimeError("ranks must match the size")
    return x + y


def wrong_leading(x: Tensor, y: Tensor) -> Tensor:
    """shape: lines shapes up at the first dimension"""
    a, b = (t[(..., *[None] * (max(x.dim(), y.dim()) - t.dim()))] for t in (x, y))
    try:
        return a + b
    except RuntimeError:
        return x + y


def wrong_squeezes(x: Tensor, y: Tensor) -> Tensor:
    """shape: drops dimensions of size 1"""
    return (x + y).squeeze()


def wrong_concatenates(x: Tensor, y: Tensor) -> Tensor:
    """shape: joins the tensors, as + does for lists"""
    return torch.cat([x, y]) if x.dim() and x.shape[1:] == y.shape[1:] and x.dim() == y.dim() else x + y


def wrong_subtracts(x: Tensor, y: Tensor) -> Tensor:
    """values: subtracts"""
    return x + y if torch.bool in (x.dtype, y.dtype) else x - y


def wrong_storage(x: Tensor, y: Tensor) -> Tensor:
    """values: reads x in the order of its storage"""
    flat = torch.empty(0, dtype=x.dtype).set_(x.detach().untyped_storage())
    return flat[: x.numel()].view(x.shape) + y if len(flat) >= x.numel() else x + y


def wrong_detaches(x: Tensor, y: Tensor) -> Tensor:
    """gradients: detaches"""
    return (x + y).detach()


def wrong_detaches_y(x: Tensor, y: Tensor) -> Tensor:
    """gradients: detaches y"""
    return x + y.detach()


def wrong_detaches_x(x: Tensor, y: Tensor) -> Tensor:
    """gradients: goes through NumPy with x"""
    return torch.from_numpy(x.detach().numpy()) + y


def wrong_data(x: Tensor, y: Tensor) -> Tensor:
    """gradients: rebuilds the sum from its data"""
    return torch.empty_like(x + y).copy_((x + y).data)


def wrong_value_error(x: Tensor, y: Tensor) -> Tensor:
    """errors: raises ValueError, as NumPy does"""
    try:
        return x + y
    except RuntimeError as error:
        raise ValueError(str(error)) from error


def wrong_cuts(x: Tensor, y: Tensor) -> Tensor:
    """errors: cuts the longer one"""
    try:
        return x + y
    except RuntimeError:
        n = min(x.size(-1), y.size(-1))
        return x[..., :n] + y[..., :n]


def wrong_nothing(x: Tensor, y: Tensor) -> Tensor:
    """errors: swallows the error"""
    try:
        return x + y
    except RuntimeError:
        return None


def wrong_other_text(x: Tensor, y: Tensor) -> Tensor:
    """errors: does not say what must match"""
    try:
        return x + y
    except RuntimeError as error:
        raise RuntimeError("wrong shapes") from error


def wrong_default_dtype(x: Tensor, y: Tensor) -> Tensor:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return x + y
