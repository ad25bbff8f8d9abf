"""Logarithms."""

import torch
from torch import Tensor

from grader import exercise, gives, gradients, one_of, takes, tensors


@exercise(points=1)
@takes(t=tensors("*s", dtypes="float32 int64 float64 int32"))
@takes(t=one_of(torch.tensor([0.0, -1.0, 1.0]), torch.tensor([-2, 0, 3]), torch.tensor(0.0), torch.tensor(1e-30)))
@takes(t=tensors("*s", dtypes="float32 float64", values="positive"))
@gives("*s")
@gradients("t", t=tensors("*s", values="positive"))
def logarithm(t: Tensor) -> Tensor:
    """Return the natural logarithm of each element of t (any shape).

    0 gives -inf and negative elements give NaN; neither raises an error. Integers
    give float32. The gradient at a positive element is 1 / t.

    >>> logarithm(torch.tensor([0, -1, 1]))
    tensor([-inf, nan, 0.])
    """
    raise NotImplementedError
