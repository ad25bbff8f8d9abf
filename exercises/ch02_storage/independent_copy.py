"""A copy in memory of its own."""

import torch
from torch import Tensor

from grader import aliasing, drives, exact, exercise, gives, gradients, takes, tensors

DTYPES = "float32 int64 bool float64 int32 uint8"
KINDS = "whole grid normal large special"
LAYOUTS = "plain transposed gaps expanded offset cut"


@exercise(points=1)
@takes(t=tensors("*s", dtypes=DTYPES, values=KINDS, layouts=LAYOUTS))
@takes(t=torch.tensor([0.1, 1e-60], dtype=torch.float64))
@gives("*s", exact)
@aliasing
@gradients("t")
def independent_copy(t: Tensor) -> Tensor:
    """Return a copy of t (any shape) in memory of its own, connected to t for gradients.

    The copy has the values, dtype and shape of t. Later changes of t are not seen
    in the copy, nor those of the copy in t. Gradients flow back to t: that of the
    copy's sum with respect to t is 1 everywhere.

    >>> t = torch.zeros(3)
    >>> copy = independent_copy(t)
    >>> t += 1
    >>> copy
    tensor([0., 0., 0.])
    """
    raise NotImplementedError


@drives(independent_copy, "aliasing", exact)
@takes(t=tensors("*s+", dtypes="float32 int64 float64", values="grid", layouts="plain transposed gaps offset cut"))
@takes(t=tensors("2 3", dtypes="float32 int64 float64", values="grid", layouts="plain transposed"))
def later_changes(independent_copy, t):
    """Has memory of its own: later changes of either are not seen in the other."""
    copy, other = independent_copy(t), independent_copy(t)
    t += 1
    seen = copy.clone()
    copy *= 2
    return seen, t.clone(), copy, other
