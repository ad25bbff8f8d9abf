"""Products."""

import torch
from torch import Tensor

from grader import axes, drives, exercise, forbids, gives, gradients, omitted, one_of, takes, tensors

# Not large: the product of 24 numbers near 1000 is no float32.
KINDS = "whole grid normal"
DTYPES = "float32 int64 float64 int32"
WIDE = (
    torch.tensor([65537, 65539, -3], dtype=torch.int32),
    torch.tensor([3**11, 3**10, 7]),
    torch.tensor([2.0, 3.0, 4.0]),
    torch.ones(0),
)
EMPTY = (torch.ones(2, 0), torch.ones(3, 0, dtype=torch.int32), torch.tensor([[2.0, -3.0], [0.5, 4.0]]))

CUBE = torch.linspace(-3.0, 4.0, 24).reshape(2, 3, 4)


@exercise(points=2)
@takes(t=tensors("*s", dtypes=DTYPES, values=KINDS), dim=one_of(omitted, None))
@takes(t=tensors("n m", dtypes=DTYPES, values=KINDS), dim=axes("t"))
@takes(t=tensors("n 3 m", dtypes=DTYPES, values=KINDS), dim=axes("t"))
@takes(t=tensors("5", values=KINDS), dim=axes("t"))
@takes(t=one_of(*WIDE), dim=omitted)
@takes(t=one_of(*EMPTY), dim=one_of(1, -1))
@takes(t=CUBE, dim=one_of(-1, -2, -3, 0, 1, 2))
@gives()
@gradients("t", t=tensors("*s+", values=KINDS), dim=omitted)
@gradients("t", t=tensors("n+ 3 m+", values=KINDS), dim=axes("t"))
@forbids(torch.prod, torch.Tensor.prod)
def product_over(t: Tensor, dim: int | None = None) -> Tensor:
    """Multiply all elements of t (any shape), or those along dim (then t has at least one dimension).

    The multiplied dimension disappears (all of them without dim: a 0-d tensor).
    The product of nothing is 1. Floats keep their dtype, products of int32 are
    int64, as are those of int64. The gradient of an element is the product of
    the others, also where one of them is 0. dim may be negative.

    >>> product_over(torch.tensor([2.0, 3.0, 4.0]))
    tensor(24.)
    """
    raise NotImplementedError


@drives(product_over, "gradients")
@takes(t=one_of(torch.tensor([0.0, 2.0, 3.0]), torch.tensor([[4.0, 0.0], [0.0, 5.0]]), torch.tensor([0.0, 7.0])))
def at_zero(product_over, t):
    every, along = t.clone().requires_grad_(), t.clone().requires_grad_()
    product_over(every).backward()
    product_over(along, dim=0).sum().backward()
    return every.grad, along.grad
