"""Products, element by element."""

import torch
from torch import Tensor

from grader import broadcast_to, drives, exact, exercise, gives, gradients, one_of, raises, takes, tensors

GRID = "whole grid"
KINDS = (torch.float32, torch.float64, torch.int64, torch.int32, torch.bool)


@exercise(points=1)
@takes(a=tensors("*s"), b=broadcast_to("a"))
@takes(b=tensors("*s"), a=broadcast_to("b"))
@takes(a=tensors("3 3", dtypes="float32 int64 bool", values=GRID), b=tensors("3 3", dtypes="float32 int64 bool"))
@takes(
    a=tensors("n 1 3", dtypes="int64 float32", values=GRID),
    b=tensors("2 1", dtypes="float32 bool float64 int64 int32", values=GRID),
)
@gives(None, exact)
@gradients("a", "b", a=tensors("*s"), b=broadcast_to("a"))
@gradients("a", "b", a=tensors("3 1 2"), b=tensors("n+ 1"))
@raises(RuntimeError, "must match the size", a=tensors("2 3"), b=tensors("2 2"))
@raises(RuntimeError, "must match the size", a=tensors("3 2"), b=tensors("2 3"))
@raises(RuntimeError, "must match the size", a=tensors("2 3"), b=tensors("2"))
@raises(RuntimeError, "must match the size", a=tensors("3"), b=tensors("2"))
def multiply(a: Tensor, b: Tensor) -> Tensor:
    """Multiply a and b element by element (this is not the matrix product).

    Their shapes are broadcast to each other: (3, 1) times (1, 2) gives (3, 2).
    Shapes that do not fit raise RuntimeError ("... must match the size ..."). The
    dtype is the promoted one: int64 times float32 is float32, bool times bool is
    bool. The gradient with respect to each factor is the other factor, summed
    over the dimensions that were broadcast.

    >>> multiply(torch.tensor([[1.0], [2.0]]), torch.tensor([3.0, 4.0]))
    tensor([[3., 4.],
            [6., 8.]])
    """
    raise NotImplementedError


@drives(multiply, "dtype", exact)
@takes(number=one_of(0, 1, 2, 3, 4))
def promoted(multiply, number):
    a = torch.ones(2, 1, dtype=KINDS[number])
    return [str(multiply(a, torch.ones(3, dtype=dtype)).dtype) for dtype in KINDS]
