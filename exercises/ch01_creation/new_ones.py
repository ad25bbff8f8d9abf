"""Ones of another size, but of the same kind."""

import torch
from torch import Tensor

from grader import aliasing, device, drives, exact, exercise, gives, graph, one_of, takes, tensors

DTYPES = "float32 int64 bool float64 int32"


@exercise(points=1)
@takes(
    t=tensors("*s", dtypes=DTYPES, values="whole zeros special normal", requires_grad=(False, True)),
    size=one_of((2, 2), (4,), (), (1, 5), (2, 1, 4), (0,), (3, 0)),
)
@takes(t=one_of(torch.ones(2, 2), torch.tensor([[3, 4], [5, 6]])), size=(2, 2))
@gives("*size", exact)
@aliasing
@graph
@device
def new_ones(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """Make a new tensor of the shape ``size``, a tuple, filled with 1.

    Its dtype and its device are those of t, which may have any shape and is neither
    changed nor shared. Every element has memory of its own, and the result does not
    require grad even if t does.

    >>> new_ones(torch.tensor([7, 8, 9], dtype=torch.int32), (2, 2))
    tensor([[1, 1],
            [1, 1]], dtype=torch.int32)
    """
    raise NotImplementedError


@drives(new_ones, "aliasing", exact)
@takes(t=tensors("*s", dtypes="float32 int64", values="whole", layouts="plain"), size=one_of((2, 2), (4,), ()))
def one_by_one(new_ones, t, size):
    """Shares memory with nothing: writing to one answer leaves the next alone."""
    first, second = new_ones(t, size), new_ones(t, size)
    first.detach().numpy().flat[0] = 7
    return first.detach(), second.detach()
