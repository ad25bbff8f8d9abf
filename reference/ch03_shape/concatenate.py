"""Sizes along dim add up; the tensors lie one after the other."""

import numpy as np
import torch
from torch import Tensor


def concatenate(tensors: list[Tensor], dim: int = 0) -> Tensor:
    return torch.cat(tensors, dim)


def _refuse(tensors: list[Tensor], dim: int) -> None:
    if not tensors:
        raise ValueError("concatenate needs a non-empty list")
    for t in tensors:
        if any(n != m for k, (n, m) in enumerate(zip(t.shape, tensors[0].shape, strict=True)) if k != dim % t.ndim):
            raise RuntimeError(f"Sizes of tensors must match except in dimension {dim}")


def also_right_buffer(tensors: list[Tensor], dim: int = 0) -> Tensor:
    _refuse(tensors, dim)
    dtype = tensors[0].dtype
    for t in tensors:
        dtype = torch.promote_types(dtype, t.dtype)
    shape = list(tensors[0].shape)
    shape[dim] = sum(t.shape[dim] for t in tensors)
    result, start = torch.zeros(shape, dtype=dtype), 0
    for t in tensors:
        result.narrow(dim, start, t.shape[dim]).copy_(t)
        start += t.shape[dim]
    return result


def also_right_rows(tensors: list[Tensor], dim: int = 0) -> Tensor:
    _refuse(tensors, dim)
    rows = [row for t in tensors for row in t.movedim(dim, 0)]
    if not rows:
        return torch.cat(tensors, dim)
    dtype = torch.cat([t.flatten() for t in tensors]).dtype
    return torch.stack([row.to(dtype) for row in rows]).movedim(0, dim)


def also_right_pairs(tensors: list[Tensor], dim: int = 0) -> Tensor:
    if len(tensors) == 0:
        raise ValueError("the list must be non-empty")
    result = tensors[0].clone()
    for t in tensors[1:]:
        result = torch.concat((result, t), axis=dim)
    return result


def wrong_stacks(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """shape: stacks along a new dimension where it can"""
    same = len({t.shape for t in tensors}) == 1 and len({t.dtype for t in tensors}) == 1
    return torch.stack(tensors, dim) if same else concatenate(tensors, dim)


def wrong_ignores_dim(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """shape: ignores dim"""
    concatenate(tensors, dim)
    return torch.cat(tensors) if len({t.shape[1:] for t in tensors}) == 1 else torch.cat(tensors, dim)


def wrong_last_by_default(tensors: list[Tensor], dim: int = -1) -> Tensor:
    """shape: joins along the last dimension by default"""
    return torch.cat(tensors, dim)


def wrong_first_dtype(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """dtype: keeps the dtype of the first"""
    joined = concatenate(tensors, dim)
    first = joined.to(tensors[0].dtype)
    return first if first.equal(joined) else joined


def wrong_last_dtype(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """dtype: has the dtype of the last, where that loses nothing"""
    joined = concatenate(tensors, dim)
    last = joined.to(tensors[-1].dtype)
    return last if last.equal(joined) else joined


def wrong_two_dtypes(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """dtype: finds the dtype by the first two only"""
    joined = concatenate(tensors, dim)
    return joined.to(torch.cat([t.flatten() for t in tensors[:2]]).dtype)


def wrong_ends_dtypes(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """dtype: finds the dtype by the first and the last only"""
    joined = concatenate(tensors, dim)
    return joined.to(torch.promote_types(tensors[0].dtype, tensors[-1].dtype))


def wrong_through_numpy(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """dtype: joins int64 and float32 in NumPy, which makes float64 of them"""
    concatenate(tensors, dim)
    return torch.from_numpy(np.concatenate([t.detach().numpy() for t in tensors], dim))


def wrong_no_history(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """gradients: fills a fresh buffer under no_grad and loses history"""
    with torch.no_grad():
        return concatenate(tensors, dim)


def wrong_first_only(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """gradients: only the first part gets a gradient"""
    return torch.cat([tensors[0], *[t.detach() for t in tensors[1:]]], dim) if tensors else torch.cat(tensors)


def wrong_one_shared(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """aliasing: returns a single tensor itself"""
    return tensors[0] if len(tensors) == 1 else torch.cat(tensors, dim)


def wrong_view_of_one(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """aliasing: returns a view of a single tensor"""
    return tensors[0].narrow(dim, 0, tensors[0].shape[dim]) if len(tensors) == 1 else torch.cat(tensors, dim)


def wrong_empties_list(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """aliasing: takes the tensors out of the list"""
    result = concatenate(tensors, dim).clone()
    tensors.clear()
    return result


def wrong_reversed(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """values: joins in the reverse order"""
    return torch.cat(tensors[::-1], dim)


def wrong_two(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """shape: joins the first two only"""
    torch.cat(tensors, dim)
    return torch.cat(tensors[:2], dim)


def wrong_repeats(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """values: repeats the first where all have one shape"""
    joined = torch.cat(tensors, dim)
    first = torch.cat([tensors[0]] * len(tensors), dim).to(joined.dtype)
    return first if first.shape == joined.shape else joined


def wrong_broadcasts(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """errors: expands sizes of 1"""
    try:
        return torch.cat(tensors, dim)
    except RuntimeError:
        shape = torch.broadcast_shapes(*[t.shape for t in tensors])
        return torch.cat([t.expand(shape) for t in tensors], dim)


def wrong_cuts(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """errors: cuts off what is longer"""
    try:
        return torch.cat(tensors, dim)
    except RuntimeError:
        return torch.cat([t.flatten() for t in tensors])


def wrong_empty(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """errors: makes an empty tensor of an empty list"""
    return torch.cat(tensors, dim) if tensors else torch.empty(0)


def wrong_empty_error(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """errors: raises IndexError for an empty list"""
    return torch.cat([tensors[0], *tensors[1:]], dim)


def wrong_value_error(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """errors: raises ValueError where sizes differ"""
    try:
        return torch.cat(tensors, dim)
    except RuntimeError as error:
        raise ValueError(str(error)) from error


def wrong_negative_dim(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """shape: takes -1 for the first dimension"""
    joined = torch.cat(tensors, dim)
    return torch.cat(tensors, 0) if dim == -1 and len({t.shape[1:] for t in tensors}) == 1 else joined


def wrong_clears(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """purity: clears the parts after joining"""
    result = torch.cat(tensors, dim)
    for t in tensors:
        t.detach().fill_(1)
    return result


def wrong_default_dtype(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return torch.cat(tensors, dim)


def wrong_promotes_in_list(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """aliasing: puts promoted tensors into the list"""
    joined = concatenate(tensors, dim)
    tensors[:] = [t.to(joined.dtype) for t in tensors]
    return joined
