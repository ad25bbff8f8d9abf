"""The product of two matrices."""

import torch
from torch import Tensor

from grader import exact_on_grid, exercise, forbids, gives, gradients, raises, takes, tensors


@exercise(points=3)
@takes(a=tensors("n k", dtypes="float32 int64 float64"), b=tensors("k m", dtypes="float32 int64 float64"))
@gives("n m", exact_on_grid)
@gradients("a", "b")
@raises(RuntimeError, "must be a matrix", a=tensors("3"), b=tensors("3 2"))
@raises(RuntimeError, "must be a matrix", a=tensors("2 3"), b=tensors("3"))
@raises(RuntimeError, "must be a matrix", a=tensors("2 2 2"), b=tensors("2 2 2"))
@raises(RuntimeError, "cannot be multiplied (2x3 and 2x3)", a=tensors("2 3"), b=tensors("2 3"))
@raises(RuntimeError, "cannot be multiplied (2x3 and 1x4)", a=tensors("2 3"), b=tensors("1 4"))
@raises(RuntimeError, "cannot be multiplied (2x1 and 3x4)", a=tensors("2 1"), b=tensors("3 4"))
@raises(RuntimeError, "must be a matrix", a=tensors("2 3"), b=tensors("2 3 2"))
@raises(RuntimeError, "same dtype", a=tensors("2 3", dtypes="int64"), b=tensors("3 2", dtypes="float32"))
@raises(RuntimeError, "same dtype", a=tensors("2 3", dtypes="float32"), b=tensors("3 2", dtypes="float64"))
@forbids(
    torch.Tensor.__matmul__, torch.Tensor.__rmatmul__, torch.mm, torch.Tensor.mm, torch.matmul, torch.Tensor.matmul,
    torch.linalg.matmul, torch.bmm, torch.Tensor.bmm, torch.einsum, torch.tensordot, torch.addmm, torch.Tensor.addmm,
    torch.Tensor.addmm_, torch.mv, torch.Tensor.mv, torch.inner, torch.Tensor.inner, torch.baddbmm,
    torch.Tensor.baddbmm, torch.Tensor.baddbmm_, torch.chain_matmul, torch.linalg.multi_dot,
    torch.nn.functional.linear, torch.nn.Linear, torch.addbmm, torch.addmv,
)  # fmt: skip
def matrix_multiply(a: Tensor, b: Tensor) -> Tensor:
    """Multiply the matrices a (n, k) and b (k, m) to (n, m), with products and sums of elements only.

    Element [i, j] is the sum over k of a[i, k] b[k, j]; with k = 0 it is 0. Another
    rank raises RuntimeError ("... must be a matrix"), as do inner sizes that
    differ ("... cannot be multiplied (2x3 and 2x3)") and different dtypes ("...
    same dtype ...").

    >>> matrix_multiply(torch.ones(2, 3), torch.ones(3, 2))
    tensor([[3., 3.],
            [3., 3.]])
    """
    raise NotImplementedError
