"""Random numbers in the form of another tensor."""

import torch
from torch import Tensor

from grader import device, drives, exact, exercise, gives, one_of, raises, statistics, takes, tensors, uniform

VALUES = "whole special large"
INTS, LAYOUTS = "int64 bool int32", "plain transposed gaps offset"


@exercise(points=2)
@takes(
    t=tensors("*s", dtypes="float32 float64", values=VALUES),
    dtype=one_of("left out", None, torch.float32, torch.float64),
)
@takes(t=tensors("*s", dtypes=INTS), dtype=one_of(torch.float32, torch.float64))
@gives("*s", exact)
@statistics(uniform(0.0, 1.0))
@device
@raises(RuntimeError, "not implemented for 'Long'", t=tensors("2 3", dtypes="int64"), dtype=one_of("left out", None))
@raises(RuntimeError, t=tensors("n+", dtypes="int32 bool"), dtype=one_of("left out", None))
@raises(RuntimeError, t=tensors("n+", dtypes="float32 int64"), dtype=one_of(torch.int64, torch.bool, torch.int32))
def rand_like(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    """Draw a tensor of the shape and on the device of t with uniform samples of [0, 1).

    Its dtype is that of t, or the given one. The values of t do not matter and stay
    as they are; the samples are independent and differ from call to call. Integers
    and bools cannot be drawn: such a dtype, given or that of t, raises RuntimeError
    (or a subclass), that of an int64 tensor "... not implemented for 'Long'".

    >>> rand_like(torch.tensor([1, 2]), dtype=torch.float32).dtype
    torch.float32
    """
    raise NotImplementedError


@drives(rand_like)
def all_but_the_numbers(rand_like, t, dtype):
    samples = rand_like(t) if dtype == "left out" else rand_like(t, dtype=dtype)
    return torch.zeros_like(samples) if isinstance(samples, torch.Tensor) else samples


@drives(rand_like, "values", exact)
@takes(
    t=tensors("2 3", dtypes="float32 float64 int64", values=VALUES, layouts=LAYOUTS),
    dtype=one_of(torch.float32, torch.float64),
)
@takes(t=tensors("2 3", values="special", layouts=LAYOUTS), dtype=None)
def two_calls(rand_like, t, dtype):
    """Draws other numbers in [0, 1) at each call."""
    first, second = rand_like(t, dtype), rand_like(t, dtype)
    inside = [bool(((x >= 0) & (x < 1)).all()) for x in (first, second)]
    return inside, torch.equal(first, second)


@drives(rand_like, "statistics")
@takes()
def draws(rand_like):
    """Draws independent samples of the uniform distribution on [0, 1)."""
    first, second = rand_like(torch.zeros(1000, 100)), rand_like(torch.ones(1000, 100).long(), torch.float32)
    return first, second, first, torch.cat([rand_like(torch.full((3, 10), float(i))) for i in range(400)])
