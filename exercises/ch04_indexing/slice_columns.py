"""Neighbouring columns of a matrix."""

from torch import Tensor

from grader import aliasing, drives, exact, exercise, gives, gradients, one_of, takes, tensors

MATRIX = tensors("n m", dtypes="float32 int64 float64 bool", values="whole grid normal large special")
WRITABLE = "plain transposed gaps offset"


@exercise(points=1)
@takes(t=MATRIX, start=one_of(0, 1, 2, -1, -2, -7, 7), stop=one_of(2, 1, 3, 0, -1, -2, 9, -8))
@takes(t=tensors("n 5"), start=one_of(1, 0, -4, 3, -9), stop=one_of(4, -1, 5, 8))
@takes(t=tensors("n 4"), start=one_of(3, 2, 5, -1), stop=one_of(1, 2, 0, -3))
@takes(t=tensors("3 4"), start=one_of(1, -3), stop=one_of(2, -2))
@gives("n columns", exact)
@aliasing
@gradients("t", t=tensors("n m", layouts=WRITABLE))
def slice_columns(t: Tensor, start: int, stop: int) -> Tensor:
    """Return the columns start to stop - 1 of the matrix t (n, m), a matrix as well, even if it is one column.

    The bounds are those of Python's slices: a negative one counts from the end,
    one beyond the ends is clipped, and if none lies between them the result is
    (n, 0). The result is a view, not a copy: writing to it changes t, and it has
    the strides of t; columns 1 to 1 of a contiguous (3, 4) have stride (4, 1) and
    storage offset 1. Gradients flow back.

    >>> slice_columns(torch.arange(6).view(2, 3), 1, 2)
    tensor([[1],
            [4]])
    """
    raise NotImplementedError


@drives(slice_columns, "strides", exact)
@takes(t=tensors("3 4", dtypes="float32", layouts="plain"), start=one_of(1, -3), stop=one_of(2, -2))
@takes(t=tensors("3 4", dtypes="float32 int64", layouts="plain transposed gaps"), start=one_of(1, 0), stop=one_of(3, 4))
def place_in_memory(slice_columns, t, start, stop):
    """Lies in memory as documented: with the strides of t, beginning at its first column."""
    columns = slice_columns(t, start, stop)
    return columns.stride(), columns.storage_offset()


@drives(slice_columns, "aliasing", exact)
@takes(t=tensors("3 4", layouts=WRITABLE), start=one_of(1, 2, -3), stop=one_of(3, -1, 7))
def writing_changes_the_matrix(slice_columns, t, start, stop):
    slice_columns(t, start, stop).fill_(7)
    return t
