"""A tensor on the memory of an array."""

import numpy as np
from torch import Tensor

from grader import aliasing, arrays, bitwise, drives, exact, exercise, gives, one_of, raises, takes

ODD = {
    "text": np.array(["a", "b"]),
    "digits": np.array([["1", "2"]]),
    "reversed": np.arange(3.0)[::-1],
    "mirrored": np.ones((2, 3), np.float32)[:, ::-1],
    "upside down": np.ones((3, 2), np.int64)[::-1],
}


@exercise(points=1)
@takes(a=arrays("n *s", dtypes="float64 float32 int64 int32 uint8 bool", values="whole grid normal"))
@takes(a=arrays("2 3", layouts="transposed gaps"))
@gives("n *s", bitwise)
@aliasing
@raises(TypeError, "expected np.ndarray (got list)", a=one_of([1.0, 2.0], [[1, 2], [3, 4]], []))
def tensor_sharing_array(a: np.ndarray) -> Tensor:
    """Return a tensor that uses the memory of the NumPy array a (one or more dimensions).

    A change of one shows in the other, in both directions. Shape and dtype are
    kept (float64 stays float64), as are the strides of arrays that are not
    contiguous. A list raises TypeError ("expected np.ndarray (got list)"), an
    array of text TypeError, an array with a negative stride ValueError ("...
    negative ...").

    >>> t = torch.zeros(3)
    >>> tensor_sharing_array(t.numpy()).add_(1)
    tensor([1., 1., 1.])
    >>> t
    tensor([1., 1., 1.])
    """
    raise NotImplementedError


@drives(tensor_sharing_array, "aliasing", exact)
@takes(a=arrays("2 n+", dtypes="float64 float32 int64 int32 uint8", layouts="plain transposed gaps offset"))
def both_directions(tensor_sharing_array, a):
    t = tensor_sharing_array(a)
    a[1, 0] = 5
    seen = t.clone()
    t[0] = 7
    return seen, a, [step for step, n in zip(t.stride(), t.shape, strict=True) if n > 1]


@drives(tensor_sharing_array, "errors")
@takes(kind=one_of(*ODD))
def refused(tensor_sharing_array, kind):
    try:
        tensor_sharing_array(ODD[kind])
    except TypeError:
        return "TypeError"
    except ValueError as error:
        return "ValueError, negative" if "negative" in str(error) else "ValueError of another text"
    return "no TypeError or ValueError"
