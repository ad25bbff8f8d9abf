"""The elements under a mask."""

import torch
from torch import Tensor

from grader import aliasing, broadcast_to, exact, exercise, gives, gradients, one_of, raises, takes, tensors

KINDS = "whole grid normal large special"
LIST = [1, 0, 1], [[1, 1, 1], [1, 1, 1]], [[0], [1]], 1, [0, 0, 0], [[[1], [0]], [[1], [1]]]
MASKS = one_of(*(torch.tensor(mask).bool() for mask in LIST))
ALL = one_of(torch.tensor([True, True, True]), torch.tensor([[True]]))
FEW = one_of(torch.tensor(True), torch.tensor(False), torch.tensor([True, False, True]))
NOT_FINITE = torch.tensor([float("nan"), 0.0, float("inf")])


@exercise(points=2)
@takes(t=tensors("*s", dtypes="float32 int64 float64 bool", values=KINDS), mask=broadcast_to("t", dtypes="bool"))
@takes(mask=tensors("*s", dtypes="bool"), t=broadcast_to("mask", dtypes="float32 int64 float64"))
@takes(t=tensors("n 1", dtypes="float32 int64"), mask=tensors("m", dtypes="bool"))
@takes(t=tensors("2 3", layouts="plain offset transposed"), mask=MASKS)
@takes(t=tensors("2 3", layouts="transposed"), mask=torch.tensor([[False, True, True], [True, False, True]]))
@takes(t=tensors("3", layouts="plain offset"), mask=ALL)
@takes(t=tensors(""), mask=FEW)
@takes(t=NOT_FINITE, mask=FEW)
@gives("count", exact)
@aliasing
@gradients("t")
@raises(RuntimeError, "expected BoolTensor for mask", t=tensors("2 3"), mask=tensors("2 3", dtypes="uint8"))
@raises(RuntimeError, t=tensors("2 3"), mask=tensors("2 3", dtypes="int64 float32"))
@raises(RuntimeError, t=tensors("2 3"), mask=tensors("2", dtypes="bool"))
@raises(RuntimeError, t=tensors("3 2"), mask=tensors("2 2", dtypes="bool"))
def masked_select(t: Tensor, mask: Tensor) -> Tensor:
    """Return the elements of t where mask is True, in row-major order, as a vector of the dtype of t.

    Both are broadcast to a common shape first: a mask (3,) applies to each row of
    t (2, 3), and t may be the smaller one. The result always has one dimension and is
    a copy: it never shares memory with t. A mask that is not of bools raises
    RuntimeError (for uint8 "... expected BoolTensor for mask ..."), and so do
    shapes that do not broadcast. The gradient of t is that of the result at
    selected elements (their sum for an element selected often), elsewhere 0.

    >>> masked_select(torch.tensor([[1, 2, 3], [4, 5, 6]]), torch.tensor([True, False, True]))
    tensor([1, 3, 4, 6])
    """
    raise NotImplementedError
