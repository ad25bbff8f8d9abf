"""Equality of elements."""

import torch
from torch import Tensor

from grader import broadcast_to, exact, exercise, gives, one_of, raises, takes, tensors

NAN, INF = float("nan"), float("inf")
ONE = torch.tensor([1.0, 1.0, NAN, INF, 0.0])
NEAR = (
    torch.tensor([1.0 + 2**-23, 1.0, NAN, INF, -0.0]),
    torch.tensor([1.0 - 2**-24, 1.0, 1.0, -INF, 2.0**-149]),
    torch.tensor([1.0, NAN, INF, NAN, 0.0]),
)
KINDS = "whole zeros grid special"


@exercise(points=1)
@takes(a=tensors("*s", dtypes="float32 int64 bool float64", values=KINDS), b=broadcast_to("a", values=KINDS))
@takes(b=tensors("*s", values=KINDS), a=broadcast_to("b", values=KINDS))
@takes(a=tensors("n 3", dtypes="int64 int32", values="whole"), b=tensors("n 3", dtypes="float32", values="whole"))
@takes(a=tensors("n 1", dtypes="float64", values="whole"), b=tensors("3", dtypes="int32", values="whole"))
@takes(a=ONE, b=one_of(*NEAR, ONE))
@takes(a=torch.tensor([1, 2, 3]), b=torch.tensor([1.0, 2.5, 3.0]))
@takes(a=torch.tensor([[1, 2], [1, 2]]), b=torch.tensor([1, 2]))
@takes(a=torch.tensor([1.0, 2.5, 3.0]), b=torch.tensor([1, 2, 3]))
@takes(a=torch.tensor([1.0, 2.0], dtype=torch.float64), b=torch.tensor([1.0 + 1e-12, 2.0], dtype=torch.float64))
@gives(None, exact)
@raises(RuntimeError, "must match the size", a=tensors("2 3"), b=tensors("2"))
@raises(RuntimeError, "must match the size", a=tensors("4", dtypes="float32"), b=tensors("3", dtypes="float32"))
@raises(RuntimeError, "must match the size", a=tensors("2 3"), b=tensors("3 2"))
def elementwise_equal(a: Tensor, b: Tensor) -> Tensor:
    """Compare a and b element by element: a tensor of bools, True where they are equal.

    The shapes (any) broadcast, and the result has the broadcast shape; shapes that
    do not raise RuntimeError ("... must match the size ..."). Integers and floats
    are compared by value, without tolerance. NaN is not equal to NaN.

    >>> elementwise_equal(torch.zeros(2, 3), torch.zeros(3))
    tensor([[True, True, True],
            [True, True, True]])
    """
    raise NotImplementedError
