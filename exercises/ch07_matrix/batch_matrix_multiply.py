"""Products of matching matrices."""

import torch
from torch import Tensor

from grader import exact_on_grid, exercise, forbids, gives, gradients, raises, takes, tensors

DTYPES = "float32 int64 float64"
SIZES = "Expected size for first two dimensions"
RANK = "must be a 3D tensor"


@exercise(points=2)
@takes(a=tensors("B n+ k+", dtypes=DTYPES), b=tensors("B k+ m+", dtypes=DTYPES))
@takes(a=tensors("0 n+ k+", dtypes=DTYPES), b=tensors("0 k+ m+", dtypes=DTYPES))
@takes(a=tensors("B+ 2 3", dtypes="int64", values="large"), b=tensors("B+ 3 m+", dtypes="int64", values="large"))
@gives("B n m", exact_on_grid)
@gradients("a", "b")
@raises(RuntimeError, SIZES, a=tensors("1 2 3"), b=tensors("2 3 2"))
@raises(RuntimeError, SIZES, a=tensors("2 2 3"), b=tensors("1 3 4"))
@raises(RuntimeError, SIZES, a=tensors("2 3 3"), b=tensors("3 3 3"))
@raises(RuntimeError, RANK, a=tensors("2 3"), b=tensors("3 2"))
@raises(RuntimeError, RANK, a=tensors("2 3"), b=tensors("2 3 2"))
@raises(RuntimeError, RANK, a=tensors("2 2 3"), b=tensors("3 2"))
@raises(RuntimeError, a=tensors("2 2 2 3"), b=tensors("2 2 3 2"))
@raises(RuntimeError, a=tensors("2 2 2 2"), b=tensors("2 2 2 2"))
@raises(RuntimeError, a=tensors("2 2 3"), b=tensors("1 2 3 2"))
@raises(RuntimeError, a=tensors("2 2 3"), b=tensors("3"))
@raises(RuntimeError, a=tensors("2 2 3"), b=tensors("2 1 4"))
@raises(RuntimeError, a=tensors("2 3 1"), b=tensors("2 3 2"))
@raises(RuntimeError, a=tensors("2 2 3"), b=tensors("2 2 3"))
@forbids(
    torch.Tensor.__matmul__, torch.Tensor.__rmatmul__, torch.mm, torch.Tensor.mm, torch.matmul, torch.Tensor.matmul,
    torch.linalg.matmul, torch.bmm, torch.Tensor.bmm, torch.einsum, torch.tensordot, torch.addmm, torch.Tensor.addmm,
    torch.Tensor.addmm_, torch.mv, torch.Tensor.mv, torch.inner, torch.Tensor.inner, torch.baddbmm,
    torch.Tensor.baddbmm, torch.Tensor.baddbmm_, torch.chain_matmul, torch.linalg.multi_dot,
    torch.nn.functional.linear, torch.nn.Linear,
)  # fmt: skip
def batch_matrix_multiply(a: Tensor, b: Tensor) -> Tensor:
    """Multiply matching matrices: a (B, n, k) and b (B, k, m) give (B, n, m).

    Slice i is the matrix product of slice i of a and slice i of b, for 0 slices an
    empty tensor; the dtype is theirs, and products of int64 are exact. Build it
    of products and sums. Nothing is broadcast; all of this raises RuntimeError:
    another rank than 3 (matrices: "... must be a 3D tensor"), other batch sizes,
    also 1 and 2 ("Expected size for first two dimensions ..."), and inner sizes k
    that differ.

    >>> batch_matrix_multiply(torch.ones(2, 2, 3), torch.ones(2, 3, 4)).shape
    torch.Size([2, 2, 4])
    """
    raise NotImplementedError
