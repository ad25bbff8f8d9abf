"""Ones of the same kind."""

import torch
from torch import Tensor

from grader import aliasing, device, drives, exact, exercise, gives, graph, one_of, takes, tensors

DTYPES = "float32 int64 bool float64 int32"


@exercise(points=1)
@takes(t=tensors("*s", dtypes=DTYPES, values="whole zeros special normal", requires_grad=(False, True)))
@takes(t=one_of(torch.ones(2, 3), torch.tensor([1]), torch.tensor(True)))
@gives("*s", exact)
@aliasing
@graph
@device
def ones_like(t: Tensor) -> Tensor:
    """Make a new tensor of the shape, dtype and device of t, filled with 1.

    t is neither changed nor shared, every element has memory of its own, and the
    result does not require grad even if t does.

    >>> ones_like(torch.tensor([[7, 8]]))
    tensor([[1, 1]])
    """
    raise NotImplementedError


@drives(ones_like, "aliasing", exact)
@takes(t=tensors("*s+", dtypes="float32 int64", values="whole", layouts="plain"))
def one_by_one(ones_like, t):
    """Shares memory with nothing: writing to one answer leaves the next alone."""
    first, second = ones_like(t), ones_like(t)
    first.detach().numpy().flat[0] = 7
    return first.detach(), second.detach()
