"""An array that is a copy of a tensor."""

import numpy as np
from torch import Tensor

from grader import aliasing, bitwise, drives, exact, exercise, gives, takes, tensors

BOTH = (False, True)
DTYPES = "float32 int64 float64 bool uint8 float16 int32"


@exercise(points=1)
@takes(t=tensors("*s", dtypes=DTYPES, values="whole grid normal", requires_grad=BOTH))
@takes(t=tensors("0 3", dtypes="float32 int64"))
@takes(t=tensors("n+ *s+", dtypes="float32 float64", requires_grad=(True,)))
@gives("*s", bitwise)
@aliasing
def independent_array(t: Tensor) -> np.ndarray:
    """Return a NumPy copy of t that shares nothing with it, also when t requires grad.

    A later change of t is not seen in the array, nor a change of the array in t.
    Shape and dtype are kept; t may lie in memory in any way and be a leaf or the
    result of an operation, and keeps requiring grad if it did.

    >>> t = torch.zeros(3)
    >>> a = independent_array(t)
    >>> t.add_(1), a.tolist()
    (tensor([1., 1., 1.]), [0.0, 0.0, 0.0])
    """
    raise NotImplementedError


@drives(independent_array, "aliasing", exact)
@takes(t=tensors("2 n+", dtypes="float32 int64", layouts="plain transposed gaps offset", requires_grad=BOTH))
def both_directions(independent_array, t):
    a = independent_array(t)
    t.detach().add_(1)
    seen = a.copy()
    a[1, 0] = 7
    return seen, t.detach()


@drives(independent_array, "aliasing", exact)
@takes(t=tensors("n+ 2", layouts="plain transposed gaps offset", requires_grad=(True,)))
def of_a_result(independent_array, t):
    y = t * 2
    a = independent_array(y)
    a[0, 1] = 7
    return a, y.detach(), y.requires_grad, y.grad_fn is None
