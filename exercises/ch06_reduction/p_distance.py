"""Distances."""

import torch
from torch import Tensor

from grader import broadcast_to, exercise, forbids, gives, gradients, omitted, one_of, takes, tensors

INF = float("inf")
P = one_of(omitted, 1, 2.0, INF, 1.0, 2)
PAIR = torch.tensor([[0.0, 2.0, 4.0], [6.0, 8.0, 10.0]])
# No ties among differences: they are right up to a choice where two are largest, or where one is 0.
LAYOUTS = "plain transposed gaps offset"


@exercise(points=1)
@takes(a=tensors("*s+"), b=broadcast_to("a"), p=P)
@takes(b=tensors("*s+"), a=broadcast_to("b"), p=P)
@takes(a=tensors("n+ 1"), b=tensors("3"), p=P)
@takes(a=tensors("3"), b=tensors("n+ 1"), p=P)
@takes(a=PAIR, b=one_of(PAIR, PAIR + 1, PAIR[1], -PAIR), p=P)
@gives("")
@gradients("a", "b", a=tensors("*s+", values="normal", layouts=LAYOUTS), b=broadcast_to("a", values="normal"))
@gradients(
    "a", "b", a=tensors("n+ 1", values="normal", layouts=LAYOUTS), b=tensors("3", values="normal", layouts=LAYOUTS)
)
@forbids(
    torch.dist, torch.Tensor.dist, torch.cdist, torch.pairwise_distance, torch.nn.functional.pairwise_distance,
    torch.nn.PairwiseDistance,
)  # fmt: skip
def p_distance(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    """Return the p-norm of a - b over all elements, as a 0-d tensor of the dtype of a and b.

    The shapes of a and b (not empty, of one float dtype) broadcast. The p-norm of
    d is (sum |d_i|^p)^(1/p), for p infinity the largest |d_i|; here p is 1, 2 or
    infinity. Equal tensors have the distance 0; a and b stay as they are.
    Gradients are right where no difference is 0 and, for p infinity, none ties.

    >>> p_distance(torch.tensor([0.0, 2.0, 4.0]), torch.tensor([6.0, 8.0, 10.0]), p=1)
    tensor(18.)
    """
    raise NotImplementedError
