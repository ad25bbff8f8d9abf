"""start + i step for i = 0, 1, ..., ceil((end - start) / step) - 1."""

import math

import numpy as np
import torch
from torch import Tensor

EQUIVALENT = {
    "if (end - start) * step < 0: -> if (end - start) / step < 0:": "a quotient has the sign of the product",
    "if (end - start) * step < 0: -> if (end - start) // step < 0:": "rounded down, a quotient has the sign of the product",
}


def arange(start: float, end: float, step: float = 1) -> Tensor:
    if step == 0:
        raise RuntimeError("step must be nonzero")
    if (end - start) * step < 0:
        raise RuntimeError(f"from {start} to {end} is inconsistent with step sign")
    count = math.ceil((end - start) / step)
    whole = all(isinstance(number, int) for number in (start, end, step))
    return torch.tensor([start + i * step for i in range(count)], dtype=torch.int64 if whole else torch.float32)


def also_right_library(start: float, end: float, step: float = 1) -> Tensor:
    return torch.arange(start, end, step)


def also_right_tensor_arithmetic(start: float, end: float, step: float = 1) -> Tensor:
    if not step:
        raise RuntimeError("step must be nonzero")
    if (end - start) / step < 0:
        raise RuntimeError("start, end: inconsistent with step sign")
    x = start + step * torch.arange(int(-((start - end) // step)))
    return x.float() if isinstance(end, float) else x


def also_right_loop(start: float, end: float, step: float = 1) -> Tensor:
    if step == 0:
        raise RuntimeError("step must be nonzero")
    if (start < end and step < 0) or (start > end and step > 0):
        raise RuntimeError("bounds inconsistent with step sign")
    numbers, x = [], start
    while (x < end) if step > 0 else (x > end):
        numbers.append(x)
        x += step
    floats = float in (type(start), type(end), type(step))
    return torch.tensor(numbers, dtype=torch.float32 if floats else torch.long)


def also_right_numpy(start: float, end: float, step: float = 1) -> Tensor:
    if step == 0:
        raise RuntimeError("step must be nonzero")
    if start != end and (start < end) != (step > 0):
        raise RuntimeError("inconsistent with step sign")
    result = torch.from_numpy(np.arange(start, end, step))
    return result.float() if result.is_floating_point() else result


def wrong_contains_end(start: float, end: float, step: float = 1) -> Tensor:
    """shape: includes end, as torch.range does"""
    x = arange(start, end, step)
    count = math.floor((end - start) / step) + 1
    return torch.tensor([start + i * step for i in range(count)]).to(x.dtype)


def wrong_shifted(start: float, end: float, step: float = 1) -> Tensor:
    """values: includes end and leaves out start"""
    return arange(start, end, step) + step


def wrong_float32(start: float, end: float, step: float = 1) -> Tensor:
    """dtype: always returns float32"""
    return arange(start, end, step).float()


def wrong_float64(start: float, end: float, step: float = 1) -> Tensor:
    """dtype: returns float64 for floats, as NumPy does"""
    x = arange(start, end, step)
    return x.double() if x.is_floating_point() else x


def wrong_through_float(start: float, end: float, step: float = 1) -> Tensor:
    """dtype: makes floats first, which cannot hold large ints"""
    return torch.arange(start, end, step, dtype=torch.float32).to(arange(start, end, step).dtype)


def wrong_start_decides(start: float, end: float, step: float = 1) -> Tensor:
    """dtype: looks only at start for the dtype"""
    x = arange(start, end, step)
    return x.float() if isinstance(start, float) else x.long() if x.equal(x.floor()) else x


def wrong_end_is_ignored(start: float, end: float, step: float = 1) -> Tensor:
    """dtype: takes the dtype of start + step, whatever end is"""
    x = arange(start, end, step)
    return x.long() if isinstance(start, int) and isinstance(step, int) else x


def wrong_whole_numbers(start: float, end: float, step: float = 1) -> Tensor:
    """dtype: returns int64 where all numbers happen to be whole"""
    x = arange(start, end, step)
    return x.long() if (x == x.floor()).all() else x


def wrong_sample_count(start: float, end: float, step: float = 1) -> Tensor:
    """shape: reads the third argument as a sample count"""
    x = arange(start, end, step)
    return torch.linspace(start, end, int(abs(step))).to(x.dtype)


def wrong_from_zero(start: float, end: float, step: float = 1) -> Tensor:
    """values: begins at 0"""
    return arange(start, end, step) - start


def wrong_only_up(start: float, end: float, step: float = 1) -> Tensor:
    """shape: returns nothing for a negative step"""
    x = arange(start, end, step)
    return x if step > 0 else x[:0]


def wrong_rounds_down(start: float, end: float, step: float = 1) -> Tensor:
    """shape: rounds the number of elements down"""
    return arange(start, end, step)[: math.floor((end - start) / step)]


def wrong_empty_for_no_step(start: float, end: float, step: float = 1) -> Tensor:
    """errors: returns an empty tensor for step 0"""
    return arange(start, end, step) if step else torch.empty(0)


def wrong_divides(start: float, end: float, step: float = 1) -> Tensor:
    """errors: divides by step 0"""
    count = math.ceil((end - start) / step)
    return arange(start, end, step)[: max(count, 0)]


def wrong_empty_for_wrong_sign(start: float, end: float, step: float = 1) -> Tensor:
    """errors: returns an empty tensor if the step leads away, as range does"""
    return arange(start, end, step) if (end - start) * step >= 0 else torch.empty(0)


def wrong_less_than_a_step(start: float, end: float, step: float = 1) -> Tensor:
    """errors: lets a wrong sign pass where the number of elements is rounded to 0"""
    rounded = (end - start) * step < 0 and math.ceil((end - start) / step) == 0
    return torch.empty(0) if rounded else arange(start, end, step)


def wrong_repairs_sign(start: float, end: float, step: float = 1) -> Tensor:
    """errors: turns the step round if it leads away"""
    return arange(start, end, -step if (end - start) * step < 0 else step)


def wrong_stops_recording(start: float, end: float, step: float = 1) -> Tensor:
    """purity: switches gradient recording off and leaves it so"""
    torch.set_grad_enabled(False)
    return arange(start, end, step)
