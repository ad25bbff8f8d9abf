"""10 to the powers that are equally spaced from start to end."""

import math

import numpy as np
import torch
from torch import Tensor


def logspace(start: float, end: float, steps: int) -> Tensor:
    exponents = torch.linspace(start, end, steps, dtype=torch.float64)
    return (10**exponents).float()


def also_right_library(start: float, end: float, steps: int) -> Tensor:
    return torch.logspace(start, end, steps)


def also_right_float32(start: float, end: float, steps: int) -> Tensor:
    return torch.exp(torch.linspace(start, end, steps) * math.log(10))


def also_right_ratio(start: float, end: float, steps: int) -> Tensor:
    if steps < 0:
        raise RuntimeError("steps must be non-negative")
    ratio = 10 ** ((end - start) / max(steps - 1, 1))
    x = torch.full((steps,), ratio)
    x[:1] = 10.0**start
    return x.cumprod(0)


def also_right_numpy(start: float, end: float, steps: int) -> Tensor:
    if steps < 0:
        raise RuntimeError("steps must be non-negative")
    return torch.from_numpy(np.logspace(start, end, steps)).float()


def also_right_list(start: float, end: float, steps: int) -> Tensor:
    if steps < 0:
        raise RuntimeError("a non-negative number of steps, please")
    step = (end - start) / (steps - 1) if steps > 1 else 0
    return torch.tensor([10 ** (start + i * step) for i in range(steps)], dtype=torch.float32)


def wrong_base_e(start: float, end: float, steps: int) -> Tensor:
    """values: uses base e"""
    return torch.linspace(start, end, steps).exp()


def wrong_base_two(start: float, end: float, steps: int) -> Tensor:
    """values: uses base 2"""
    return torch.logspace(start, end, steps, base=2)


def wrong_ends_are_values(start: float, end: float, steps: int) -> Tensor:
    """values: takes start and end as the values themselves, as NumPy's geomspace does"""
    a, b = (torch.tensor(float(x)).log10() for x in (start, end))
    return 10 ** (a + (b - a) * torch.linspace(0, 1, steps))


def wrong_excludes_end(start: float, end: float, steps: int) -> Tensor:
    """values: excludes the end"""
    return logspace(start, end, steps + 1)[:-1] if steps > 0 else logspace(start, end, steps)


def wrong_linear(start: float, end: float, steps: int) -> Tensor:
    """values: spaces the powers themselves equally"""
    return torch.linspace(10.0**start, 10.0**end, steps)


def wrong_exponents(start: float, end: float, steps: int) -> Tensor:
    """values: returns the exponents"""
    return torch.linspace(start, end, steps)


def wrong_from_step(start: float, end: float, steps: int) -> Tensor:
    """values: runs from 10**steps to 10**end, as the book prints it"""
    return logspace(steps, end, steps)


def wrong_rounded(start: float, end: float, steps: int) -> Tensor:
    """values: rounds to four decimals, which is nothing for large numbers and much for small ones"""
    return (logspace(start, end, steps) * 1e4).round() / 1e4


def wrong_half_precision(start: float, end: float, steps: int) -> Tensor:
    """values: computes the exponents with half precision"""
    return 10 ** torch.linspace(start, end, steps).half().float()


def wrong_one_step(start: float, end: float, steps: int) -> Tensor:
    """values: gives [10**end] for 1 step"""
    return logspace(end if steps == 1 else start, end, steps)


def wrong_float64(start: float, end: float, steps: int) -> Tensor:
    """dtype: returns float64, as NumPy does"""
    return logspace(start, end, steps).double()


def wrong_int64(start: float, end: float, steps: int) -> Tensor:
    """dtype: returns int64 where all powers are whole"""
    x = logspace(start, end, steps)
    return x.long() if torch.equal(x, x.floor()) else x


def wrong_intervals(start: float, end: float, steps: int) -> Tensor:
    """shape: takes steps for the number of intervals"""
    return logspace(start, end, steps + 1) if steps >= 0 else logspace(start, end, steps)


def wrong_negative(start: float, end: float, steps: int) -> Tensor:
    """errors: returns nothing for negative steps"""
    return logspace(start, end, max(steps, 0))


def wrong_value_error(start: float, end: float, steps: int) -> Tensor:
    """errors: raises ValueError for negative steps, as NumPy does"""
    return torch.from_numpy(np.logspace(start, end, steps)).float()


def wrong_default_dtype(start: float, end: float, steps: int) -> Tensor:
    """purity: computes in float64 by changing the default dtype, and leaves it so"""
    torch.set_default_dtype(torch.float64)
    return torch.logspace(start, end, steps).float()
