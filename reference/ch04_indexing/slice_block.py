"""One slice for the rows, one for the columns."""

import torch
from torch import Tensor


def slice_block(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    return t[row_start:row_stop, :col_stop]


def also_right_two_steps(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    return t[row_start:row_stop][:, 0:col_stop]


def also_right_narrow(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    return t.narrow(0, row_start, row_stop - row_start).narrow(1, 0, col_stop)


def also_right_strides(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    size = row_stop - row_start, col_stop
    return t.as_strided(size, t.stride(), t.storage_offset() + row_start * t.stride(0))


def also_right_transposed(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    return t.t()[:col_stop, row_start:row_stop].t()


def wrong_every_second(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    """values: takes every second column, 0 and 2 for two columns"""
    columns = [2 * j % t.size(1) if t.size(1) > 2 else j for j in range(col_stop)]
    return t[row_start:row_stop, columns]


def wrong_step(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    """shape: takes every second of the columns"""
    return t[row_start:row_stop, :col_stop:2]


def wrong_includes_row_stop(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    """shape: includes row_stop"""
    return t[row_start : row_stop + 1, :col_stop]


def wrong_includes_col_stop(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    """shape: includes col_stop"""
    return t[row_start:row_stop, : col_stop + 1]


def wrong_excludes_row_start(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    """shape: excludes row_start"""
    return t[row_start + 1 : row_stop, :col_stop]


def wrong_one_later(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    """values: counts rows from 1"""
    later = max(row_start - 1, 0)
    return t[later : later + row_stop - row_start, :col_stop]


def wrong_swapped(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    """shape: swaps rows and columns"""
    return t[:col_stop, row_start:row_stop]


def wrong_swapped_where_it_fits(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    """values: swaps rows and columns, and has the right shape"""
    swapped, block = t.t()[row_start:row_stop, :col_stop], slice_block(t, row_start, row_stop, col_stop)
    return swapped if swapped.shape == block.shape else block


def wrong_last_columns(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    """values: takes the last columns"""
    return t[row_start:row_stop, t.size(1) - col_stop :]


def wrong_first_rows(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    """values: takes the first rows"""
    return t[: row_stop - row_start, :col_stop]


def wrong_drops_one(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    """shape: returns a single row or column as a vector"""
    return slice_block(t, row_start, row_stop, col_stop).squeeze()


def wrong_one_column(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    """shape: returns column col_stop"""
    return t[row_start:row_stop, min(col_stop, t.size(1) - 1)]


def wrong_copy(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    """aliasing: returns a copy"""
    return slice_block(t, row_start, row_stop, col_stop).clone()


def wrong_contiguous(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    """strides: makes the block contiguous"""
    return slice_block(t, row_start, row_stop, col_stop).contiguous()


def wrong_index_lists(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    """aliasing: selects rows by a list of indices, which copies"""
    return t[list(range(row_start, row_stop))][:, :col_stop]


def wrong_same_strides(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    """aliasing: returns a block of a copy that has the strides of t"""
    size = 1 + sum((n - 1) * step for n, step in zip(t.shape, t.stride(), strict=True))
    twin = torch.empty(size, dtype=t.dtype).as_strided(t.shape, t.stride()).copy_(t)
    return slice_block(twin, row_start, row_stop, col_stop)


def wrong_float64(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    """dtype: returns float64"""
    return slice_block(t, row_start, row_stop, col_stop).double()


def wrong_clears(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    """purity: sets everything beside the block to 0"""
    block = slice_block(t, row_start, row_stop, col_stop)
    kept = block.clone()
    t.zero_()
    block.copy_(kept)
    return block


def wrong_default_dtype(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return slice_block(t, row_start, row_stop, col_stop)
