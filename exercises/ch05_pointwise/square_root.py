"""Square roots."""

import torch
from torch import Tensor

from grader import drives, exercise, gives, gradients, one_of, relative, takes, tensors


@exercise(points=1)
@takes(t=tensors("*s", dtypes="float32 int64 float64 int32"))
@takes(t=one_of(torch.tensor([4, 9]), torch.tensor([4.0, -1.0, 0.0]), torch.tensor(2.25), torch.tensor([-4, 16])))
@takes(t=tensors("*s", values="zeros positive", dtypes="float32 int32 float64"))
@gives("*s")
@gradients("t", t=tensors("*s", values="positive"))
def square_root(t: Tensor) -> Tensor:
    """Return the square root of each element of t (any shape).

    Negative elements give NaN, without an error; the root of 0 is exactly 0.
    Integers give float32. The gradient is 1 / (2 sqrt(t)), so inf at 0.

    >>> square_root(torch.tensor([4, 9]))
    tensor([2., 3.])
    """
    raise NotImplementedError


@drives(square_root, "gradients", relative(1e-5))
@takes(t=one_of(torch.tensor(0.0), torch.tensor([0.25, 0.0, 4.0]), torch.tensor([[1.0, 16.0]])))
def slope(square_root, t):
    t = t.clone().requires_grad_()
    square_root(t).sum().backward()
    return t.grad
