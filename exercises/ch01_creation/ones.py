"""Ones."""

import torch
from torch import Tensor

from grader import drives, exact, exercise, gives, omitted, one_of, raises, takes

SEPARATE = (), (3,), (2, 3), (2, 1, 3), (1,), (0,), (2, 0, 3)
TOGETHER = ((),), ((2, 3),), ([2, 3],), ((3,),), ((1, 2, 4),), ((2, 0),)


@exercise(points=1)
@takes(size=one_of(*SEPARATE), dtype=one_of(omitted, torch.float64, torch.int64, torch.bool, None))
@takes(size=one_of(*TOGETHER), dtype=one_of(omitted, torch.float64, torch.uint8, torch.float16))
@gives("*size", exact)
@raises(RuntimeError, "negative", size=one_of((-1,), ((2, -3),)), dtype=omitted)
def ones(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """Make a new tensor of the given shape, filled with 1, contiguous in row-major order.

    The shape comes as separate ints or as one tuple or list of ints; no argument
    at all gives a 0-d tensor. The dtype is float32 unless dtype is given. A
    negative size raises RuntimeError ("... negative ...").

    >>> ones(2, 3)
    tensor([[1., 1., 1.],
            [1., 1., 1.]])
    """
    raise NotImplementedError


@drives(ones, "strides")
@takes(size=one_of((2, 3), (2, 3, 4), (3,), ((4, 2),), (2, 3, 2, 4)))
def row_major(ones, size):
    """Lies in memory row by row."""
    return ones(*size).stride()


@drives(ones, "aliasing", exact)
@takes(size=one_of((3,), (2, 3), ((2, 3),)))
def one_by_one(ones, size):
    """Makes a new tensor at each call: writing to one answer leaves the next alone."""
    first, second = ones(*size), ones(*size)
    first.detach().numpy().flat[0] = 7
    return first.detach(), second.detach()
