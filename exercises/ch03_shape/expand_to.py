"""Repetition without copies."""

from torch import Tensor

from grader import aliasing, bitwise, drives, exercise, gives, gradients, one_of, raises, sizes, takes, tensors

DTYPES = "float32 int64 bool float64"
APART = "plain transposed gaps offset"
MISMATCH = "must match the existing size"


@exercise(points=2)
@takes(t=tensors("n 1", dtypes=DTYPES), shape=sizes("n k"))
@takes(t=tensors("4 1", dtypes=DTYPES), shape=(4, 3))
@takes(t=tensors("3", dtypes=DTYPES), shape=one_of((4, 3), (3, 3), (2, 1, 3), (1, 3), (3,), (4, -1), (-1,)))
@takes(t=tensors("1 k", dtypes=DTYPES), shape=sizes("n k"))
@takes(t=tensors("n 1 k", dtypes=DTYPES), shape=sizes("n m k"))
@takes(t=tensors("1 k 1", dtypes=DTYPES), shape=sizes("m n k 2"))
@takes(t=tensors("n k", dtypes=DTYPES), shape=sizes("n k"))
@takes(t=tensors("", dtypes=DTYPES), shape=one_of((2, 3), (1,), (4,)))
@takes(t=tensors("1", dtypes=DTYPES), shape=one_of((2, 3), (1,), (4,), (-1,), (3, -1)))
@takes(t=tensors("2 1 3", dtypes=DTYPES), shape=one_of((-1, 4, 3), (2, 4, -1), (-1, -1, -1), (5, -1, 4, -1)))
@gives("*shape", bitwise)
@aliasing
@gradients("t", t=tensors("2 1 3", layouts=APART), shape=one_of((2, 4, 3), (5, 2, 4, 3), (-1, 1, -1), (2, 1, 2, 4, 3)))
@gradients("t", t=tensors("n+ 1", layouts=APART), shape=sizes("n+ k+"))
@gradients("t", t=tensors("3", layouts=APART), shape=one_of((4, 3), (3,), (2, 5, 3)))
@gradients("t", t=tensors("", layouts=APART), shape=one_of((2, 3), (4,)))
@raises(RuntimeError, MISMATCH, t=tensors("2 3"), shape=one_of((4, 3), (3, 3), (1, 3)))
@raises(RuntimeError, MISMATCH, t=tensors("2 3"), shape=one_of((2, 6), (5, 2, 9), (2, 1)))
@raises(RuntimeError, MISMATCH, t=tensors("3"), shape=one_of((3, 1), (3, 2), (3, 4)))
def expand_to(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """Make a view of t of the given shape, in which dimensions of size 1 are repeated.

    Shapes are aligned on the right. Where t has size 1 the view may have any
    size: its elements are the same memory, with stride 0. Missing dimensions are
    added on the left, also with stride 0. All other sizes are equal, or it raises
    RuntimeError ("... must match the existing size ..."); -1 keeps the size that
    t has there. Nothing is copied, and the gradient is summed over what was
    repeated.

    >>> expand_to(torch.tensor([[0], [10], [20], [30]]), (4, 3)).stride()
    (1, 0)
    """
    raise NotImplementedError


@drives(expand_to, "strides")
@takes(t=tensors("4 1"), shape=one_of((4, 3), (2, 4, 3), (-1, 3)))
@takes(t=tensors("3"), shape=one_of((4, 3), (2, 4, 3)))
@takes(t=tensors("2 1 3"), shape=one_of((2, 4, 3), (-1, 4, -1), (5, 2, 4, 3), (2, 1, 3)))
@takes(t=tensors(""), shape=one_of((2, 3), (2,)))
def strides_of_view(expand_to, t, shape):
    """Has stride 0 where it repeats and the strides of t elsewhere (size 1 is not looked at)."""
    view = expand_to(t, shape)
    return [step for size, step in zip(view.shape, view.stride(), strict=True) if size > 1]
