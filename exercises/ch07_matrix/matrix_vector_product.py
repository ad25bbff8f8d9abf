"""The product of a matrix and a vector."""

import torch
from torch import Tensor

from grader import exact_on_grid, exercise, forbids, gives, gradients, raises, takes, tensors

DTYPES = "float32 int64 float64"


@exercise(points=1)
@takes(m=tensors("n+ k+", dtypes=DTYPES), v=tensors("k+", dtypes=DTYPES))
@takes(m=tensors("n+ 3", dtypes="int64", values="large"), v=tensors("3", dtypes="int64", values="large"))
@gives("n", exact_on_grid)
@gradients("m", "v")
@raises(RuntimeError, "size mismatch", m=tensors("2 3"), v=tensors("2"))
@raises(RuntimeError, "size mismatch", m=tensors("2 3"), v=tensors("1"))
@raises(RuntimeError, "size mismatch", m=tensors("2 1"), v=tensors("3"))
@raises(RuntimeError, "size mismatch", m=tensors("3 3"), v=tensors("4"))
@raises(RuntimeError, m=tensors("3"), v=tensors("3"))
@raises(RuntimeError, m=tensors("2 2 3"), v=tensors("3"))
@raises(RuntimeError, m=tensors("2 3 3"), v=tensors("3"))
@raises(RuntimeError, m=tensors("2 3 3"), v=tensors("3 3"))
@raises(RuntimeError, m=tensors("3"), v=tensors(""))
@raises(RuntimeError, m=tensors("2 3"), v=tensors("3 1"))
@raises(RuntimeError, m=tensors("3 3"), v=tensors("3 3"))
@raises(RuntimeError, m=tensors("3 3"), v=tensors("1 3"))
@raises(RuntimeError, m=tensors("2 3"), v=tensors(""))
@raises(RuntimeError, m=tensors(""), v=tensors("3"))
@forbids(
    torch.Tensor.__matmul__, torch.Tensor.__rmatmul__, torch.mm, torch.Tensor.mm, torch.matmul, torch.Tensor.matmul,
    torch.linalg.matmul, torch.bmm, torch.Tensor.bmm, torch.einsum, torch.tensordot, torch.addmm, torch.Tensor.addmm,
    torch.Tensor.addmm_, torch.mv, torch.Tensor.mv, torch.inner, torch.Tensor.inner, torch.baddbmm,
    torch.Tensor.baddbmm, torch.Tensor.baddbmm_, torch.chain_matmul, torch.linalg.multi_dot,
    torch.nn.functional.linear, torch.nn.Linear,
)  # fmt: skip
def matrix_vector_product(m: Tensor, v: Tensor) -> Tensor:
    """Multiply the matrix m (n, k) by the vector v (k,) to a vector of shape (n,), not (n, 1).

    Element i is the sum over k of m[i, k] v[k]; neither is empty. The dtype is
    theirs, and products of int64 are exact. Build it of products and sums.
    Another length of v than k, also 1, raises RuntimeError ("size mismatch ...");
    so does an m that is no matrix and a v that is no vector, a column (k, 1), say.

    >>> matrix_vector_product(torch.ones(2, 3), torch.ones(3))
    tensor([3., 3.])
    """
    raise NotImplementedError
