"""The standard deviation."""

import torch
from torch import Tensor

from grader import exercise, forbids, gives, gradients, omitted, one_of, raises, takes, tensors

WITH_NAN = torch.tensor([[1.0, float("nan")], [2.0, 5.0]])
SMALL = torch.tensor([1e-5, 3e-5, -2e-5])
KINDS = "whole grid normal large far"
# Not expanded: the gradient of a constant tensor is nowhere defined.
LAYOUTS = "plain transposed gaps offset"


@exercise(points=1)
@takes(t=tensors("*s+", values=KINDS, layouts=LAYOUTS), correction=one_of(omitted, 0, 1))
@takes(t=tensors("n+ 3", values=KINDS, layouts=LAYOUTS), correction=2)
@takes(t=one_of(torch.tensor([3.5]), torch.tensor(-2.0), SMALL, WITH_NAN), correction=one_of(omitted, 1))
@gives("")
@gradients("t")
@raises(RuntimeError, "floating point", t=tensors("n+", dtypes="int64 int32"))
@forbids(torch.std, torch.Tensor.std, torch.std_mean)
def standard_deviation(t: Tensor, correction: int = 1) -> Tensor:
    """Measure the spread of all elements of a float tensor t; the result is 0-d.

    The square root of the sum of squared distances from the mean, divided by
    the number of elements less the correction. One element with correction 1
    gives NaN. Numbers far from zero lose no accuracy. A tensor of integers
    raises RuntimeError ("... floating point ...").

    >>> standard_deviation(torch.tensor([0.0, 2.0, 4.0, 6.0, 8.0, 10.0]))
    tensor(3.7417)
    """
    raise NotImplementedError
