"""Element i of the column is t[i, j], where it lies."""

import torch
from torch import Tensor


def select_column(t: Tensor, j: int) -> Tensor:
    return t[:, j]


def also_right_select(t: Tensor, j: int) -> Tensor:
    return t.select(1, j)


def also_right_row_of_transposed(t: Tensor, j: int) -> Tensor:
    return t.t()[j]


def also_right_unbind(t: Tensor, j: int) -> Tensor:
    return t.unbind(1)[j]


def also_right_strides(t: Tensor, j: int) -> Tensor:
    n, m = t.shape
    if j >= m or j < -m:
        raise IndexError(j)
    return t.as_strided((n,), (t.stride(0),), t.storage_offset() + j % m * t.stride(1))


def also_right_narrow(t: Tensor, j: int) -> Tensor:
    if not -t.size(1) <= j < t.size(1):
        raise IndexError("there is no such column")
    return t.narrow(1, j % t.size(1), 1).squeeze(-1)


def wrong_keeps_dimension(t: Tensor, j: int) -> Tensor:
    """shape: keeps a dimension of size 1"""
    return select_column(t, j).unsqueeze(1)


def wrong_row(t: Tensor, j: int) -> Tensor:
    """values: returns row j where there is one as long"""
    square = t.size(0) == t.size(1)
    return t[j] if square else select_column(t, j)


def wrong_any_row(t: Tensor, j: int) -> Tensor:
    """shape: returns row j"""
    return t[j] if -t.size(0) <= j < t.size(0) else select_column(t, j)


def wrong_from_one(t: Tensor, j: int) -> Tensor:
    """values: counts columns from 1"""
    return select_column(t, j - 1 if j > 0 else j)


def wrong_next(t: Tensor, j: int) -> Tensor:
    """values: returns the column after"""
    return select_column(t, j + 1 if -t.size(1) <= j < t.size(1) - 1 else j)


def wrong_absolute(t: Tensor, j: int) -> Tensor:
    """values: takes a negative j for its absolute value"""
    return select_column(t, min(-j, t.size(1) - 1) if -t.size(1) <= j < 0 else j)


def wrong_negative_refused(t: Tensor, j: int) -> Tensor:
    """values: refuses a negative j"""
    if j < 0:
        raise IndexError(j)
    return t[:, j]


def wrong_slice(t: Tensor, j: int) -> Tensor:
    """shape: squeezes a slice, so that a single row loses its dimension as well"""
    select_column(t, j)
    return t[:, j : j + 1 or None].squeeze()


def wrong_index_list(t: Tensor, j: int) -> Tensor:
    """aliasing: uses a list as the index, which copies"""
    return t[:, [j]][:, 0]


def wrong_contiguous(t: Tensor, j: int) -> Tensor:
    """aliasing: makes the column contiguous, which copies"""
    return select_column(t, j).contiguous()


def wrong_of_copy(t: Tensor, j: int) -> Tensor:
    """aliasing: copies the matrix first"""
    return select_column(t.clone(), j)


def wrong_detaches(t: Tensor, j: int) -> Tensor:
    """gradients: detaches"""
    return select_column(t.detach(), j)


def wrong_wraps(t: Tensor, j: int) -> Tensor:
    """errors: wraps a j that is out of range"""
    return t[:, j % t.size(1)]


def wrong_last(t: Tensor, j: int) -> Tensor:
    """errors: takes the last column where j is too large"""
    return select_column(t, min(j, t.size(1) - 1))


def wrong_first(t: Tensor, j: int) -> Tensor:
    """errors: takes the first column where j is too small"""
    return select_column(t, max(j, -t.size(1)))


def wrong_value_error(t: Tensor, j: int) -> Tensor:
    """errors: raises ValueError for a j that is out of range"""
    if not -t.size(1) <= j < t.size(1):
        raise ValueError(j)
    return t[:, j]


def wrong_float64(t: Tensor, j: int) -> Tensor:
    """dtype: returns float64"""
    return select_column(t, j).double()


def wrong_without_nan(t: Tensor, j: int) -> Tensor:
    """values: replaces NaN"""
    return torch.nan_to_num(select_column(t, j))


def wrong_clears(t: Tensor, j: int) -> Tensor:
    """purity: sets the other columns to 0"""
    column = select_column(t, j)
    kept = column.detach().clone()
    t.detach().zero_()
    column.detach().copy_(kept)
    return column


def wrong_default_dtype(t: Tensor, j: int) -> Tensor:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return select_column(t, j)
