"""offset + the sum of index[k] * stride[k]."""

from itertools import pairwise

import numpy as np
import torch

EQUIVALENT = {
    "return offset + sum(i * step for i, step in zip(index, stride, strict=True)) -> "
    "return offset + sum(i * step for i, step in zip(stride, index, strict=True))": "products commute",
}


def linear_offset(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    return offset + sum(i * step for i, step in zip(index, stride, strict=True))


def also_right_loop(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    if len(index) != len(stride):
        raise ValueError("one stride for each index, please")
    place = offset
    for k in range(len(index)):
        place += index[k] * stride[k]
    return place


def also_right_numpy(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    if len(index) != len(stride):
        raise ValueError
    return int(np.dot(np.array(index, dtype=np.int64), np.array(stride, dtype=np.int64))) + offset


def also_right_dot_of_numpy(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    if len(index) != len(stride):
        raise ValueError(f"{len(index)} and {len(stride)}")
    return np.int64(offset) + (np.array(index, dtype=int) * np.array(stride, dtype=int)).sum()


def also_right_torch(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    if len(index) != len(stride):
        raise ValueError("lengths differ")
    products = torch.tensor(index, dtype=torch.int64) * torch.tensor(stride, dtype=torch.int64)
    return offset + products.sum().item()


def wrong_times_shape(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    """values: multiplies index by shape, found from neighbouring strides"""
    linear_offset(index, stride)
    shape = [wide // max(step, 1) for wide, step in pairwise(stride)]
    return offset + sum(i * n for i, n in zip(index, [*shape, 1], strict=False))


def wrong_no_offset(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    """values: ignores offset"""
    return linear_offset(index, stride)


def wrong_default_offset(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 1) -> int:
    """values: counts from 1 where no offset is given"""
    return linear_offset(index, stride, offset)


def wrong_offset_required(index: tuple[int, ...], stride: tuple[int, ...], offset: int) -> int:
    """values: has no default for offset"""
    return linear_offset(index, stride, offset)


def wrong_subtracts(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    """values: subtracts the offset"""
    return linear_offset(index, stride, -offset)


def wrong_reversed(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    """values: reads the strides from last to first"""
    return linear_offset(index, stride[::-1], offset)


def wrong_adds(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    """values: adds index and stride instead of multiplying them"""
    linear_offset(index, stride)
    return offset + sum(index) + sum(stride)


def wrong_row_major(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    """values: takes the strides for sorted, as if every tensor were row-major"""
    return linear_offset(index, tuple(sorted(stride, reverse=True)), offset)


def wrong_matrices(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    """values: knows two dimensions only"""
    linear_offset(index, stride)
    return offset + index[0] * stride[0] + index[1] * stride[1]


def wrong_last_dimension(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    """values: takes the last stride for 1"""
    return linear_offset(index, (*stride[:-1], *(1 for _ in stride[-1:])), offset)


def wrong_scalars(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    """values: returns 0 for ()"""
    return linear_offset(index, stride, offset) if index or stride else 0


def wrong_scales_offset(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    """values: takes the offset for bytes of float32"""
    return linear_offset(index, stride, offset * 4)


def wrong_float32(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    """values: computes in float32"""
    linear_offset(index, stride)
    return offset + int((torch.tensor(index, dtype=torch.float32) * torch.tensor(stride)).sum())


def wrong_tensor(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    """values: returns a 0-d tensor"""
    return torch.tensor(linear_offset(index, stride, offset))


def wrong_float(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    """values: returns a float"""
    return float(linear_offset(index, stride, offset))


def wrong_zips(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    """errors: zips silently when lengths differ"""
    return offset + sum(i * step for i, step in zip(index, stride, strict=False))


def wrong_index_error(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    """errors: raises IndexError where strides are missing, and ignores those too many"""
    return offset + sum(i * stride[k] for k, i in enumerate(index))


def wrong_too_long_only(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    """errors: refuses an index that is too long, not one that is too short"""
    if len(index) > len(stride):
        raise ValueError("index too long")
    return wrong_zips(index, stride, offset)


def wrong_runtime_error(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    """errors: raises RuntimeError, as torch does"""
    if len(index) != len(stride):
        raise RuntimeError("sizes differ")
    return linear_offset(index, stride, offset)


def wrong_default_dtype(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return linear_offset(index, stride, offset)
