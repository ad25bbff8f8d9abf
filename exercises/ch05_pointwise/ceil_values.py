"""Rounding up."""

import torch
from torch import Tensor

from grader import exact, exercise, gives, gradients, one_of, takes, tensors

DOUBLE = torch.float64
DTYPES = "float32 int64 float64 int32"


@exercise(points=1)
@takes(t=tensors("*s", dtypes=DTYPES))
@takes(t=one_of(torch.tensor(-1.5), torch.tensor([-1.5, 0.5, 1.5, -0.5, 1.0]), torch.tensor([[3e9, 1e-12, -1e-12]])))
@takes(t=one_of(torch.tensor([-33554433, 7]), torch.tensor([2 - 2**-40, 2 + 2**-40, -3 - 2**-40, -2.0], dtype=DOUBLE)))
@gives("*s", exact)
@gradients("t")
def ceil_values(t: Tensor) -> Tensor:
    """Round each element of t (any shape) up to the next integer value, keeping the dtype.

    Floats stay floats: -1.5 gives -1. Whole numbers, and tensors of integers,
    keep their values. The gradient is 0 everywhere.

    >>> ceil_values(torch.tensor([-1.5, 0.5, 2.5]))
    tensor([-1.,  1.,  3.])
    """
    raise NotImplementedError
