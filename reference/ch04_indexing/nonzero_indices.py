"""The index (i, j, ...) is a row where t[i, j, ...] != 0."""

import itertools

import numpy as np
import torch
from torch import Tensor


def nonzero_indices(t: Tensor) -> Tensor:
    return torch.nonzero(t)


def also_right_stacked(t: Tensor) -> Tensor:
    return torch.stack(torch.where(t != 0), dim=1)


def also_right_argwhere(t: Tensor) -> Tensor:
    return torch.argwhere(t)


def also_right_loop(t: Tensor) -> Tensor:
    places = itertools.product(*map(range, t.shape))
    rows = [place for place in places if t[place] != 0]
    return torch.tensor(rows, dtype=torch.int64).reshape(-1, t.ndim)


def also_right_numpy(t: Tensor) -> Tensor:
    return torch.from_numpy(np.argwhere(t.numpy()))


def also_right_divided(t: Tensor) -> Tensor:
    flat = torch.arange(t.numel())[t.flatten().bool()]
    columns = []
    for size in reversed(t.shape):
        columns.insert(0, flat % size if size else flat)
        flat = flat // size if size else flat
    return torch.stack(columns, 1)


def wrong_values(t: Tensor) -> Tensor:
    """shape: returns the elements"""
    return t[t != 0]


def wrong_values_of_shape(t: Tensor) -> Tensor:
    """values: returns the elements, one a row, in as many columns as there are indices"""
    return t[t != 0].long()[:, None].expand(-1, t.ndim)


def wrong_tuple(t: Tensor) -> tuple[Tensor, ...]:
    """values: returns a tuple with one tensor per dimension"""
    return torch.nonzero(t, as_tuple=True)


def wrong_by_dimension(t: Tensor) -> Tensor:
    """shape: returns one row per dimension"""
    return torch.nonzero(t).t()


def wrong_flat(t: Tensor) -> Tensor:
    """shape: returns indices of the flattened tensor"""
    return torch.nonzero(t.flatten())


def wrong_vector(t: Tensor) -> Tensor:
    """shape: returns a vector for a vector"""
    return torch.nonzero(t).squeeze(1)


def wrong_column_major(t: Tensor) -> Tensor:
    """values: lists them column by column"""
    return torch.nonzero(t.permute(*range(t.ndim)[::-1])).flip(1)


def wrong_reversed(t: Tensor) -> Tensor:
    """values: lists the last one first"""
    return torch.nonzero(t).flip(0)


def wrong_swapped(t: Tensor) -> Tensor:
    """values: swaps row and column"""
    return torch.nonzero(t).flip(1)


def wrong_from_one(t: Tensor) -> Tensor:
    """values: counts from 1"""
    return torch.nonzero(t) + 1


def wrong_zeros(t: Tensor) -> Tensor:
    """shape: returns where it is 0"""
    return torch.nonzero(t == 0)


def wrong_positive(t: Tensor) -> Tensor:
    """shape: leaves out negative elements"""
    return torch.nonzero((t > 0) | (t != t))


def wrong_ones(t: Tensor) -> Tensor:
    """shape: returns where it is 1"""
    return torch.nonzero(t == 1)


def wrong_nan(t: Tensor) -> Tensor:
    """shape: leaves out NaN"""
    return torch.nonzero((t < 0) | (t > 0))


def wrong_nan_to_zero(t: Tensor) -> Tensor:
    """shape: leaves out NaN, but not infinities"""
    return torch.nonzero(torch.where(t == t, t, torch.zeros_like(t)))


def wrong_truncates(t: Tensor) -> Tensor:
    """shape: truncates to whole numbers first"""
    return torch.nonzero(torch.nan_to_num(t, nan=1.0).to(torch.int64))


def wrong_tolerance(t: Tensor) -> Tensor:
    """shape: takes small numbers for 0"""
    return torch.nonzero(~(t.double().abs() < 1e-6))


def wrong_float32(t: Tensor) -> Tensor:
    """shape: rounds to float32 first, where small numbers become 0"""
    return torch.nonzero(t.float())


def wrong_single(t: Tensor) -> Tensor:
    """shape: returns a single row as a vector"""
    return torch.nonzero(t).squeeze(0)


def wrong_empty(t: Tensor) -> Tensor:
    """shape: forgets the number of columns where there is no row"""
    rows = torch.nonzero(t).tolist()
    return torch.tensor(rows, dtype=torch.int64)


def wrong_none(t: Tensor) -> Tensor | None:
    """values: returns None if all elements are 0"""
    found = torch.nonzero(t)
    return found if len(found) else None


def wrong_int32(t: Tensor) -> Tensor:
    """dtype: returns int32"""
    return torch.nonzero(t).int()


def wrong_floats(t: Tensor) -> Tensor:
    """dtype: returns floats"""
    return torch.nonzero(t).double()


def wrong_clears(t: Tensor) -> Tensor:
    """purity: sets t to 0"""
    found = torch.nonzero(t)
    t.zero_()
    return found


def wrong_nan_replaced(t: Tensor) -> Tensor:
    """purity: replaces NaN in t"""
    if t.is_floating_point():
        t[t != t] = 1
    return torch.nonzero(t)
