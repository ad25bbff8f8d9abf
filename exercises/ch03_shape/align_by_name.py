"""Dimensions in an order that is given by names."""

from torch import Tensor

from grader import aliasing, bitwise, drives, exact, exercise, gives, one_of, raises, takes, tensors

NAMES = ("batch", "channel", "height", "width")
ORDERS = one_of(
    ("channel", "batch", "height", "width"),
    ("width", "batch", "channel", "height"),
    ("height", "width", "batch", "channel"),
    ("batch", "channel", "height", "width"),
    ("time", "channel", "height", "width", "batch"),
    ("channel", "depth", "width", "batch", "time", "height"),
)
DTYPES, KINDS = "float32 int64 bool", "whole normal special"
ROTATED = one_of(("z", "x", "y"), ("y", "z", "x"), ("z", "new", "x", "y"), ("y", "z", "x", "new"))


@exercise(points=2)
@takes(data=tensors("b c h w", dtypes=DTYPES, values=KINDS), names=NAMES, order=ORDERS)
@takes(data=tensors("2 3 5 4", dtypes=DTYPES), names=NAMES, order=ORDERS)
@takes(data=tensors("3 3 3", dtypes=DTYPES), names=("x", "y", "z"), order=ROTATED)
@takes(data=tensors("2 3 4", dtypes=DTYPES), names=("x", "y", "z"), order=ROTATED)
@takes(data=tensors("n m"), names=("b", "a"), order=one_of(("a", "b"), ("b", "a"), ("a", "c", "b"), ("c", "b", "a")))
@takes(data=tensors("n"), names=("b",), order=one_of(("b",), ("a", "b"), ("b", "a"), ("a", "b", "c")))
@gives(None, bitwise)
@aliasing
@raises(ValueError, "batch", order=one_of(("channel", "height", "width"), ("channel", "height", "width", "time")))
@raises(ValueError, "width", order=one_of(NAMES[:3], ("time", *NAMES[:3]), ("height", "batch", "channel")))
@raises(ValueError, "x1", data=tensors("1 3"), names=("x1", "y1"), order=one_of(("y1",), ("y1", "z1"), ("x", "y1")))
def align_by_name(data: Tensor, names: tuple[str, ...], order: tuple[str, ...]) -> tuple[Tensor, tuple[str, ...]]:
    """Reorder the dimensions of data, which are called names, into the order that order names.

    There is one name for every dimension of data. Names in order that data does
    not have become dimensions of size 1 there. The answer is a tuple: the view,
    which has the memory and strides of data, and order. A name of data that is
    missing from order raises ValueError that quotes it, also where data has size
    1 there.

    >>> view, names = align_by_name(torch.zeros(2, 3), ("row", "column"), ("column", "page", "row"))
    >>> view.shape, names
    (torch.Size([3, 1, 2]), ('column', 'page', 'row'))
    """
    raise NotImplementedError


@drives(align_by_name, "strides", exact)
@takes(data=tensors("2 3 5 4"), names=NAMES, order=ORDERS)
@takes(data=tensors("b+ c+ h+ w+"), names=NAMES, order=ORDERS)
def strides_of_view(align_by_name, data, names, order):
    """Has the strides of data in the new order (those of dimensions of size 1 mean nothing)."""
    view = align_by_name(data, names, order)[0]
    return [step for size, step in zip(view.shape, view.stride(), strict=True) if size > 1]
