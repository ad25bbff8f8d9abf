"""Two dimensions of the tensor itself in each other's place."""

from torch import Tensor

from grader import axes, drives, exact, exercise, gives, inplace, one_of, raises, takes, tensors

DTYPES = "float32 int64 float64"
LAYOUTS = "plain transposed gaps offset cut"
MATRIX = tensors("2 3", dtypes=DTYPES, layouts=LAYOUTS)
THREE = tensors("2 3 4", dtypes=DTYPES, layouts=LAYOUTS)
DIMS = one_of(0, 1, 2, -1, -2, -3)
OUTSIDE = one_of(2, -3, 4)


@exercise(points=1)
@takes(t=tensors("n *s", dtypes=DTYPES, layouts=LAYOUTS), a=axes("t"), b=axes("t"))
@takes(t=THREE, a=0, b=DIMS)
@takes(t=THREE, a=DIMS, b=-1)
@takes(t=tensors("3 3 2", dtypes=DTYPES, layouts=LAYOUTS), a=0, b=one_of(1, -2))
@takes(t=tensors("2 3 4 5"), a=0, b=one_of(-1, 3, 1))
@gives(None, exact)
@inplace("t")
@raises(IndexError, t=MATRIX, a=OUTSIDE, b=one_of(0, -1))
@raises(IndexError, t=MATRIX, a=one_of(0, -1), b=OUTSIDE)
@raises(IndexError, t=MATRIX, a=2, b=2)
def swap_dims_in_place(t: Tensor, a: int, b: int) -> Tensor:
    """Exchange the dimensions ``a`` and ``b`` of t itself (one dimension or more) and return t.

    Negative dims count from the end. The numbers in memory do not move: sizes and
    strides of t change places, and other views of the same memory keep their
    shapes and values. A dim that t does not have raises IndexError.

    >>> t = torch.arange(6).view(2, 3)
    >>> swap_dims_in_place(t, 0, 1) is t, t.shape, t.stride()
    (True, torch.Size([3, 2]), (1, 3))
    """
    raise NotImplementedError


@drives(swap_dims_in_place, "strides", exact)
@takes(t=MATRIX, a=one_of(0, 1, -1, -2), b=one_of(1, 0, -2, -1))
@takes(t=THREE, a=one_of(0, 1), b=one_of(1, -1, 2))
def strides_of_both(swap_dims_in_place, t, a, b):
    """Exchanges the strides as well, of t itself."""
    answer = swap_dims_in_place(t, a, b)
    return answer.stride(), t.stride(), t.storage_offset()


@drives(swap_dims_in_place, "inplace", exact)
@takes(t=MATRIX, a=one_of(0, -2), b=one_of(1, -1))
def and_other_views(swap_dims_in_place, t, a, b):
    whole, row, where = t.view(t.shape), t[1], t.data_ptr()
    answer = swap_dims_in_place(t, a, b)
    t[2, 0] = 50
    return answer is t, t.data_ptr() == where, whole, row
