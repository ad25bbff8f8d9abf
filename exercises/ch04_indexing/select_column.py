"""One column of a matrix."""

from torch import Tensor

from grader import aliasing, drives, exact, exercise, gives, gradients, one_of, position, raises, takes, tensors

DTYPES = "float32 int64 float64 bool"
KINDS = "whole grid normal large special"
WRITABLE = "plain transposed gaps offset"


@exercise(points=1)
@takes(t=tensors("n m+", dtypes=DTYPES, values=KINDS), j=position("m+"))
@takes(t=tensors("n 5"), j=one_of(2, 4, 3, -5, -4, -3))
@takes(t=tensors("3 2"), j=one_of(1, -1))
@gives("n", exact)
@aliasing
@gradients("t", t=tensors("n m+", layouts=WRITABLE))
@raises(IndexError, t=tensors("2 3"), j=one_of(3, -4, 5))
@raises(IndexError, t=tensors("3 2"), j=one_of(2, -3))
def select_column(t: Tensor, j: int) -> Tensor:
    """Return column j of the matrix t (n, m) as a vector (n,), for j from -m to m - 1.

    A negative j counts from the end, -1 is the last column; any other j that is
    out of range raises IndexError. The vector is a view, not a copy: whoever
    writes to it changes t. If t is contiguous, the view's stride is (m,).
    Gradients flow back.

    >>> select_column(torch.arange(12).view(3, 4), 1)
    tensor([1, 5, 9])
    """
    raise NotImplementedError


@drives(select_column, "aliasing", exact)
@takes(t=tensors("3 4", dtypes="float32 int64", layouts="plain offset"), j=one_of(1, -1, 0, 2, -3))
def writing_changes_the_matrix(select_column, t, j):
    column = select_column(t, j)
    stride = column.stride()
    column.fill_(7)
    return stride, t
