"""The variance."""

import torch
from torch import Tensor

from grader import exercise, forbids, gives, gradients, omitted, one_of, raises, takes, tensors

KINDS = "whole grid normal large far"
# Constant tensors, which expanded ones may be, are left to rounding.
LAYOUTS = "plain transposed gaps offset"
FAR = (
    torch.tensor([10000.0, 10001.0, 10002.0]),
    torch.tensor([[-50001.0, -50003.0], [-50002.0, -50004.0]]),
    torch.tensor([1e8 + 1, 1e8 + 2, 1e8 + 4], dtype=torch.float64),
)


@exercise(points=2)
@takes(t=tensors("*s+", values=KINDS, layouts=LAYOUTS), correction=one_of(omitted, 0, 1))
@takes(t=tensors("n+ 4", values=KINDS, layouts="plain transposed gaps offset expanded"), correction=one_of(2, 3))
@takes(t=one_of(*FAR, torch.tensor([0.0, 2.0, 4.0, 6.0, 8.0, 10.0])), correction=omitted)
@takes(t=one_of(torch.tensor(3.0), torch.tensor([[-2.0]])), correction=one_of(omitted, 1))
@gives("")
@gradients("t")
@raises(RuntimeError, "floating point", t=tensors("n+", dtypes="int64 int32"))
@forbids(
    torch.var, torch.Tensor.var, torch.var_mean, torch.std, torch.Tensor.std, torch.std_mean, torch.cov,
    torch.Tensor.cov,
)  # fmt: skip
def variance(t: Tensor, correction: int = 1) -> Tensor:
    """Return the variance of all elements of a float tensor t (any shape, not empty) as a 0-d tensor of its dtype.

    The sum of squared distances from the mean, divided by the number of elements
    less the correction; without one that is the unbiased variance, NumPy's default
    is correction 0. One element with correction 1 gives NaN; otherwise there are
    more elements than the correction. Numbers far from zero lose no accuracy. The
    gradient is 2 (t - mean) / (count - correction). A tensor of integers raises
    RuntimeError ("... floating point ...").

    >>> variance(torch.tensor([0.0, 2.0, 4.0, 6.0, 8.0, 10.0]))
    tensor(14.)
    """
    raise NotImplementedError
