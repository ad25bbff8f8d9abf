"""Another shape for the same memory."""

from torch import Tensor

from grader import aliasing, drives, exact, exercise, gives, gradients, one_of, raises, reshaped, sizes, takes, tensors

DTYPES = "float32 int64 float64"
LAYOUTS = "plain gaps offset"
FLAT = tensors("3 4", layouts="plain offset")
SHAPES = one_of((2, 3, 2), (-1,), (2, -1), (-1, 2, 3), (4, 3), (3, -1, 2), (12,), (1, 12, -1))


@exercise(points=2)
@takes(t=tensors("n *s", dtypes=DTYPES, layouts=LAYOUTS), shape=reshaped("t"))
@takes(t=tensors("3 4", dtypes=DTYPES, layouts=LAYOUTS), shape=SHAPES)
@takes(t=tensors("n+ 4", dtypes=DTYPES, layouts="transposed cut expanded"), shape=sizes("n 2 -1"))
@takes(t=tensors("", dtypes=DTYPES, layouts=LAYOUTS), shape=one_of((1,), (1, -1), (1, 1, 1)))
@gives(None, exact)
@aliasing
@gradients("t", t=tensors("n+ 4", layouts="plain gaps transposed cut"), shape=sizes("n 2 -1"))
@gradients("t", t=tensors("3 4", layouts=LAYOUTS), shape=SHAPES)
@raises(RuntimeError, "shape '[5, 2]' is invalid for input of size 12", t=tensors("3 4"), shape=(5, 2))
@raises(RuntimeError, "is invalid for input of size 12", t=FLAT, shape=one_of((2, 3), (13,), (5, -1)))
@raises(RuntimeError, "only one dimension can be inferred", t=tensors("3 4"), shape=one_of((-1, -1), (-1, 3, -1)))
@raises(RuntimeError, "view size is not compatible", t=tensors("3 2", layouts="transposed"), shape=(6,))
@raises(
    RuntimeError, "view size is not compatible", t=tensors("2 3", layouts="cut expanded"), shape=one_of((6,), (-1,))
)
def view_as_shape(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """Return a view of t (any shape) with the given ``shape``.

    One entry of shape may be -1: it is what remains, so (-1,) flattens. It never
    copies: t and the view share memory, each sees what is written to the other,
    and gradients flow back. RuntimeError is raised for another number of elements
    ("shape '[5, 2]' is invalid for input of size 12"), for two -1 ("only one
    dimension can be inferred") and where the strides of t do not allow a view
    ("view size is not compatible ..."), as for the transpose of a 2x3 tensor as (6,).

    >>> view_as_shape(torch.arange(12).view(3, 4), (2, 3, 2)).shape
    torch.Size([2, 3, 2])
    """
    raise NotImplementedError


@drives(view_as_shape, "aliasing", exact)
@takes(t=tensors("3 4", dtypes=DTYPES, layouts="plain gaps cut"), shape=one_of((3, 2, 2), (-1, 4), (3, -1)))
def both_ways(view_as_shape, t, shape):
    view = view_as_shape(t, shape)
    t[1, 2] = 50
    seen = view.clone()
    view[0] = 60
    return seen, t
