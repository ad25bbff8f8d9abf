"""Every element is the value; its type decides about the dtype."""

import math

import numpy as np
import torch
from torch import Tensor

DTYPES = {float: torch.float32, int: torch.int64, bool: torch.bool}


def full(size: tuple[int, ...], value: float | int | bool) -> Tensor:
    return torch.empty(size, dtype=DTYPES[type(value)]).fill_(value)


def also_right_library(size: tuple[int, ...], value: float | int | bool) -> Tensor:
    return torch.full(size, value)


def also_right_expanded(size: tuple[int, ...], value: float | int | bool) -> Tensor:
    if any(n < 0 for n in size):
        raise RuntimeError(f"negative dimension in {size}")
    return torch.tensor(value).expand(size).clone()


def also_right_list(size: tuple[int, ...], value: float | int | bool) -> Tensor:
    if min(size, default=0) < 0:
        raise RuntimeError("size has a negative dimension")
    return torch.tensor([value] * math.prod(size), dtype=torch.tensor(value).dtype).view(size)


def also_right_sum(size: tuple[int, ...], value: float | int | bool) -> Tensor:
    if isinstance(value, bool):
        return torch.ones(size, dtype=torch.bool) & value
    return torch.ones(size, dtype=torch.int64 if isinstance(value, int) else torch.float32) * value


def also_right_numpy(size: tuple[int, ...], value: float | int | bool) -> Tensor:
    if any(n < 0 for n in size):
        raise RuntimeError(f"negative dimension: {size}")
    result = torch.from_numpy(np.full(size, value))
    return result.float() if result.is_floating_point() else result


def wrong_float32(size: tuple[int, ...], value: float | int | bool) -> Tensor:
    """dtype: always returns float32"""
    return full(size, value).float()


def wrong_bool_is_int(size: tuple[int, ...], value: float | int | bool) -> Tensor:
    """dtype: takes a bool for an int, as isinstance does"""
    return torch.full(size, value, dtype=torch.int64 if isinstance(value, int) else torch.float32)


def wrong_float64(size: tuple[int, ...], value: float | int | bool) -> Tensor:
    """dtype: returns float64 for a float, as NumPy does"""
    result = full(size, value)
    return result.double() if result.is_floating_point() else result


def wrong_int32(size: tuple[int, ...], value: float | int | bool) -> Tensor:
    """values: holds ints in 32 bits, into which large ones do not fit"""
    result = full(size, value)
    return result.int() if result.dtype is torch.int64 else result


def wrong_first_row(size: tuple[int, ...], value: float | int | bool) -> Tensor:
    """values: fills only the first row"""
    result = torch.zeros(size, dtype=full(size, value).dtype)
    result[:1] = value
    return result


def wrong_through_float(size: tuple[int, ...], value: float | int | bool) -> Tensor:
    """values: makes floats first, which cannot hold large ints"""
    return (torch.ones(size, dtype=torch.float64) * value).to(full(size, value).dtype)


def wrong_truncated(size: tuple[int, ...], value: float | int | bool) -> Tensor:
    """values: makes ints first, so that the fraction is lost"""
    whole = value if value == float("inf") else int(value)
    return torch.full(size, whole).to(full(size, value).dtype)


def wrong_flat(size: tuple[int, ...], value: float | int | bool) -> Tensor:
    """shape: reads size as an element count"""
    return full((math.prod(size),), value) if min(size, default=0) >= 0 else full(size, value)


def wrong_at_least_one_dimension(size: tuple[int, ...], value: float | int | bool) -> Tensor:
    """shape: returns a vector of one element for the size ()"""
    return full(size or (1,), value)


_kept: dict = {}


def wrong_cached(size: tuple[int, ...], value: float | int | bool) -> Tensor:
    """values: keeps its answers, so that whoever writes to one changes the next"""
    return _kept.setdefault((size, type(value), value), full(size, value))


def wrong_expanded(size: tuple[int, ...], value: float | int | bool) -> Tensor:
    """values: expands a single element, so that writing to one changes all"""
    return full((), value).expand(full(size, value).shape)


def wrong_value_error(size: tuple[int, ...], value: float | int | bool) -> Tensor:
    """errors: raises ValueError for a negative size, as NumPy does"""
    return torch.from_numpy(np.full(size, value)).to(full(tuple(map(abs, size)), value).dtype)


def wrong_absolute(size: tuple[int, ...], value: float | int | bool) -> Tensor:
    """errors: takes a negative size for a positive one"""
    return full(tuple(abs(n) for n in size), value)


def wrong_default_dtype(size: tuple[int, ...], value: float | int | bool) -> Tensor:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return full(size, value)
