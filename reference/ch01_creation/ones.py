"""Every element is 1."""

import numpy as np
import torch
from torch import Tensor

EQUIVALENT = {
    "if len(size) == 1 and isinstance(size[0], (tuple, list)): -> if len(size) >= 1 and isinstance(size[0], (tuple, list)):": "a tuple comes alone",
    "if len(size) == 1 and isinstance(size[0], (tuple, list)): -> if len(size) == 1 and isinstance(size[ -1], (tuple, list)):": "of one, the last is the first",
    "size = tuple(size[0]) -> size = tuple(size[ -1])": "of one, the last is the first",
}


def ones(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    if len(size) == 1 and isinstance(size[0], (tuple, list)):
        size = tuple(size[0])
    return torch.full(size, 1, dtype=dtype or torch.float32)


def also_right_library(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    return torch.ones(*size, dtype=dtype) if size else torch.ones((), dtype=dtype)


def also_right_filled(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    shape = size[0] if size and not isinstance(size[0], int) else size
    return torch.empty(shape, dtype=dtype).fill_(1)


def also_right_expanded(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    shape = torch.Size(size[0] if size and not isinstance(size[0], int) else size)
    if any(n < 0 for n in shape):
        raise RuntimeError(f"negative dimension in {tuple(shape)}")
    one = torch.tensor(1, dtype=torch.float32 if dtype is None else dtype)
    return one.expand(shape).contiguous().clone()


def also_right_numpy(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    if len(size) == 1 and not isinstance(size[0], int):
        (size,) = size
    try:
        array = np.ones(size, dtype=np.float32)
    except ValueError as error:
        raise RuntimeError(f"negative dimension: {error}") from None
    result = torch.from_numpy(array)
    return result if dtype is None else result.to(dtype)


def wrong_zeros(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """values: fills with 0"""
    return ones(*size, dtype=dtype).fill_(0)


def wrong_uninitialised(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """values: leaves its memory as it was"""
    return ones(*size, dtype=dtype).fill_(3)


def wrong_int64(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """dtype: returns int64 by default"""
    return ones(*size, dtype=dtype or torch.int64)


def wrong_float64(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """dtype: returns float64 by default, as NumPy does"""
    return ones(*size, dtype=dtype or torch.float64)


def wrong_ignores_dtype(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """dtype: ignores the dtype that is given"""
    return ones(*size)


def wrong_tuple_is_one_size(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """shape: accepts only separate ints and takes a tuple for one size"""
    return ones(*[n if isinstance(n, int) else torch.Size(n).numel() for n in size], dtype=dtype)


def wrong_separate_ints_only(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """values: accepts only separate ints and fails on a tuple"""
    return torch.full(size, 1, dtype=dtype or torch.float32)


def wrong_unpacks_nothing(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """values: fails without any size, as torch.ones(*size) does"""
    return torch.ones(*size, dtype=dtype)


def wrong_empty_for_nothing(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """shape: returns an empty vector if no size is given"""
    return ones(*size, dtype=dtype) if size else ones(0, dtype=dtype)


_kept: dict = {}


def wrong_cached(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """aliasing: returns one cached tensor for equal shapes"""
    return _kept.setdefault((str(size), dtype), ones(*size, dtype=dtype))


def wrong_channels_last(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """strides: puts the channels of images last in memory"""
    tensor = ones(*size, dtype=dtype)
    return tensor.contiguous(memory_format=torch.channels_last) if tensor.ndim == 4 else tensor


def wrong_three_dimensions(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """strides: knows three dimensions at most"""
    return ones(ones(*size).shape[:3], dtype=dtype)


def wrong_expanded(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """strides: expands a single 1, so that all elements are the same memory"""
    return ones(dtype=dtype).expand(ones(*size).shape)


def wrong_columns_first(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """strides: lies in memory column by column, as the transpose of another tensor"""
    shape = ones(*size).shape
    return ones(shape[::-1], dtype=dtype).permute(tuple(range(len(shape)))[::-1])


def wrong_value_error(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """errors: raises ValueError for a negative size"""
    try:
        return ones(*size, dtype=dtype)
    except RuntimeError as error:
        raise ValueError(str(error)) from None


def wrong_absolute(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """errors: takes a negative size for a positive one"""
    shape = size[0] if size and not isinstance(size[0], int) else size
    return ones(*[abs(n) for n in shape], dtype=dtype)


def wrong_default_dtype(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return ones(*size, dtype=dtype)
