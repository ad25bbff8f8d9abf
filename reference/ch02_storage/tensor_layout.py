"""A tensor is a storage, seen through size, offset and stride."""

import torch
from torch import Tensor

Layout = tuple[tuple[int, ...], int, tuple[int, ...]]


def tensor_layout(t: Tensor) -> Layout:
    return tuple(t.shape), t.storage_offset(), t.stride()


def also_right_loops(t: Tensor) -> Layout:
    dims = range(t.dim())
    return tuple(t.size(d) for d in dims), t.storage_offset(), tuple(t.stride(d) for d in dims)


def also_right_addresses(t: Tensor) -> Layout:
    gap = t.data_ptr() - t.untyped_storage().data_ptr()
    return tuple(t.shape), gap // t.element_size(), tuple(t.stride())


def also_right_numpy(t: Tensor) -> Layout:
    x = t.detach().numpy()
    return x.shape, t.storage_offset(), tuple(step // x.itemsize for step in x.strides)


def wrong_bytes(t: Tensor) -> Layout:
    """values: returns the offset in bytes"""
    return t.size(), t.storage_offset() * t.element_size(), t.stride()


def wrong_byte_strides(t: Tensor) -> Layout:
    """values: returns the strides in bytes, as NumPy does"""
    return t.size(), t.storage_offset(), tuple(step * t.element_size() for step in t.stride())


def wrong_row_major(t: Tensor) -> Layout:
    """values: always reports row-major strides"""
    return t.size(), t.storage_offset(), torch.empty(t.shape).stride()


def wrong_contiguous(t: Tensor) -> Layout:
    """values: makes t contiguous first"""
    return tensor_layout(t.contiguous())


def wrong_copy(t: Tensor) -> Layout:
    """values: looks at a copy, which begins at 0"""
    return tensor_layout(t.clone())


def wrong_no_offset(t: Tensor) -> Layout:
    """values: says that every tensor begins at 0"""
    return t.size(), 0, t.stride()


def wrong_order(t: Tensor) -> Layout:
    """values: returns size, stride and offset"""
    return t.size(), t.stride(), t.storage_offset()


def wrong_swapped(t: Tensor) -> Layout:
    """values: returns stride, offset and size"""
    return t.stride(), t.storage_offset(), t.size()


def wrong_lists(t: Tensor) -> Layout:
    """values: returns lists"""
    return list(t.size()), t.storage_offset(), list(t.stride())


def wrong_list_outside(t: Tensor) -> Layout:
    """values: returns a list of three"""
    return list(tensor_layout(t))


def wrong_tensors(t: Tensor) -> Layout:
    """values: returns tensors instead of tuples"""
    return torch.tensor(t.shape), t.storage_offset(), torch.tensor(t.stride())


def wrong_count(t: Tensor) -> Layout:
    """values: returns the number of elements instead of the size"""
    return t.numel(), t.storage_offset(), t.stride()


def wrong_no_scalars(t: Tensor) -> Layout:
    """values: makes a vector of a single element"""
    return tensor_layout(t if t.dim() else t.unsqueeze(0))


def wrong_sorted(t: Tensor) -> Layout:
    """values: reports the strides in falling order"""
    return t.size(), t.storage_offset(), tuple(sorted(t.stride(), reverse=True))


def wrong_transposes(t: Tensor) -> Layout:
    """purity: transposes its argument to look at it, and leaves it so"""
    layout = tensor_layout(t)
    if t.dim() > 1:
        t.transpose_(0, 1)
    return layout


def wrong_default_dtype(t: Tensor) -> Layout:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return tensor_layout(t)
