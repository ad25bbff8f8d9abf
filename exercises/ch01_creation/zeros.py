"""Zeros."""

import torch
from torch import Tensor

from grader import drives, exact, exercise, gives, omitted, one_of, raises, takes

SEPARATE = (), (2,), (2, 3), (2, 3, 4), (1, 2, 1), (0,), (2, 0, 3)
TOGETHER = ((),), ((2, 3),), ([2, 3],), ((3,),), ((1, 2, 4),), ((2, 0),)


@exercise(points=1)
@takes(size=one_of(*SEPARATE), dtype=one_of(omitted, torch.float64, torch.int64, torch.bool, None))
@takes(size=one_of(*TOGETHER), dtype=one_of(omitted, torch.float64, torch.uint8, torch.float16))
@gives("*size", exact)
@raises(RuntimeError, "negative", size=one_of((-1,), ((2, -3),)), dtype=omitted)
def zeros(*size: int, dtype: torch.dtype | None = None) -> Tensor:
    """Make a new tensor of the given shape, filled with 0, contiguous in row-major order.

    The shape comes as separate ints or as one tuple or list of ints; no argument
    at all gives a 0-d tensor, a size of 0 an empty one of that shape. The dtype is
    float32 unless dtype is given. A negative size raises RuntimeError ("... negative ...").

    >>> zeros(2, 3, 4).stride(), zeros(2)
    ((12, 4, 1), tensor([0., 0.]))
    """
    raise NotImplementedError


@drives(zeros, "values", exact)
@takes(size=one_of((3,), (2, 3), ((20, 5),)))
def after_writing(zeros, size):
    # Memory that was written to: an answer that is kept shows it, one that is not filled nearly always.
    for _ in range(9):
        zeros(*size).detach().numpy()[...] = 7
    return zeros(*size)


@drives(zeros, "strides")
@takes(size=one_of((2, 3), (2, 3, 4), (3,), ((4, 2),), (2, 3, 2, 4)))
def row_major(zeros, size):
    """Lies in memory row by row."""
    return zeros(*size).stride()
