"""The inner product of two vectors."""

import torch
from torch import Tensor

from grader import exact_on_grid, exercise, forbids, gives, gradients, raises, takes, tensors

DTYPES = "float32 int64 float64"
NAN = float("nan")


@exercise(points=1)
@takes(a=tensors("n", dtypes=DTYPES), b=tensors("n", dtypes=DTYPES))
@takes(a=tensors("0", dtypes=DTYPES), b=tensors("0", dtypes=DTYPES))
@takes(a=tensors("n+", dtypes="int64", values="large"), b=tensors("n+", dtypes="int64", values="large whole"))
@takes(a=torch.tensor([1.0, NAN, 2.0]), b=torch.tensor([1.0, 2.0, 0.5]))
@takes(a=tensors("1", dtypes=DTYPES), b=tensors("1", dtypes=DTYPES))
@gives("", exact_on_grid)
@gradients("a", "b")
@raises(RuntimeError, "1D tensors expected, but got 2D and 2D tensors", a=tensors("2 3"), b=tensors("3 2"))
@raises(RuntimeError, "1D tensors expected, but got 2D and 2D tensors", a=tensors("2 2"), b=tensors("2 2"))
@raises(RuntimeError, "1D tensors expected, but got 2D and 2D tensors", a=tensors("1 3"), b=tensors("3 1"))
@raises(RuntimeError, a=tensors("2 3"), b=tensors("3"))
@raises(RuntimeError, a=tensors("3"), b=tensors("3 2"))
@raises(RuntimeError, a=tensors("3 3"), b=tensors("3"))
@raises(RuntimeError, a=tensors("3"), b=tensors("1 3"))
@raises(RuntimeError, a=tensors("3"), b=tensors("3 3"))
@raises(RuntimeError, a=tensors("2 2 2"), b=tensors("2 2 2"))
@raises(RuntimeError, a=tensors(""), b=tensors(""))
@raises(RuntimeError, a=tensors("3"), b=tensors(""))
@raises(RuntimeError, a=tensors(""), b=tensors("1"))
@raises(RuntimeError, "same number of elements", a=tensors("2"), b=tensors("3"))
@raises(RuntimeError, "same number of elements", a=tensors("3"), b=tensors("1"))
@raises(RuntimeError, "same number of elements", a=tensors("1"), b=tensors("2"))
@raises(RuntimeError, "same number of elements", a=tensors("0"), b=tensors("1"))
@raises(RuntimeError, "same dtype", a=tensors("3", dtypes="int64"), b=tensors("3", dtypes="float32"))
@raises(RuntimeError, "same dtype", a=tensors("3", dtypes="float32"), b=tensors("3", dtypes="int64"))
@raises(RuntimeError, "same dtype", a=tensors("3", dtypes="float64"), b=tensors("3", dtypes="float32"))
@forbids(
    torch.dot, torch.Tensor.dot, torch.inner, torch.Tensor.inner, torch.vdot, torch.Tensor.vdot,
    torch.linalg.vecdot, torch.einsum, torch.tensordot,
)  # fmt: skip
def dot_product(a: Tensor, b: Tensor) -> Tensor:
    """Return the inner product of two vectors a (n,) and b (n,), a 0-d tensor.

    It is the sum of the products of their elements, 0 for n = 0, and has their
    dtype: int64 stays int64 and is exact. Unlike np.dot it takes nothing else;
    all of this raises RuntimeError: matrices ("1D tensors expected, but got 2D and
    2D tensors") and any other rank, different lengths, also of 1 and 3 ("...
    same number of elements ..."), and different dtypes ("... same dtype ...").

    >>> dot_product(torch.tensor([2, 3]), torch.tensor([3, 4]))
    tensor(18)
    """
    raise NotImplementedError
