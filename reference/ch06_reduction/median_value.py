"""Number (n - 1) // 2 of the sorted elements, counted from 0."""

import torch
from torch import Tensor

EQUIVALENT = {
    "return flat[flat <= median].amax() -> return flat[flat == median].amax()": "both have the same largest elements",
}


def median_value(t: Tensor) -> Tensor:
    flat = t.reshape(-1)
    if flat.isnan().any():
        return flat.amax()
    median = flat.sort().values[(len(flat) - 1) // 2]
    # amax shares the gradient among equal elements, a sorted element keeps it.
    return flat[flat <= median].amax()


def also_right_topk(t: Tensor) -> Tensor:
    flat = t.reshape(-1)
    largest = flat.detach().topk(flat.numel() // 2 + 1).values
    if torch.isnan(flat).any():
        return flat.sum() * float("nan")
    return flat[flat == largest[-1]].amin()


def also_right_counting(t: Tensor) -> Tensor:
    flat = t.flatten()
    if (flat != flat).any():
        return flat[flat != flat][0]
    rank = (flat.numel() + 1) // 2
    median = next(x for x in flat.detach() if (flat < x).sum() < rank <= (flat <= x).sum())
    return torch.amax(torch.where(flat == median, flat, flat.detach().min() - 1), 0)


class _Median(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t):
        ordered, _ = torch.sort(t.flatten())
        median = ordered[-1] if ordered[-1].isnan() else ordered[(t.numel() - 1) // 2]
        ctx.save_for_backward(t == median)
        return median.clone()

    @staticmethod
    def backward(ctx, v):
        (equal,) = ctx.saved_tensors
        return v * equal / equal.sum()


def also_right_function(t: Tensor) -> Tensor:
    return _Median.apply(t)


def also_right_numbers(t: Tensor) -> Tensor:
    numbers = t.detach().reshape(-1).tolist()
    if any(x != x for x in numbers):
        return t.amax()
    median = sorted(numbers)[(len(numbers) - 1) // 2]
    same = t[t == median]
    return same.amin() if t.ndim else t


def wrong_mean_of_middles(t: Tensor) -> Tensor:
    """values: averages the two middle values"""
    flat = t.reshape(-1).sort().values
    n = len(flat)
    both = (flat[(n - 1) // 2] + flat[n // 2]) / 2
    return flat[-1] if flat[-1].isnan() else both.to(t.dtype)


def wrong_upper_middle(t: Tensor) -> Tensor:
    """values: takes the upper middle"""
    flat = t.reshape(-1).sort().values
    return flat[-1] if flat[-1].isnan() else flat[len(flat) // 2]


def wrong_ignores_nan(t: Tensor) -> Tensor:
    """values: ignores NaN"""
    flat = t.reshape(-1)
    kept = flat[~flat.isnan()]
    return median_value(kept) if len(kept) else flat[0]


def wrong_nan_last(t: Tensor) -> Tensor:
    """values: counts NaN as the largest number"""
    flat = t.reshape(-1)
    median = flat.sort().values[(len(flat) - 1) // 2].detach()
    return flat[0] * median if median.isnan() else flat[flat <= median].amax()


def wrong_unsorted(t: Tensor) -> Tensor:
    """values: takes the middle without sorting"""
    flat = t.reshape(-1)
    return flat.amax() if flat.isnan().any() else flat[(len(flat) - 1) // 2]


def wrong_one_dimension(t: Tensor) -> Tensor:
    """values: takes the median of the first row of a matrix"""
    return median_value(t[0]) if t.ndim > 1 else median_value(t)


def wrong_of_rows(t: Tensor) -> Tensor:
    """shape: takes the medians of rows"""
    return torch.stack([median_value(row) for row in t]) if t.ndim > 1 else median_value(t)


def wrong_sorts(t: Tensor) -> Tensor:
    """purity: sorts t in place"""
    median = median_value(t).clone()
    flat = t.detach().reshape(-1)
    t.detach().copy_(flat.sort(descending=bool(flat[0] <= flat[-1])).values.reshape(t.shape))
    t.detach().fill_(7)
    return median


def wrong_first_tie(t: Tensor) -> Tensor:
    """gradients: gives the whole gradient to one of the tied elements"""
    flat = t.reshape(-1)
    return flat.amax() if flat.isnan().any() else flat.sort().values[(len(flat) - 1) // 2]


def wrong_sums_ties(t: Tensor) -> Tensor:
    """gradients: gives the whole gradient to each of the tied elements"""
    median = median_value(t).detach()
    if not t.is_floating_point() or median.isnan():
        return median
    equal = t.reshape(-1)[t.reshape(-1) == median]
    return median + (equal - equal.detach()).sum()


def wrong_detached(t: Tensor) -> Tensor:
    """gradients: loses the graph"""
    return median_value(t.detach())


def wrong_float(t: Tensor) -> Tensor:
    """dtype: returns floats for integers"""
    return median_value(t) if t.is_floating_point() else median_value(t).double()


def wrong_vector(t: Tensor) -> Tensor:
    """shape: returns one element in a vector"""
    return median_value(t).reshape(1)


def wrong_library(t: Tensor) -> Tensor:
    """forbids: calls torch.median"""
    return torch.median(t)


def wrong_middle_of_range(t: Tensor) -> Tensor:
    """values: takes the middle between the least and the largest element"""
    return ((t.amin() + t.amax()) / 2).to(t.dtype)


def wrong_double(t: Tensor) -> Tensor:
    """values: sorts integers in float64, which rounds the large"""
    return median_value(t) if t.is_floating_point() else median_value(t.double()).to(t.dtype)
