"""Opposites."""

import torch
from torch import Tensor

from grader import exact, exercise, gives, gradients, one_of, raises, takes, tensors

DTYPES = "float32 int64 float64 int32"
TEXT = "bool tensor is not supported"
NAN, INF = float("nan"), float("inf")
NOT_FINITE = torch.tensor([[0.0, 2.5, NAN], [-INF, INF, -2.0]])


@exercise(points=1)
@takes(t=tensors("*s", dtypes=DTYPES))
@takes(t=one_of(torch.tensor(-1.5), NOT_FINITE, torch.tensor([-(2**53) - 1, 7])))
@gives("*s", exact)
@gradients("t")
@gradients("t", t=tensors("n+", values="zeros"))
@raises(RuntimeError, TEXT, t=tensors("*s", dtypes="bool"))
@raises(RuntimeError, TEXT, t=one_of(torch.tensor([False, False]), torch.ones(0).bool()))
def negate(t: Tensor) -> Tensor:
    """Return -t for a tensor t of any shape as a new tensor, with the dtype of t.

    The gradient is -1 for every element. A tensor of bools raises RuntimeError
    ("... bool tensor is not supported ...").

    >>> negate(torch.tensor([-1.5, 0.5, 2.5]))
    tensor([ 1.5000, -0.5000, -2.5000])
    """
    raise NotImplementedError
