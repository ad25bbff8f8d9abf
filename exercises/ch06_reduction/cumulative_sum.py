"""Running sums."""

import torch
from torch import Tensor

from grader import axes, exact_on_grid, exercise, forbids, gives, gradients, omitted, one_of, raises, takes, tensors

DTYPES = "float32 int32 bool int64 float64"

CUBE = (torch.arange(24.0) - 9.5).reshape(2, 3, 4)


@exercise(points=2)
@takes(t=tensors("n+ m+", dtypes=DTYPES), dim=axes("t"))
@takes(t=tensors("n+ 3 m+", dtypes=DTYPES), dim=axes("t"))
@takes(t=tensors("n+", dtypes=DTYPES), dim=axes("t"))
@takes(t=CUBE, dim=one_of(-1, -2, -3, 0, 1, 2))
@takes(t=torch.tensor([2**31 - 1, 5, -7], dtype=torch.int32), dim=one_of(0, -1))
@gives(None, exact_on_grid)
@gradients("t")
@raises(TypeError, dim=omitted)
@forbids(
    torch.cumsum, torch.Tensor.cumsum, torch.Tensor.cumsum_, torch.cumulative_trapezoid, torch.logcumsumexp,
    torch.Tensor.logcumsumexp,
)  # fmt: skip
def cumulative_sum(t: Tensor, dim: int) -> Tensor:
    """Add up t along dim, step by step: element k of the result is the sum of the elements 0 to k.

    t has at least one dimension and one element, the result has its shape. Floats
    keep their dtype; running sums of bools and integers are int64. dim may be
    negative, and has no default: without it the call raises TypeError. The
    gradient of the sum of the result counts the positions from the element on.

    >>> cumulative_sum(torch.tensor([1.0, 2.0, 3.0]), 0)
    tensor([1., 3., 6.])
    """
    raise NotImplementedError
