"""Magnitudes."""

import torch
from torch import Tensor

from grader import aliasing, exact, exercise, gives, gradients, one_of, raises, takes, tensors

DTYPES = "float32 int64 float64 int32"
NAN, INF = float("nan"), float("inf")


@exercise(points=1)
@takes(t=tensors("*s", dtypes=DTYPES))
@takes(t=one_of(torch.tensor(-1.5), torch.tensor([[0.0, 2.5, NAN], [-INF, INF, -0.0]]), torch.tensor([-33554433, 7])))
@takes(t=tensors("*s", dtypes=DTYPES, values="positive zeros"))
@gives("*s", exact)
@aliasing
@gradients("t")
@gradients("t", t=tensors("n+", values="zeros"))
@raises(RuntimeError, t=tensors("*s", dtypes="bool"))
def absolute(t: Tensor) -> Tensor:
    """Return the absolute value of each element of t (any shape) as a new tensor.

    It has the dtype of t, int64 as well, and memory of its own even where no
    element is negative. NaN stays NaN, -inf becomes inf. The gradient is the
    sign of the element: 1, -1, and 0 at 0. A tensor of bools raises RuntimeError.

    >>> absolute(torch.tensor([-1.5, 0.0, 2.5]))
    tensor([1.5000, 0.0000, 2.5000])
    """
    raise NotImplementedError
