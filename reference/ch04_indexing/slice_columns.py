"""A slice keeps the dimension and the memory."""

import torch
from torch import Tensor


def slice_columns(t: Tensor, start: int, stop: int) -> Tensor:
    return t[:, start:stop]


def also_right_narrow(t: Tensor, start: int, stop: int) -> Tensor:
    first, last, _ = slice(start, stop).indices(t.size(1))
    return t.narrow(1, first, max(last - first, 0))


def also_right_rows_of_transposed(t: Tensor, start: int, stop: int) -> Tensor:
    return t.t()[start:stop].t()


def also_right_clips(t: Tensor, start: int, stop: int) -> Tensor:
    m = t.shape[1]
    low, high = (min(max(k + m if k < 0 else k, 0), m) for k in (start, stop))
    if low >= high:
        return t[:, 0:0]
    return t[..., low:high]


def also_right_split(t: Tensor, start: int, stop: int) -> Tensor:
    low, high, _ = slice(start, stop).indices(t.size(1))
    high = max(low, high)
    return torch.split(t, [low, high - low, t.size(1) - high], dim=1)[1]


def also_right_strides(t: Tensor, start: int, stop: int) -> Tensor:
    columns = range(t.size(1))[start:stop]
    offset = t.storage_offset() + (columns.start * t.stride(1) if len(columns) else 0)
    return t.as_strided((len(t), len(columns)), t.stride(), offset)


def wrong_collapses(t: Tensor, start: int, stop: int) -> Tensor:
    """shape: returns a single column as a vector"""
    columns = slice_columns(t, start, stop)
    return columns[:, 0] if columns.size(1) == 1 else columns


def wrong_includes_stop(t: Tensor, start: int, stop: int) -> Tensor:
    """shape: includes stop"""
    return t[:, start : stop + 1]


def wrong_one_later(t: Tensor, start: int, stop: int) -> Tensor:
    """values: counts columns from 1, so that stop is included and start is not"""
    columns, later = slice_columns(t, start, stop), t[:, start + 1 : stop + 1]
    return later if later.shape == columns.shape else columns


def wrong_rows(t: Tensor, start: int, stop: int) -> Tensor:
    """shape: returns rows"""
    return t[start:stop]


def wrong_from_start(t: Tensor, start: int, stop: int) -> Tensor:
    """shape: ignores start"""
    return t[:, :stop]


def wrong_to_end(t: Tensor, start: int, stop: int) -> Tensor:
    """shape: ignores stop"""
    return t[:, start:]


def wrong_refuses_clipping(t: Tensor, start: int, stop: int) -> Tensor:
    """values: refuses bounds that have to be clipped"""
    if not -t.size(1) <= start <= t.size(1):
        raise IndexError(start)
    return slice_columns(t, start, stop)


def wrong_never_empty(t: Tensor, start: int, stop: int) -> Tensor:
    """shape: exchanges the bounds if start is the greater one"""
    return slice_columns(t, min(start, stop), max(start, stop))


def wrong_wraps(t: Tensor, start: int, stop: int) -> Tensor:
    """shape: takes the bounds modulo the number of columns"""
    return t[:, start % max(t.size(1), 1) : stop % max(t.size(1), 1)]


def wrong_clips_negative(t: Tensor, start: int, stop: int) -> Tensor:
    """shape: takes 0 for a negative bound"""
    return t[:, max(start, 0) : max(stop, 0)]


def wrong_raises_empty(t: Tensor, start: int, stop: int) -> Tensor:
    """values: refuses start >= stop"""
    if start >= stop:
        raise ValueError("start must be below stop")
    return t[:, start:stop]


def wrong_copy(t: Tensor, start: int, stop: int) -> Tensor:
    """aliasing: returns a copy"""
    return slice_columns(t, start, stop).clone()


def wrong_contiguous(t: Tensor, start: int, stop: int) -> Tensor:
    """strides: makes the columns contiguous"""
    return slice_columns(t, start, stop).contiguous()


def wrong_index_list(t: Tensor, start: int, stop: int) -> Tensor:
    """aliasing: selects by a list of indices, which copies"""
    return t[:, list(range(t.size(1)))[start:stop]]


def wrong_same_strides(t: Tensor, start: int, stop: int) -> Tensor:
    """aliasing: returns a copy with the strides of a view"""
    if 0 in t.shape:
        return slice_columns(t, start, stop)
    size = 1 + sum((n - 1) * step for n, step in zip(t.shape, t.stride(), strict=True))
    return slice_columns(torch.empty(size, dtype=t.dtype).as_strided(t.shape, t.stride()).copy_(t), start, stop)


def wrong_detaches(t: Tensor, start: int, stop: int) -> Tensor:
    """gradients: detaches"""
    return slice_columns(t.detach(), start, stop)


def wrong_float64(t: Tensor, start: int, stop: int) -> Tensor:
    """dtype: returns float64"""
    return slice_columns(t, start, stop).double()


def wrong_clears(t: Tensor, start: int, stop: int) -> Tensor:
    """purity: sets the other columns to 0"""
    columns = slice_columns(t, start, stop)
    kept = columns.detach().clone()
    t.detach().zero_()
    columns.detach().copy_(kept)
    return columns


def wrong_default_dtype(t: Tensor, start: int, stop: int) -> Tensor:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return slice_columns(t, start, stop)
