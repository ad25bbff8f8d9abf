"""Running products."""

import torch
from torch import Tensor

from grader import axes, drives, exercise, forbids, gives, gradients, omitted, one_of, raises, takes, tensors

DTYPES = "float32 int32 bool int64 float64"
KINDS = "whole grid normal"
ZEROS = (
    torch.tensor([[0.0, 2.0, 4.0], [6.0, 8.0, 10.0]]),
    torch.tensor([[3.0, -2.0, 0.0, 5.0], [7.0, 0.0, 0.0, 2.0]], dtype=torch.float64),
    torch.tensor([[65536, 65536, -3], [-2, 65536, 65536]], dtype=torch.int32),
)

CUBE = torch.linspace(-3.0, 4.0, 24).reshape(2, 3, 4)


@exercise(points=2)
@takes(t=tensors("n+ m+", dtypes=DTYPES, values=KINDS), dim=axes("t"))
@takes(t=tensors("n+ 3 m+", dtypes=DTYPES, values=KINDS), dim=axes("t"))
@takes(t=tensors("n+", dtypes=DTYPES, values=KINDS), dim=axes("t"))
@takes(t=one_of(*ZEROS), dim=1)
@takes(t=CUBE, dim=one_of(-1, -2, -3, 0, 1, 2))
@gives()
@gradients("t")
@raises(TypeError, dim=omitted)
@forbids(torch.cumprod, torch.Tensor.cumprod, torch.Tensor.cumprod_)
def cumulative_product(t: Tensor, dim: int) -> Tensor:
    """Multiply t along dim, step by step: element k of the result is the product of the elements 0 to k.

    t has at least one dimension and one element, the result has its shape. Floats
    keep their dtype; running products of bools and integers are int64. All t are
    finite: from a 0 on everything is 0, and gradients are right there as well.
    dim may be negative, and has no default: without it the call raises TypeError.

    >>> cumulative_product(torch.tensor([[0.0, 2.0, 4.0], [6.0, 8.0, 10.0]]), 1)
    tensor([[  0.,   0.,   0.],
            [  6.,  48., 480.]])
    """
    raise NotImplementedError


@drives(cumulative_product, "gradients")
@takes(t=one_of(torch.tensor([0.0, 2.0, 3.0]), torch.tensor([2.0, 0.0, 5.0, 0.0, 7.0]), *ZEROS[:2]))
def at_zero(cumulative_product, t):
    t = t.clone().requires_grad_()
    cumulative_product(t, -1).sum().backward()
    return t.grad
