"""start (1 - w) + end w for w = 0, 1 / (steps - 1), ..., 1, rounded once."""

import numpy as np
import torch
from torch import Tensor


def linspace(start: float, end: float, steps: int) -> Tensor:
    if steps < 0:
        raise RuntimeError("steps must be non-negative")
    w = torch.arange(steps, dtype=torch.float64) / max(steps - 1, 1)
    return (start * (1 - w) + end * w).float()


def also_right_library(start: float, end: float, steps: int) -> Tensor:
    return torch.linspace(start, end, steps)


def also_right_arange(start: float, end: float, steps: int) -> Tensor:
    if steps < 0:
        raise RuntimeError("number of steps is not non-negative")
    if steps == 1:
        return torch.tensor([start], dtype=torch.float32)
    return (start + torch.arange(steps) * ((end - start) / (steps - 1))).float()


def also_right_float32(start: float, end: float, steps: int) -> Tensor:
    if steps < 0:
        raise RuntimeError("non-negative steps only")
    a, b = torch.tensor(float(start)), torch.tensor(float(end))
    return torch.lerp(a, b, torch.arange(steps).float() / (steps - 1 if steps > 1 else 1))


def also_right_list(start: float, end: float, steps: int) -> Tensor:
    if steps < 0:
        raise RuntimeError("steps must be non-negative")
    step = (end - start) / (steps - 1) if steps > 1 else 0
    return torch.tensor([start + i * step for i in range(steps)], dtype=torch.float32)


def also_right_added_up(start: float, end: float, steps: int) -> Tensor:
    if steps < 0:
        raise RuntimeError("steps must be non-negative")
    numbers, x = [], float(start)
    for _ in range(steps):
        numbers.append(x)
        x += (end - start) / max(steps - 1, 1)
    return torch.tensor(numbers)


def also_right_numpy(start: float, end: float, steps: int) -> Tensor:
    try:
        return torch.from_numpy(np.linspace(start, end, steps, dtype=np.float32))
    except ValueError as error:
        raise RuntimeError("steps must be non-negative") from error


def wrong_excludes_end(start: float, end: float, steps: int) -> Tensor:
    """values: excludes end, as arange does: divides by steps instead of steps - 1"""
    return linspace(start, end, steps + 1)[:-1] if steps > 0 else linspace(start, end, steps)


def wrong_divides_by_steps(start: float, end: float, steps: int) -> Tensor:
    """values: divides by steps instead of steps - 1 and appends end"""
    x = linspace(start, end, steps)
    return torch.cat([wrong_excludes_end(start, end, steps)[:-1], x[-1:]]) if steps > 2 else x * (steps != 2)


def wrong_inner_points(start: float, end: float, steps: int) -> Tensor:
    """values: excludes both ends"""
    return linspace(start, end, steps + 2)[1:-1] if steps >= 0 else linspace(start, end, steps)


def wrong_adds_up(start: float, end: float, steps: int) -> Tensor:
    """values: adds up rounded steps, so that the last is not quite end"""
    if steps < 2:
        return linspace(start, end, steps)
    x, step = torch.tensor(float(start)), torch.tensor((end - start) / (steps - 1))
    numbers = [x]
    for _ in range(steps - 1):
        numbers.append(numbers[-1] + step)
    return torch.stack(numbers)


def wrong_one_step(start: float, end: float, steps: int) -> Tensor:
    """values: divides by zero for steps 1"""
    if steps < 0:
        raise RuntimeError("steps must be non-negative")
    return (start + (end - start) * (torch.arange(steps) / (steps - 1))).float()


def wrong_one_step_is_end(start: float, end: float, steps: int) -> Tensor:
    """values: gives [end] for steps 1"""
    return linspace(start, end, steps) if steps != 1 else torch.tensor([end], dtype=torch.float32)


def wrong_sorted(start: float, end: float, steps: int) -> Tensor:
    """values: always counts up"""
    return linspace(min(start, end), max(start, end), steps)


def wrong_int64(start: float, end: float, steps: int) -> Tensor:
    """dtype: returns int64 for int arguments"""
    x = linspace(start, end, steps)
    whole = isinstance(start, int) and isinstance(end, int) and (x == x.floor()).all()
    return x.long() if whole else x


def wrong_float64(start: float, end: float, steps: int) -> Tensor:
    """dtype: returns float64, as NumPy does"""
    return linspace(start, end, steps).double()


def wrong_intervals(start: float, end: float, steps: int) -> Tensor:
    """shape: takes steps for the number of intervals"""
    return linspace(start, end, steps + 1) if steps >= 0 else linspace(start, end, steps)


def wrong_column(start: float, end: float, steps: int) -> Tensor:
    """shape: returns a column"""
    return linspace(start, end, steps).unsqueeze(1)


def wrong_never_empty(start: float, end: float, steps: int) -> Tensor:
    """shape: returns start for 0 steps, too"""
    return linspace(start, end, steps or 1)


def wrong_negative(start: float, end: float, steps: int) -> Tensor:
    """errors: returns nothing for negative steps"""
    return linspace(start, end, max(steps, 0))


def wrong_value_error(start: float, end: float, steps: int) -> Tensor:
    """errors: raises ValueError for negative steps, as NumPy does"""
    if steps < 0:
        raise ValueError("Number of samples, -1, must be non-negative.")
    return linspace(start, end, steps)


def wrong_default_steps(start: float, end: float, steps: int = 50) -> Tensor:
    """errors: gives steps a default"""
    return linspace(start, end, steps)


def wrong_default_dtype(start: float, end: float, steps: int) -> Tensor:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return linspace(start, end, steps)
