"""Rows become columns."""

from torch import Tensor

from grader import aliasing, drives, exact, exercise, gives, gradients, raises, takes, tensors

DTYPES = "float32 int64 float64"
SOLID = "plain transposed gaps offset cut"
LAYOUTS = f"{SOLID} expanded"
THREE = "t() expects a tensor with <= 2 dimensions, but self is 3D"


@exercise(points=1)
@takes(t=tensors("n m", dtypes=DTYPES, layouts=LAYOUTS))
@takes(t=tensors("n", dtypes=DTYPES))
@takes(t=tensors("", dtypes=DTYPES))
@gives("m n", exact)
@aliasing
@gradients("t", t=tensors("n m", layouts=SOLID))
@gradients("t", t=tensors("n", layouts=SOLID))
@gradients("t", t=tensors(""))
@raises(RuntimeError, THREE, t=tensors("a+ n+ m+"))
@raises(RuntimeError, t=tensors("1 2 3 2"))
def matrix_transpose(t: Tensor) -> Tensor:
    """Return the transpose (m, n) of a matrix t (n, m) as a view.

    Nothing moves: the result shares the memory of t, starts where t does and has
    its two strides in the other order, (1, 2) for (2, 1); transposing it again
    gives the layout of t, and writing to it changes t. Tensors (n,) and () come
    back as they are. Gradients flow back. Rank 3 or more raises RuntimeError,
    for rank 3 "t() expects a tensor with <= 2 dimensions, but self is 3D".

    >>> matrix_transpose(torch.arange(6).view(3, 2))
    tensor([[0, 2, 4],
            [1, 3, 5]])
    """
    raise NotImplementedError


@drives(matrix_transpose, "strides", exact)
@takes(t=tensors("3 2", dtypes=DTYPES, layouts=LAYOUTS))
@takes(t=tensors("3", dtypes=DTYPES, layouts="plain gaps offset expanded"))
def once_and_twice(matrix_transpose, t):
    """Lies in memory as documented, transposed once and twice."""
    once = matrix_transpose(t)
    twice = matrix_transpose(once)
    return once.stride(), once.storage_offset(), twice.stride(), twice.storage_offset()


@drives(matrix_transpose, "aliasing", exact)
@takes(t=tensors("3 2", dtypes=DTYPES, layouts=SOLID))
def written_through(matrix_transpose, t):
    matrix_transpose(t)[1, 2] = 50
    return t
