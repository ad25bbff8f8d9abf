"""An array on the memory of a tensor."""

import numpy as np
from torch import Tensor

from grader import aliasing, bitwise, drives, exact, exercise, gives, takes, tensors

BOTH = (False, True)
DTYPES = "float32 int64 float64 bool uint8 float16 int32"


@exercise(points=2)
@takes(t=tensors("*s", dtypes=DTYPES, values="whole grid normal", requires_grad=BOTH))
@takes(t=tensors("n+ *s+", dtypes="float32 float64", requires_grad=(True,)))
@gives("*s", bitwise)
@aliasing
def array_sharing_tensor(t: Tensor) -> np.ndarray:
    """Return a NumPy array on the memory of t, also when t requires grad.

    A change of one shows in the other, in both directions. Shape and dtype are
    kept. Called directly on a tensor that requires grad, numpy() gives
    RuntimeError ("Can't call numpy() on Tensor that requires grad"); here such a
    tensor, be it a leaf or the result of an operation, gives an array, too,
    without its history, and still requires grad afterwards.

    >>> t = torch.zeros(3)
    >>> a = array_sharing_tensor(t)
    >>> t.add_(1), a.tolist()
    (tensor([1., 1., 1.]), [1.0, 1.0, 1.0])
    """
    raise NotImplementedError


@drives(array_sharing_tensor, "aliasing", exact)
@takes(t=tensors("2 n+", dtypes="float32 int64", layouts="plain transposed gaps offset", requires_grad=BOTH))
def both_directions(array_sharing_tensor, t):
    a = array_sharing_tensor(t)
    t.detach().add_(1)
    seen = a.copy()
    a[1, 0] = 7
    return seen, t.detach()


@drives(array_sharing_tensor, "aliasing", exact)
@takes(t=tensors("n+ 2", layouts="plain transposed gaps offset", requires_grad=(True,)))
def of_a_result(array_sharing_tensor, t):
    y = t * 2
    a = array_sharing_tensor(y)
    a[0, 1] = 7
    return a, y.detach(), y.requires_grad, y.grad_fn is None
