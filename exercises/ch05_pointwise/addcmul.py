"""A sum with a scaled product."""

import torch
from torch import Tensor

from grader import (
    aliasing,
    broadcast_to,
    exact_on_grid,
    exercise,
    forbids,
    gives,
    gradients,
    omitted,
    one_of,
    takes,
    tensors,
)  # fmt: skip

VALUE = one_of(omitted, 2.0, -0.5, 0.0, 0.25)


@exercise(points=2)
@takes(t=tensors("*s"), t1=broadcast_to("t"), t2=broadcast_to("t"), value=VALUE)
@takes(t1=tensors("*s"), t=broadcast_to("t1"), t2=broadcast_to("t1"), value=VALUE)
@takes(t=tensors("1 3"), t1=tensors("3 1"), t2=tensors("1 3"), value=VALUE)
@takes(t=tensors("3 3"), t1=tensors("3 3"), t2=tensors("3 3"), value=VALUE)
@gives(None, exact_on_grid)
@aliasing
@gradients("t", "t1", "t2")
@forbids(torch.addcmul, torch.Tensor.addcmul, torch.Tensor.addcmul_)
def addcmul(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """Return t + value * t1 * t2, element by element, as a new tensor.

    The three tensors of floats are broadcast to each other: the shapes (1, 3),
    (3, 1) and (1, 3) give (3, 3). Without value it is 1; value 0 gives a copy of
    t. There are gradients to t, t1 and t2.

    >>> t1 = torch.tensor([-1.5, 0.5, 2.5])
    >>> addcmul(torch.tensor(1.0), t1, t1, value=2)
    tensor([ 5.5000,  1.5000, 13.5000])
    """
    raise NotImplementedError
