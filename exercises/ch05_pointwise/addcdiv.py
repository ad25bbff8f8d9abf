"""A sum with a scaled quotient."""

import torch
from torch import Tensor

from grader import broadcast_to, exercise, forbids, gives, gradients, omitted, one_of, raises, takes, tensors

VALUE = one_of(omitted, 0.1, -2.0, 0.0, 1.5)
INTS = "int64 int32"


@exercise(points=2)
@takes(t=tensors("*s"), t1=broadcast_to("t"), t2=broadcast_to("t"), value=VALUE)
@takes(t1=tensors("*s"), t=broadcast_to("t1"), t2=broadcast_to("t1", values="positive"), value=VALUE)
@takes(t=tensors("1 3"), t1=tensors("3 1"), t2=tensors("1 3", values="positive"), value=VALUE)
@takes(t=tensors("1 3"), t1=torch.tensor([[2.0, -1.0, 0.0]]), t2=torch.zeros(2, 1), value=one_of(omitted, -0.5))
@gives(None)
@gradients("t", "t1", "t2")
@raises(
    RuntimeError,
    "Integer division with addcdiv is no longer supported",
    t=tensors("n 3", dtypes=INTS),
    t1=tensors("n 3", dtypes=INTS),
    t2=torch.tensor([1, 2, 4]),
)
@forbids(torch.addcdiv, torch.Tensor.addcdiv, torch.Tensor.addcdiv_)
def addcdiv(t: Tensor, t1: Tensor, t2: Tensor, value: float = 1.0) -> Tensor:
    """Return t + value * (t1 / t2), element by element.

    The three tensors of floats are broadcast to each other: the shapes (1, 3),
    (3, 1) and (1, 3) give (3, 3). Without value it is 1. A division by 0 is no
    error, but gives inf, -inf or NaN. There are gradients to t, t1 and t2. Three
    tensors of integers raise RuntimeError ("Integer division with addcdiv is no
    longer supported ...").

    >>> addcdiv(torch.ones(1, 3), 2 * torch.ones(2, 1), torch.tensor([[1.0, 2.0, 4.0]]), value=0.1)
    tensor([[1.2000, 1.1000, 1.0500],
            [1.2000, 1.1000, 1.0500]])
    """
    raise NotImplementedError
