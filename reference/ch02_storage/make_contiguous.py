"""t if its strides are those of a new tensor, else a copy in that order."""

import numpy as np
import torch
from torch import Tensor

EQUIVALENT = {
    "echo": "t itself has the right values, and is the answer where it is row-major; strides and aliasing tell",
}


def make_contiguous(t: Tensor) -> Tensor:
    return t if t.is_contiguous() else t.clone(memory_format=torch.contiguous_format)


def also_right_library(t: Tensor) -> Tensor:
    return t.contiguous()


def also_right_copied(t: Tensor) -> Tensor:
    if t.is_contiguous():
        return t
    return torch.empty(t.shape, dtype=t.dtype, device=t.device).copy_(t)


def also_right_stacked(t: Tensor) -> Tensor:
    return t if t.is_contiguous() else torch.stack([make_contiguous(row) for row in t])


def also_right_strides(t: Tensor) -> Tensor:
    step = 1
    for n, stride in zip(reversed(t.shape), reversed(t.stride()), strict=True):
        if n > 1 and stride != step and t.numel():
            return torch.cat([t.reshape(-1), t.new_empty(0)]).view(t.shape)
        step *= n
    return t


def wrong_copies(t: Tensor) -> Tensor:
    """aliasing: always copies"""
    return t.clone(memory_format=torch.contiguous_format)


def wrong_view(t: Tensor) -> Tensor:
    """strides: returns the non-contiguous view"""
    return t


def wrong_same_strides(t: Tensor) -> Tensor:
    """strides: copies, but keeps the strides of the transpose"""
    return t if t.is_contiguous() else t.clone()


def wrong_storage(t: Tensor) -> Tensor:
    """values: reinterprets the storage instead of reordering it"""
    if t.is_contiguous():
        return t
    flat = torch.empty(0, dtype=t.dtype).set_(t.detach().untyped_storage())
    return flat.repeat(t.numel())[: t.numel()].view(t.shape)


def wrong_detaches(t: Tensor) -> Tensor:
    """gradients: detaches"""
    return make_contiguous(t.detach()) if t.requires_grad else make_contiguous(t)


def wrong_copy_detached(t: Tensor) -> Tensor:
    """gradients: copies through NumPy"""
    return t if t.is_contiguous() else torch.from_numpy(np.array(t.detach().numpy(), order="C"))


def wrong_new_object(t: Tensor) -> Tensor:
    """aliasing: returns a view of the same memory, not t itself"""
    return make_contiguous(t).view_as(t)


def wrong_reshapes(t: Tensor) -> Tensor:
    """aliasing: reshapes there and back, which also makes a new object"""
    return make_contiguous(t.reshape(-1)).reshape(t.shape)


def wrong_offsets(t: Tensor) -> Tensor:
    """aliasing: copies what does not begin where its storage begins"""
    return make_contiguous(t) if t.storage_offset() == 0 else wrong_copies(t)


def wrong_rows(t: Tensor) -> Tensor:
    """aliasing: copies what does not fill its storage"""
    whole = t.untyped_storage().nbytes() == t.numel() * t.element_size()
    return make_contiguous(t) if whole else wrong_copies(t)


def wrong_exact_strides(t: Tensor) -> Tensor:
    """aliasing: copies where only a dimension of size 1 has another stride"""
    return t if t.stride() == torch.empty(t.shape).stride() else wrong_copies(t)


def wrong_empty(t: Tensor) -> Tensor:
    """aliasing: copies what is empty"""
    return make_contiguous(t) if t.numel() else wrong_copies(t)


def wrong_empty_strides(t: Tensor) -> Tensor:
    """aliasing: looks at the strides of empty tensors, too"""
    step = 1
    for n, stride in zip(reversed(t.shape), reversed(t.stride()), strict=True):
        if n != 1 and stride != step:
            return wrong_copies(t)
        step *= n
    return t


def wrong_column_major(t: Tensor) -> Tensor:
    """strides: copies to column-major order"""
    return t if t.is_contiguous() else t.permute(*reversed(range(t.dim()))).contiguous().permute(*range(t.dim())[::-1])


def wrong_last_stride(t: Tensor) -> Tensor:
    """strides: looks at the last stride only"""
    return t if t.dim() == 0 or t.stride(-1) == 1 else t.contiguous()


def wrong_vectors(t: Tensor) -> Tensor:
    """strides: takes every vector for contiguous"""
    return t if t.dim() < 2 else t.contiguous()


def wrong_in_place(t: Tensor) -> Tensor:
    """purity: gives its argument new memory"""
    if not t.is_contiguous():
        t.data = t.detach().contiguous()
        return t.clone()
    return t


def wrong_default_dtype(t: Tensor) -> Tensor:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return make_contiguous(t)


def wrong_float64(t: Tensor) -> Tensor:
    """dtype: returns copies in float64"""
    return t if t.is_contiguous() else t.contiguous().double()


def wrong_flat(t: Tensor) -> Tensor:
    """shape: returns a copy as a vector"""
    return t if t.is_contiguous() else t.contiguous().reshape(-1)


def wrong_transposes(t: Tensor) -> Tensor:
    """shape: transposes until it is contiguous"""
    return t if t.is_contiguous() else t.mT.contiguous() if t.dim() > 1 else t.contiguous()


def wrong_squeezed(t: Tensor) -> Tensor:
    """shape: drops dimensions of size 1 from a copy"""
    return t if t.is_contiguous() else t.contiguous().squeeze(0)


def wrong_channels_last(t: Tensor) -> Tensor:
    """strides: orders images by pixels, not by channels"""
    return make_contiguous(t) if t.ndim != 4 or t.is_contiguous() else t.contiguous(memory_format=torch.channels_last)
