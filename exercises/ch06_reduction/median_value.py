"""The median."""

import torch
from torch import Tensor

from grader import drives, exercise, forbids, gives, gradients, one_of, relative, takes, tensors

NAN = float("nan")
FIXED = (
    torch.tensor([0.0, 2.0, 4.0, 6.0, 8.0, 10.0]),
    torch.tensor([[3.0, 1.0], [2.0, 1.0]], dtype=torch.float64),
    torch.tensor([NAN, 1.0, 2.0]),
    torch.tensor([[1.0, NAN], [3.0, 2.0], [2.0, NAN]]),
    torch.tensor(NAN),
    torch.tensor([2**53 + 3, 2**53 + 1, 2**53 + 5, 2**53]),
    torch.tensor([2.0, 1.0, 3.0, NAN, 5.0, 0.0, 7.0]),
)


@exercise(points=2)
@takes(t=tensors("*s+", dtypes="float32 int64 float64 int32"))
@takes(t=one_of(*FIXED))
@gives("")
@gradients("t", t=tensors("*s+"))
@gradients("t", t=tensors("5", values="whole normal", layouts="plain expanded"))
@forbids(
    torch.median, torch.Tensor.median, torch.nanmedian, torch.Tensor.nanmedian, torch.quantile, torch.Tensor.quantile,
    torch.nanquantile, torch.Tensor.nanquantile, torch.kthvalue, torch.Tensor.kthvalue,
)  # fmt: skip
def median_value(t: Tensor) -> Tensor:
    """Return the median of all elements of t (any shape, at least one element), as a 0-d tensor of its dtype.

    Where the number of elements is even, that is the lower of the two middle
    values, not their mean; so the median is always an element of t, which may
    hold integers. If any element is NaN, the median is. Its gradient is 1, shared
    equally by the elements that are equal to it, and 0 at all others.

    >>> median_value(torch.tensor([0.0, 2.0, 4.0, 6.0, 8.0, 10.0]))
    tensor(4.)
    """
    raise NotImplementedError


@drives(median_value, "gradients", relative(1e-6))
@takes(t=one_of(torch.tensor([1.0, 2.0, 2.0, 3.0]), torch.tensor([[4.0, 2.0], [3.0, 1.0]]), torch.tensor([5.0] * 3)))
def shared_by_ties(median_value, t):
    t = t.clone().requires_grad_()
    median_value(t).backward()
    return t.grad
