"""Signs."""

import torch
from torch import Tensor

from grader import exact, exercise, gives, gradients, one_of, takes, tensors

DTYPES = "float32 int64 float64 int32"
NAN, INF = float("nan"), float("inf")
LARGE, TINY = torch.tensor([0, -9, 2**32, -(2**40)]), torch.tensor([1e-60, -1e-60], dtype=torch.float64)


@exercise(points=1)
@takes(t=tensors("*s", dtypes=DTYPES))
@takes(t=one_of(torch.tensor(-1.5), torch.tensor([0.0, -0.0, NAN, -INF, INF, 1e-30, -1e-30]), LARGE, TINY))
@takes(t=tensors("*s", dtypes=DTYPES, values="zeros"))
@gives("*s", exact)
@gradients("t")
def sign(t: Tensor) -> Tensor:
    """Return -1, 0 or 1 according to the sign of each element of t (any shape), with the dtype of t.

    0, -0.0 and NaN give 0; a number however small has its sign. The gradient is
    0 everywhere.

    >>> sign(torch.tensor([-1.5, 0.0, 2.5]))
    tensor([-1.,  0.,  1.])
    """
    raise NotImplementedError
