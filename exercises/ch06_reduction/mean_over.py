"""Averages."""

import torch
from torch import Tensor

from grader import axes, exercise, gives, gradients, omitted, one_of, raises, takes, tensors

KEEPDIM = one_of(omitted, True, False)
EMPTY = (torch.ones(2, 0), torch.ones(3, 0, dtype=torch.float64), torch.tensor([[1.0, 2.0], [5.0, 9.0]]))

CUBE = torch.linspace(-3.0, 4.0, 24).reshape(2, 3, 4)
WITH_NAN = torch.where(CUBE == -3.0, torch.nan, CUBE)


@exercise(points=1)
@takes(t=tensors("*s"), dim=one_of(omitted, None), keepdim=KEEPDIM)
@takes(t=tensors("n m"), dim=axes("t"), keepdim=KEEPDIM)
@takes(t=tensors("n 3 m"), dim=axes("t"), keepdim=KEEPDIM)
@takes(t=tensors("n"), dim=axes("t"), keepdim=KEEPDIM)
@takes(t=one_of(*EMPTY, torch.ones(0)), keepdim=omitted)
@takes(t=one_of(*EMPTY), dim=one_of(1, -1))
@takes(t=tensors("2 3"), keepdim=True)
@takes(t=one_of(CUBE, WITH_NAN), dim=one_of(-1, -2, -3, 0, 1, 2))
@gives()
@gradients("t")
@raises(RuntimeError, "could not infer output dtype", t=tensors("n m", dtypes="int64"))
@raises(RuntimeError, t=tensors("n+", dtypes="int32 bool"), keepdim=True)
@raises(RuntimeError, "could not infer output dtype", t=tensors("2 3", dtypes="int64"), dim=one_of(1, 0, -1))
def mean_over(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """Average all elements of the float tensor t (any shape), or those along dim.

    Without keepdim the averaged dimension disappears (all of them without dim: a
    0-d tensor); with it, its size is 1 (all sizes without dim). The dtype is
    that of t; the mean of nothing is NaN. dim may be negative, and is given only
    where t has a dimension. A tensor of int64 raises RuntimeError ("... could not
    infer output dtype ..."), as do other integers and bools, in any words.

    >>> mean_over(torch.tensor([[0.0, 2.0, 4.0], [6.0, 8.0, 10.0]]))
    tensor(5.)
    """
    raise NotImplementedError
