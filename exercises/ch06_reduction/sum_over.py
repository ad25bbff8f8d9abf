"""Sums."""

import torch
from torch import Tensor

from grader import axes, exact_on_grid, exercise, gives, gradients, omitted, one_of, raises, takes, tensors

DTYPES = "float32 int64 bool float64 int32 uint8"
KINDS = "whole grid normal large special"


@exercise(points=1)
@takes(
    t=tensors("*s", dtypes=DTYPES, values=KINDS),
    dim=axes("t", optional=True),
    keepdim=one_of(omitted, True, False),
)
@takes(t=tensors("*s", dtypes=DTYPES), keepdim=True)
@takes(t=one_of(torch.ones(2, 0), torch.tensor([[2**24 + 1, 2**24 + 1, 1]])), dim=one_of(1, -1, omitted))
@gives(None, exact_on_grid)
@gradients("t")
@raises(IndexError, "Dimension out of range", t=tensors("n m"), dim=one_of(2, -3))
@raises(IndexError, "Dimension out of range", t=tensors("n"), dim=one_of(1, -2))
@raises(IndexError, "Dimension out of range", t=tensors(""), dim=one_of(1, -2))
def sum_over(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """Sum all elements of t, or those along dim.

    Without keepdim the summed dimension disappears (all of them without dim: a
    0-d tensor); with it, its size is 1. Sums of bools and integers are int64,
    the sum of nothing is 0. A dim that t does not have raises IndexError
    ("Dimension out of range ...").

    >>> sum_over(torch.tensor([[0.0, 2.0, 4.0], [6.0, 8.0, 10.0]]), dim=0)
    tensor([ 6., 10., 14.])
    """
    raise NotImplementedError
