"""Addition with broadcasting, step by step."""

from torch import Tensor

from grader import exact, exercise, gives, gradients, raises, takes, tensors

DTYPES = "float32 int64 float64"
MIXED, MIRRORED, GRID = "float32 int64", "int64 float64 float32", "whole grid"


@exercise(points=2)
@takes(a=tensors("n 1 k", dtypes=DTYPES), b=tensors("m k", dtypes=DTYPES))
@takes(a=tensors("4 1", dtypes=DTYPES), b=tensors("3", dtypes=DTYPES))
@takes(a=tensors("3", dtypes=DTYPES), b=tensors("3 3", dtypes=DTYPES))
@takes(a=tensors("", dtypes=DTYPES), b=tensors("2 3", dtypes=DTYPES))
@takes(a=tensors("*s", dtypes=DTYPES), b=tensors("", dtypes=DTYPES))
@takes(a=tensors("2 1 3", dtypes=DTYPES), b=tensors("4 1", dtypes=DTYPES))
@takes(a=tensors("*s", dtypes=DTYPES), b=tensors("*s", dtypes=DTYPES))
@takes(a=tensors("2 3", layouts="plain"), b=tensors("2 3", layouts="plain"))
@takes(a=tensors("1", dtypes=DTYPES), b=tensors("n 1 k", dtypes=DTYPES))
@takes(a=tensors("n 1", dtypes=MIXED, values=GRID), b=tensors("n k", dtypes=MIRRORED, values=GRID))
@takes(a=tensors("2 3", dtypes="int64", values=GRID), b=tensors("3", dtypes="float32", values=GRID))
@gives("*broadcast", exact)
@gradients("a", "b", a=tensors("4 1"), b=tensors("3"))
@gradients("a", "b", a=tensors("3"), b=tensors("2 3"))
@gradients("a", "b", a=tensors(""), b=tensors("2 3"))
@gradients("a", "b", a=tensors("3"), b=tensors(""))
@gradients("a", "b", a=tensors("2 1 3"), b=tensors("4 1"))
@gradients("a", "b", a=tensors("2 1 3"), b=tensors("4 3"))
@raises(RuntimeError, a=tensors("4 2"), b=tensors("3"))
@raises(RuntimeError, a=tensors("2"), b=tensors("2 3"))
@raises(RuntimeError, a=tensors("4"), b=tensors("2"))
@raises(RuntimeError, a=tensors("2 3"), b=tensors("4 3"))
@raises(RuntimeError, a=tensors("2 6"), b=tensors("2 3"))
def broadcast_add(a: Tensor, b: Tensor) -> Tensor:
    """Add two tensors of shapes that broadcast, by explicit steps.

    Give the one with fewer dimensions new ones of size 1 on the left, expand both
    to the common shape, and add. The result equals a + b in values, shape and
    dtype (int64 with float32 gives float32). Sizes that stand together must be
    equal, or one of them 1; otherwise it raises RuntimeError. a and b do not
    change, and their gradients are summed over what was repeated.

    >>> broadcast_add(torch.tensor([[0], [10], [20], [30]]), torch.tensor([0, 1, 2]))
    tensor([[ 0,  1,  2],
            [10, 11, 12],
            [20, 21, 22],
            [30, 31, 32]])
    """
    raise NotImplementedError
