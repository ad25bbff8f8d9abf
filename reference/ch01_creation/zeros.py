"""Every element is 0."""

import numpy as np
import torch
from torch import Tensor

EQUIVALENT = {
    "if len(size) == 1 and isinstance(size[0], (tuple, list)): -> if len(size) >= 1 and isinstance(size[0], (tuple, list)):": "a tuple comes alone",
    "if len(size) == 1 and isinstance(size[0], (tuple, list)): -> if len(size) == 1 and isinstance(size[ -1], (tuple, list)):": "of one, the last is the first",
    "size = tuple(size[0]) -> size = tuple(size[ -1])": "of one, the last is the first",
}


def zeros(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    if len(size) == 1 and isinstance(size[0], (tuple, list)):
        size = tuple(size[0])
    return torch.full(size, 0, dtype=dtype or torch.float32)


def also_right_library(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    return torch.zeros(*size, dtype=dtype) if size else torch.zeros(size, dtype=dtype)


def also_right_filled(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    shape = size[0] if size and not isinstance(size[0], int) else size
    return torch.empty(shape, dtype=dtype).zero_()


def also_right_repeated(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    shape = list(size[0] if size and not isinstance(size[0], int) else size)
    if any(n < 0 for n in shape):
        raise RuntimeError("a size is negative")
    zero = torch.tensor(0, dtype=torch.float32 if dtype is None else dtype)
    return zero.repeat(shape) if shape else zero


def also_right_numpy(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    if len(size) == 1 and not isinstance(size[0], int):
        (size,) = size
    try:
        array = np.zeros(size)
    except ValueError as error:
        raise RuntimeError(str(error)) from None
    return torch.from_numpy(array).to(torch.float32 if dtype is None else dtype)


def wrong_ones(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """values: fills with 1"""
    return zeros(*size, dtype=dtype).fill_(1)


def wrong_uninitialised(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """values: returns memory as it was"""
    return zeros(*size, dtype=dtype).fill_(3)


def wrong_int64(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """dtype: returns int64 by default"""
    return zeros(*size, dtype=dtype or torch.int64)


def wrong_float64(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """dtype: returns float64 by default, as NumPy does"""
    return zeros(*size, dtype=dtype or torch.float64)


def wrong_ignores_dtype(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """dtype: ignores the dtype that is given"""
    return zeros(*size)


def wrong_squeezed(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """shape: drops a dimension of size 1"""
    return zeros(*size, dtype=dtype).squeeze()


def wrong_never_empty(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """shape: makes a size of 0 a size of 1"""
    return zeros(*[n or 1 for n in zeros(*size).shape], dtype=dtype)


def wrong_tuple_is_one_size(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """shape: takes a tuple for the number of elements"""
    return zeros(*[n if isinstance(n, int) else torch.Size(n).numel() for n in size], dtype=dtype)


def wrong_tuples_only(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """values: accepts only a tuple and fails on separate ints"""
    (shape,) = size
    return zeros(*shape, dtype=dtype)


def wrong_transposed(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """strides: builds the transpose of another tensor, which does not lie row by row"""
    shape = zeros(*size).shape
    return zeros(shape[::-1], dtype=dtype).permute(tuple(range(len(shape)))[::-1])


def wrong_channels_last(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """strides: puts the channels of images last in memory"""
    tensor = zeros(*size, dtype=dtype)
    return tensor.contiguous(memory_format=torch.channels_last) if tensor.ndim == 4 else tensor


def wrong_three_dimensions(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """strides: knows three dimensions at most"""
    return zeros(zeros(*size).shape[:3], dtype=dtype)


def wrong_expanded(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """strides: expands a single 0, so that all elements are the same memory"""
    return zeros(dtype=dtype).expand(zeros(*size).shape)


_kept: dict = {}


def wrong_cached(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """values: keeps its answers, so that whoever writes to one changes the next"""
    return _kept.setdefault((str(size), dtype), zeros(*size, dtype=dtype))


def wrong_clamped(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """errors: takes a negative size for 0"""
    shape = size[0] if size and not isinstance(size[0], int) else size
    return zeros(*[max(n, 0) for n in shape], dtype=dtype)


def wrong_index_error(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """errors: raises IndexError for a negative size"""
    try:
        return zeros(*size, dtype=dtype)
    except RuntimeError as error:
        raise IndexError("negative size") from error


def wrong_seeds(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """purity: multiplies random numbers by 0, which uses up the generator"""
    shape = zeros(*size).shape
    return (torch.rand(shape) * 0).to(dtype or torch.float32)
