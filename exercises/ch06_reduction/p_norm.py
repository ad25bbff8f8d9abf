"""Norms."""

import torch
from torch import Tensor

from grader import drives, exact, exercise, forbids, gives, gradients, omitted, one_of, raises, takes, tensors

INF = float("inf")
FIXED = (torch.tensor([3.0, -4.0]), torch.tensor([[1.0, -3.0], [2.0, 0.0]]), torch.zeros(2, 3), torch.tensor(-2.5))
# No ties: largest absolute values are different.
LAYOUTS = "plain transposed gaps offset"


@exercise(points=2)
@takes(t=tensors("*s+"), p=one_of(omitted, 1, 2.0, 3.0, INF, 0))
@takes(t=tensors("n+ 3"), p=one_of(3, 1.5, 1.0, 2, 0.0, INF))
@takes(t=one_of(*FIXED), p=one_of(omitted, 2.0))
@takes(t=FIXED[1], p=one_of(0, 1.0, 3.0, INF))
@gives("")
@gradients("t", p=one_of(omitted, 2.0))
@gradients("t", t=tensors("*s+", values="zeros"), p=one_of(omitted, 2.0))
@gradients("t", t=tensors("*s+", values="normal"), p=one_of(1.0, 3.0, 1.5))
@gradients("t", t=tensors("*s+", values="normal", layouts=LAYOUTS), p=INF)
@raises(RuntimeError, "floating point", t=tensors("n+", dtypes="int64 int32"), p=one_of(omitted, INF, 0))
@raises(RuntimeError, "floating point", t=tensors("n+ m+", dtypes="int64 int32"), p=one_of(1, 2.0, 3))
@forbids(
    torch.norm, torch.Tensor.norm, torch.linalg.norm, torch.linalg.vector_norm, torch.linalg.matrix_norm, torch.dist,
    torch.Tensor.dist, torch.cdist, torch.pairwise_distance, torch.nn.functional.pairwise_distance,
    torch.nn.PairwiseDistance, torch.renorm, torch.Tensor.renorm, torch.Tensor.renorm_,
)  # fmt: skip
def p_norm(t: Tensor, p: float = 2.0) -> Tensor:
    """Return the p-norm of all elements of a float tensor t (any shape, not empty) as a 0-d tensor of its dtype.

    (sum |t_i|^p)^(1/p), for a matrix as well. p is infinity (the largest absolute
    value), 0 (the number of elements other than 0), or positive; no power of an
    element overflows. Gradients are right where t is not all zeros and, for p
    infinity, has no ties; for p = 2 the gradient at all zeros is 0, not NaN. A
    tensor of integers raises RuntimeError ("... floating point ...").

    >>> p_norm(torch.tensor([3.0, -4.0])), p_norm(torch.tensor([[1.0, -3.0], [2.0, 0.0]]), float("inf"))
    (tensor(5.), tensor(3.))
    """
    raise NotImplementedError


# A number that moves away from 0 counts at once, so that only the exact count will do.
@drives(p_norm, "values", exact)
@takes(t=one_of(torch.tensor([1.0, 0.0, 2.0]), *FIXED[1:]), p=one_of(0, 0.0))
def count(p_norm, t, p):
    return p_norm(t, p)
