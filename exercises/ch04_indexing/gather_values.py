"""Picking an element for every place."""

import torch
from torch import Tensor

from grader import exact, exercise, gives, gradients, labels, one_of, raises, takes, tensors

DTYPES = "float32 int64 float64 bool"
KINDS = "whole grid normal large special"
OUTSIDE = "is out of bounds for dimension"
RANK = "same number of dimensions"


def indices(*lists):
    return one_of(*map(torch.tensor, lists))


@exercise(points=2)
@takes(t=tensors("n+ m", dtypes=DTYPES, values=KINDS), dim=0, index=labels("p m", below="n+"))
@takes(t=tensors("n m+", dtypes=DTYPES, values=KINDS), dim=1, index=labels("n q", below="m+"))
@takes(t=tensors("2 3"), dim=0, index=indices([[0, 1, 1]], [[1, 1], [1, 0], [0, 1]], [[1], [1], [1], [0]]))
@takes(t=tensors("3 2"), dim=1, index=indices([[1, 1, 0]], [[0, 0, 1, 1], [1, 1, 1, 0]], [[1], [0]]))
@takes(t=tensors("3 3"), dim=one_of(0, 1), index=indices([[0, 1, 2], [2, 2, 1]], [[1, 2], [2, 0]], [[2], [0], [0]]))
@gives("p q", exact)
@gradients("t")
@raises(RuntimeError, OUTSIDE, t=tensors("2 3"), index=indices([[2]], [[0, 1, 5]], [[-1, 0]]))
@raises(RuntimeError, OUTSIDE, t=tensors("3 2"), dim=1, index=indices([[2]], [[0, -1]], [[0], [1], [3]]))
@raises(RuntimeError, RANK, t=tensors("3 3"), dim=one_of(0, 1), index=indices([0, 2, 1], [1]))
@raises(RuntimeError, t=tensors("3 3"), dim=one_of(0, 1), index=indices([[[0], [1]]], [[[0, 1]]], 0))
@raises(RuntimeError, "for index", t=tensors("3 3"), dim=one_of(0, 1), index=tensors("3 3", values="zeros"))
def gather_values(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """Gather elements of the matrix t (n, m) by an int64 index (p, q) to a matrix of the shape of index.

    For dim 0 element [i, j] is t[index[i, j], j], for dim 1 it is t[i, index[i, j]].
    index may repeat itself; along the other dimension it may be smaller than t. An
    index below 0 or not below the size raises RuntimeError ("... is out of bounds for
    dimension ..."), one that is no matrix, too (for one dimension "... same number of
    dimensions ..."), and one of floats ("... for index ..."). Gradients flow back;
    those of an element that is gathered twice add up.

    >>> gather_values(torch.tensor([[1, 2, 3], [4, 5, 6]]), 0, torch.tensor([[0, 1, 1]]))
    tensor([[1, 5, 6]])
    """
    raise NotImplementedError
