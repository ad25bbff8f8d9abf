"""Slices of a tensor, in any order."""

import torch
from torch import Tensor

from grader import aliasing, exact, exercise, gives, gradients, labels, one_of, raises, takes, tensors

MATRIX = tensors("n+ m", dtypes="float32 int64 float64 bool", values="whole grid normal large special")
INDEX = labels("k", below="n+", dtypes="int64 int32")
ORDERS = one_of(*map(torch.LongTensor, ([2, 0, 2], [0, 1, 2], [2], [])), torch.IntTensor([1, 1, 0, 2, 1]))
REFUSED = IndexError, RuntimeError


@exercise(points=2)
@takes(t=MATRIX, dim=one_of(0, -2), index=INDEX)
@takes(t=tensors("m n+"), dim=one_of(1, -1), index=INDEX)
@takes(t=tensors("a n+ b"), dim=one_of(1, -2), index=INDEX)
@takes(t=tensors("n+"), dim=one_of(0, -1), index=INDEX)
@takes(t=tensors("2 3"), dim=1, index=ORDERS)
@takes(t=tensors("3 3 4"), dim=one_of(0, 1, 2, -1, -2, -3), index=ORDERS)
@gives(None, exact)
@aliasing
@gradients("t")
@raises(REFUSED, t=tensors("3 2"), index=one_of(torch.tensor([5]), torch.tensor([0, 3])))
@raises(REFUSED, t=tensors("3 2"), index=one_of(torch.tensor([-1]), torch.tensor([1, -3])))
@raises(REFUSED, t=tensors("5 3"), dim=one_of(1, -1), index=one_of(torch.tensor([3]), torch.tensor([-1])))
@raises(RuntimeError, "for index", t=tensors("3 2"), index=one_of(torch.tensor([0.0, 1.0]), torch.ones(3).double()))
def index_select(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """Return the slices of t along dim that index (k,) names, in its order and as often as it names them.

    t has one dimension or more, and dim, which may be negative, is one of them: its
    size becomes k, perhaps 0. index is int64 or int32. The result is a copy: it never
    shares memory with t. An index below 0 or not below the size raises IndexError or
    RuntimeError, an index of floats raises RuntimeError ("... for index ...").
    Gradients flow back; those of a slice that is named twice add up.

    >>> index_select(torch.tensor([[0, 1, 2], [3, 4, 5]]), 1, torch.tensor([2, 0, 2]))
    tensor([[2, 0, 2],
            [5, 3, 5]])
    """
    raise NotImplementedError
