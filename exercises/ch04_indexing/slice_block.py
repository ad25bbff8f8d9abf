"""A rectangle of a matrix."""

from torch import Tensor

from grader import aliasing, drives, exact, exercise, gives, one_of, takes, tensors

MATRIX = tensors("3 4", dtypes="float32 int64 float64 bool", values="whole grid normal large special")


@exercise(points=1)
@takes(t=MATRIX, row_start=one_of(1, 0), row_stop=one_of(3, 2, 1), col_stop=one_of(2, 1, 3, 4, 0))
@takes(t=tensors("5 3"), row_start=one_of(2, 1, 3), row_stop=one_of(5, 4, 3), col_stop=one_of(2, 3, 1))
@takes(t=tensors("3 3"), row_start=one_of(0, 1), row_stop=one_of(2, 3, 1), col_stop=one_of(2, 1, 3))
@gives("rows columns", exact)
@aliasing
def slice_block(t: Tensor, row_start: int, row_stop: int, col_stop: int) -> Tensor:
    """Return the rows row_start to row_stop - 1 of the matrix t (n, m), of each the first col_stop elements.

    The result is (row_stop - row_start, col_stop), for 0 <= row_start <= row_stop
    <= n and 0 <= col_stop <= m; its columns are neighbours in t. It is a view, not
    a copy: writing to it changes t, and it has the strides of t.

    >>> slice_block(torch.arange(12).view(3, 4), 1, 3, 2)
    tensor([[4, 5],
            [8, 9]])
    """
    raise NotImplementedError


@drives(slice_block, "strides", exact)
@takes(t=tensors("4 5"), row_start=one_of(1, 0), row_stop=one_of(3, 4), col_stop=one_of(2, 4, 3))
def place_in_memory(slice_block, t, row_start, row_stop, col_stop):
    """Lies in memory as documented: with the strides of t."""
    return slice_block(t, row_start, row_stop, col_stop).stride()


@drives(slice_block, "aliasing", exact)
@takes(t=tensors("4 3", layouts="plain gaps offset"), row_start=one_of(1, 2), row_stop=one_of(3, 4), col_stop=2)
def writing_changes_the_matrix(slice_block, t, row_start, row_stop, col_stop):
    slice_block(t, row_start, row_stop, col_stop).fill_(7)
    return t
