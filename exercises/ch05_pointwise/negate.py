"""Opposites."""

import torch
from torch import Tensor

from grader import exact, exercise, gives, gradients, one_of, raises, takes, tensors

DTYPES = "float32 int64 float64 int32"
NAN, INF = float("nan"), float("inf")


@exercise(points=1)
@takes(t=tensors("*s", dtypes=DTYPES))
@takes(t=one_of(torch.tensor(-1.5), torch.tensor([[0.0, 2.5, NAN], [-INF, INF, -2.0]]), torch.tensor([-33554433, 7])))
@gives("*s", exact)
@gradients("t")
@raises(RuntimeError, "bool tensor is not supported", t=tensors("*s", dtypes="bool"))
def negate(t: Tensor) -> Tensor:
    """Return -t for a tensor t of any shape as a new tensor, with the dtype of t.

    The gradient is -1 for every element. A tensor of bools raises RuntimeError
    ("... bool tensor is not supported ...").

    >>> negate(torch.tensor([-1.5, 0.5, 2.5]))
    tensor([ 1.5000, -0.5000, -2.5000])
    """
    raise NotImplementedError
