"""The smallest and the largest element."""

import torch
from torch import Tensor

from grader import drives, exercise, gives, gradients, one_of, raises, relative, takes, tensors

NAN = float("nan")
FIXED = (
    torch.tensor([0.0, 2.0, 4.0, 6.0, 8.0, 10.0]),
    torch.tensor([NAN, 1.0, 2.0]),
    torch.tensor([[1.0, NAN], [3.0, 2.0]], dtype=torch.float64),
    torch.tensor(NAN),
    torch.tensor([-3.0, -5.0, NAN]),
    torch.tensor([2**24 + 1, 2**24 + 3], dtype=torch.int32),
)
# As many in no two rows, nor columns.
TIES = torch.tensor([[4.0, 1.0, 1.0], [4.0, 4.0, 1.0], [1.0, 4.0, 4.0]])
# Empty in the first dimension, the last or the only one.
EMPTY = one_of(torch.ones(0), torch.ones(2, 0), torch.ones(0, 3, dtype=torch.int64))


@exercise(points=1)
@takes(t=tensors("*s+", dtypes="float32 int64 float64 int32"))
@takes(t=one_of(*FIXED))
@gives()
@gradients("t", t=tensors("*s+"))
@gradients("t", t=tensors("5", values="whole normal", layouts="plain expanded"))
@raises(RuntimeError, "numel() == 0", t=EMPTY)
def extremes(t: Tensor) -> tuple[Tensor, Tensor]:
    """Return the smallest and the largest of all elements of t (any shape), as two 0-d tensors of its dtype.

    The answer is the tuple (minimum, maximum). If any element is NaN, both are. The
    gradient of either is 1, shared equally by the elements that are equal to it.
    An empty tensor raises RuntimeError ("... numel() == 0 ...").

    >>> extremes(torch.tensor([0.0, 2.0, 4.0, 6.0, 8.0, 10.0]))
    (tensor(0.), tensor(10.))
    """
    raise NotImplementedError


@drives(extremes, "gradients", relative(1e-6))
@takes(t=one_of(torch.tensor([1.0, 2.0, 2.0]), TIES, torch.tensor([5.0] * 3)))
def shared_by_ties(extremes, t):
    low, high = t.clone().requires_grad_(), t.clone().requires_grad_()
    extremes(low)[0].backward()
    extremes(high)[1].backward()
    return low.grad, high.grad
