"""Exponentials."""

import torch
from torch import Tensor

from grader import drives, exercise, gives, gradients, logits, one_of, relative, second_order, takes, tensors

NAN, INF = float("nan"), float("inf")


@exercise(points=1)
@takes(t=tensors("*s", dtypes="float32 int64 float64 int32"))
@takes(t=one_of(torch.tensor([1000.0, INF, -INF, NAN, 0.0]), torch.tensor([-1000, 1, 1000]), torch.tensor(1.0)))
@takes(
    t=one_of(torch.tensor(10.0), torch.tensor([[-10.0], [-8.0]]), torch.tensor([2, 3]), torch.tensor([200.0]).double())
)
@gives("*s", logits)
@gradients("t", t=tensors("*s", values="whole grid normal"))
@second_order("t")
def exponential(t: Tensor) -> Tensor:
    """Return e to the power of each element of t (any shape).

    Integers give float32. A power that is too large for the dtype is inf, -inf
    gives 0, and NaN stays NaN. The gradient equals the result, and so does the
    second derivative.

    >>> exponential(torch.tensor([0, 1]))
    tensor([1.0000, 2.7183])
    """
    raise NotImplementedError


@drives(exponential, "values", relative(1e-4))
@takes(t=one_of(torch.tensor([-10.0, -3.0, 0.0, 4.5, 12.0, -20.0, -INF]), torch.tensor([-7, 5, -1])))
def one_by_one(exponential, t):
    # Elements on their own: next to a large power an error in a small one does not show.
    return tuple(exponential(t))
