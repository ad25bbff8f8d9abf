"""Cosines."""

import torch
from torch import Tensor

from grader import exercise, gives, gradients, one_of, second_order, takes, tensors

NAN, INF = float("nan"), float("inf")


@exercise(points=1)
@takes(t=tensors("*s", values="whole grid normal large"))
@takes(t=tensors("*s", dtypes="int64 int32", values="whole zeros"))
@takes(t=one_of(torch.tensor([INF, 0.0, -INF]), torch.tensor(1.5), torch.tensor([180.0, -90.0]), torch.tensor(INF)))
@takes(t=one_of(torch.tensor([0, 1, 3]), torch.tensor(3), torch.tensor([NAN, 2.0])))
@gives("*s")
@gradients("t", t=tensors("*s"))
@second_order("t")
def cosine(t: Tensor) -> Tensor:
    """Return the cosine of each element of t (any shape), an angle in radians.

    Integers give float32. Infinities and NaN give NaN. The gradient is -sin(t),
    the second derivative -cos(t).

    >>> cosine(torch.tensor([0, 1]))
    tensor([1.0000, 0.5403])
    """
    raise NotImplementedError
