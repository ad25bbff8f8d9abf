"""Row i is selected where low < key[i] and key[i] < high."""

import torch
from torch import Tensor


def filter_rows(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    return x[(key > low) & (key < high)]


def also_right_product(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    return x[(torch.gt(key, low) * torch.lt(key, high)).bool(), :]


def also_right_logical_and(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    mask = torch.logical_and(low < key, key < high)
    if mask.shape[0] != x.shape[0]:
        raise IndexError("the shape of the mask does not match that of x")
    return x.index_select(0, torch.where(mask)[0])


def also_right_loop(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    if len(key) != len(x):
        raise IndexError("the shape of the mask is not that of x")
    rows = [x[i] for i, number in enumerate(key) if low < number < high]
    return torch.stack(rows) if rows else x[:0].clone()


def also_right_masked_select(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    mask = (key > low) & (key < high)
    if len(mask) != len(x):
        raise IndexError("shape of the mask")
    return x.masked_select(mask.unsqueeze(1)).reshape(int(mask.sum()), x.size(1))


def also_right_twice(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    above = key > low
    return x[above][key[above] < high]


def wrong_and(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """values: combines tensors with Python's and, which raises"""
    return x[key > low and key < high]


def wrong_chained(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """values: chains the comparisons, which raises"""
    return x[low < key < high]


def wrong_includes(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """shape: includes the bounds"""
    return x[(key >= low) & (key <= high)]


def wrong_includes_low(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """shape: includes low"""
    return x[(key >= low) & (key < high)]


def wrong_includes_high(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """shape: includes high"""
    return x[(key > low) & (key <= high)]


def wrong_or(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """shape: combines the comparisons with or"""
    return x[(key > low) | (key < high)]


def wrong_opposite(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """shape: returns the other rows"""
    return x[~((key > low) & (key < high))]


def wrong_nan(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """shape: selects NaN as well"""
    return x[~((key <= low) | (key >= high))]


def wrong_ignores_high(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """shape: ignores high"""
    return x[key > low]


def wrong_ignores_low(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """shape: ignores low"""
    return x[key < high]


def wrong_whole_bounds(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """shape: truncates the bounds"""
    return filter_rows(x, key, int(low), int(high))


def wrong_whole_keys(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """shape: truncates the keys"""
    return filter_rows(x, key.long(), low, high)


def wrong_float32_keys(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """shape: rounds the keys to float32"""
    return filter_rows(x, key.float(), low, high)


def wrong_nan_is_zero(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """shape: takes a key that is NaN for 0"""
    return filter_rows(x, key.nan_to_num(), low, high)


def wrong_distance(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """shape: measures the distance from the middle, which an infinite bound does not have"""
    filter_rows(x, key, low, high)
    return x[(key - (low + high) / 2).abs() < (high - low) / 2]


def wrong_exchanges(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """shape: exchanges the bounds where low is the larger"""
    return filter_rows(x, key, min(low, high), max(low, high))


def wrong_mask(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """shape: returns the mask"""
    filter_rows(x, key, low, high)
    return (key > low) & (key < high)


def wrong_keys(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """shape: returns the keys"""
    filter_rows(x, key, low, high)
    return key[(key > low) & (key < high)]


def wrong_indices(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """shape: returns the indices of the rows"""
    filter_rows(x, key, low, high)
    return torch.nonzero((key > low) & (key < high))


def wrong_zeroes(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """shape: sets the other rows to 0"""
    filter_rows(x, key, low, high)
    mask = (key > low) & (key < high)
    return torch.where(mask.unsqueeze(1), x, torch.zeros_like(x))


def wrong_columns(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """shape: selects columns of a square matrix"""
    rows = filter_rows(x, key, low, high)
    return x[:, (key > low) & (key < high)] if x.size(0) == x.size(1) else rows


def wrong_sorted(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """values: orders the rows by their keys"""
    rows = filter_rows(x, key, low, high)
    return rows[key[(key > low) & (key < high)].argsort(stable=True)]


def wrong_reversed(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """values: returns the last row first"""
    return filter_rows(x, key, low, high).flip(0)


def wrong_none(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """shape: returns an empty vector if there is no row"""
    rows = filter_rows(x, key, low, high)
    return rows if len(rows) else torch.empty(0, dtype=x.dtype)


def wrong_empty_stack(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """values: fails if there is no row"""
    filter_rows(x, key, low, high)
    return torch.stack([row for row, number in zip(x, key, strict=True) if low < number < high])


def wrong_one_row(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """shape: returns a single row as a vector"""
    return filter_rows(x, key, low, high).squeeze(0)


def wrong_view_of_all(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """aliasing: returns x itself if all rows are selected"""
    rows = filter_rows(x, key, low, high)
    return x if len(rows) == len(x) else rows


def wrong_range(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """aliasing: returns a slice where the rows are neighbours"""
    rows = filter_rows(x, key, low, high)
    places = torch.nonzero((key > low) & (key < high)).flatten().tolist()
    neighbours = places and places == list(range(places[0], places[-1] + 1))
    return x[places[0] : places[-1] + 1] if neighbours else rows


def wrong_detaches(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """gradients: detaches"""
    return filter_rows(x.detach(), key, low, high)


def wrong_float64(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """dtype: returns float64"""
    return filter_rows(x, key, low, high).double()


def wrong_cuts(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """errors: ignores what one of the lengths has too many of"""
    n = min(len(x), len(key))
    return filter_rows(x[:n], key[:n], low, high)


def wrong_repeats(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """errors: takes a single key for all rows"""
    return filter_rows(x, key.expand(len(x)) if len(key) == 1 else key, low, high)


def wrong_short_key(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """errors: takes indices of rows, which a key that is too short or too long still has"""
    return x[torch.nonzero((key > low) & (key < high)).flatten() % max(len(x), 1)]


def wrong_value_error(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """errors: raises ValueError for a key of another length"""
    if len(x) != len(key):
        raise ValueError("shape of the mask")
    return filter_rows(x, key, low, high)


def wrong_other_words(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """errors: raises IndexError in other words"""
    if len(x) != len(key):
        raise IndexError("x and key differ in length")
    return filter_rows(x, key, low, high)


def wrong_clears(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """purity: sets x to 0"""
    rows = filter_rows(x, key, low, high)
    x.detach().zero_()
    return rows


def wrong_changes_key(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """purity: replaces the keys outside by 0"""
    rows = filter_rows(x, key, low, high)
    key[~((key > low) & (key < high))] = 0
    return rows
