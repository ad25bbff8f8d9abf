"""Zeros of the same kind."""

from torch import Tensor

from grader import aliasing, device, drives, exact, exercise, gives, graph, takes, tensors

DTYPES = "float32 int64 bool float64 int32"


@exercise(points=1)
@takes(t=tensors("*s", dtypes=DTYPES, values="whole zeros special normal", requires_grad=(False, True)))
@gives("*s", exact)
@aliasing
@graph
@device
def zeros_like(t: Tensor) -> Tensor:
    """Make a new tensor of the shape, dtype and device of t, filled with 0.

    t is neither changed nor shared, and the result does not require grad even
    if t does.

    >>> import torch; zeros_like(torch.tensor([[7, 8]]))
    tensor([[0, 0]])
    """
    raise NotImplementedError


@drives(zeros_like, "aliasing", exact)
@takes(t=tensors("*s+", dtypes="float32 int64", values="whole", layouts="plain"))
def one_by_one(zeros_like, t):
    """Shares memory with nothing: writing to one answer leaves the next alone."""
    first, second = zeros_like(t), zeros_like(t)
    first.add_(1)
    return first, second
