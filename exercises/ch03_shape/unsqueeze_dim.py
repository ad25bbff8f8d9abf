"""A new dimension of size 1."""

from torch import Tensor

from grader import aliasing, axes, drives, exact, exercise, gives, gradients, one_of, raises, takes, tensors

DTYPES = "float32 int64 float64"
SOLID = "plain transposed gaps offset"


@exercise(points=1)
@takes(t=tensors("*s", dtypes=DTYPES), dim=axes("t", extra=1))
@takes(t=tensors("2 3", dtypes=DTYPES), dim=one_of(0, 1, 2, -1, -2, -3))
@takes(t=tensors("", dtypes=DTYPES), dim=one_of(0, -1))
@takes(t=tensors("2 3 4"), dim=one_of(3, -4))
@gives(None, exact)
@aliasing
@gradients("t", t=tensors("*s", layouts=SOLID))
@raises(IndexError, "Dimension out of range", t=tensors("2 3"), dim=one_of(3, -4, 5))
@raises(IndexError, "Dimension out of range", t=tensors(""), dim=one_of(1, -2))
def unsqueeze_dim(t: Tensor, dim: int) -> Tensor:
    """Insert a dimension of size 1 at ``dim`` into t (any shape), as a view.

    dim counts in the result: from 0 to the rank of t, or from -1, which is the
    last, down to -(rank + 1); any other raises IndexError ("Dimension out of range
    ..."). Nothing moves: the result shares the memory of t, starts where t does
    and keeps its strides. The stride of the new dimension is size times stride of
    the dimension after it, and 1 at the end: (6, 3, 1), (3, 3, 1) or (3, 1, 1) for
    a contiguous t (2, 3). Gradients flow back.

    >>> unsqueeze_dim(torch.zeros(2, 3), 1).shape
    torch.Size([2, 1, 3])
    """
    raise NotImplementedError


@drives(unsqueeze_dim, "strides", exact)
@takes(t=tensors("4 2 3", dtypes=DTYPES, layouts="plain transposed gaps offset expanded cut"))
def where_it_lies(unsqueeze_dim, t):
    """Has the documented strides, and begins where t does."""
    # With gaps, a view made by sizes has another stride at the end, which is as good.
    dims = range(-4, 4) if t.stride(-1) == 1 else (0, 1, 2, -2, -3, -4)
    found = {dim: unsqueeze_dim(t, dim) for dim in dims}
    return {f"dim {dim}": (x.stride(), x.storage_offset()) for dim, x in found.items()}
