"""Two dimensions in each other's place."""

from itertools import product

from torch import Tensor

from grader import aliasing, axes, drives, exact, exercise, gives, gradients, one_of, raises, takes, tensors

DTYPES = "float32 int64 float64"
SOLID = "plain transposed gaps offset cut"
LAYOUTS = f"{SOLID} expanded"
THREE = tensors("2 3 4", dtypes=DTYPES, layouts=LAYOUTS)
DIMS = one_of(0, 1, 2, -1, -2, -3)
OUTSIDE = one_of(2, -3, 4)


@exercise(points=1)
@takes(t=tensors("n *s", dtypes=DTYPES, layouts=LAYOUTS), a=axes("t"), b=axes("t"))
@takes(t=THREE, a=0, b=DIMS)
@takes(t=THREE, a=DIMS, b=-1)
@takes(t=tensors("3 3 2", dtypes=DTYPES), a=0, b=one_of(1, -2))
@takes(t=tensors("2 3 4 5"), a=0, b=one_of(-1, 3, 1))
@takes(t=tensors("2 3 4 5"), a=one_of(1, -3), b=one_of(3, -1, 2, -2))
@gives(None, exact)
@aliasing
@gradients("t", t=tensors("n *s", layouts=SOLID))
@raises(IndexError, "Dimension out of range", t=tensors("2 3"), a=OUTSIDE, b=one_of(0, -1))
@raises(IndexError, "Dimension out of range", t=tensors("2 3"), a=one_of(0, -1), b=OUTSIDE)
@raises(IndexError, "Dimension out of range", t=tensors("2 3"), a=2, b=2)
def swap_dims(t: Tensor, a: int, b: int) -> Tensor:
    """Exchange the dimensions ``a`` and ``b`` of t (one dimension or more), as a view.

    Negative dims count from the end, the order of a and b makes no difference, and
    a = b gives an equal view. Nothing moves: sizes and strides change places, and
    the result shares the memory of t. Gradients flow back. A dim that t does not
    have raises IndexError ("Dimension out of range ...").

    >>> t = swap_dims(torch.arange(24).view(2, 3, 4), 0, 2)
    >>> t.shape, t.stride()
    (torch.Size([4, 3, 2]), (1, 4, 12))
    """
    raise NotImplementedError


@drives(swap_dims, "strides", exact)
@takes(t=THREE)
def every_pair(swap_dims, t):
    """Lies in memory as documented, for every pair of dimensions."""
    pairs = product(range(-3, 3), repeat=2)
    swapped = {f"dims {a} and {b}": swap_dims(t, a, b) for a, b in pairs}
    return {dims: (x.stride(), x.storage_offset()) for dims, x in swapped.items()}
