"""Without the dimensions of size 1."""

from torch import Tensor

from grader import aliasing, axes, exact, exercise, gives, gradients, omitted, one_of, raises, takes, tensors

DTYPES = "float32 int64 float64"
SOLID = "plain transposed gaps offset"


@exercise(points=1)
@takes(t=tensors("n *s", dtypes=DTYPES), dim=axes("t", optional=True))
@takes(t=tensors("1 3 1", dtypes=DTYPES), dim=one_of(omitted, None, 0, 1, 2, -1, -2, -3))
@takes(t=tensors("2 1 3 1 1", dtypes=DTYPES), dim=one_of(omitted, None, 1, -1, 4, 0, -3))
@takes(t=tensors("*s", dtypes=DTYPES), dim=one_of(omitted, None))
@gives(None, exact)
@aliasing
@gradients("t", t=tensors("n *s", layouts=SOLID))
@gradients("t", t=tensors("1 3 1", layouts=SOLID))
@gradients("t", t=tensors("1", layouts=SOLID), dim=one_of(omitted, 0, -1))
@raises(IndexError, "Dimension out of range", t=tensors("1 3 1"), dim=one_of(3, -4, 5))
@raises(IndexError, "Dimension out of range", t=tensors("n+"), dim=one_of(1, -2))
@raises(IndexError, t=tensors(""), dim=one_of(1, -2))
def squeeze_dim(t: Tensor, dim: int | None = None) -> Tensor:
    """Remove all dimensions of size 1 from t (any shape), or only ``dim``, as a view.

    A dim whose size is not 1 leaves the shape as it is. dim may be negative; one
    that t does not have raises IndexError ("Dimension out of range ..."). The
    result shares the memory of t, and gradients flow back.

    >>> t = torch.zeros(1, 3, 1)
    >>> squeeze_dim(t).shape, squeeze_dim(t, 0).shape, squeeze_dim(t, 1).shape
    (torch.Size([3]), torch.Size([3, 1]), torch.Size([1, 3, 1]))
    """
    raise NotImplementedError
