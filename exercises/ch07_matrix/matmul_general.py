"""The @ operator."""

from torch import Tensor

from grader import exact_on_grid, exercise, gives, gradients, raises, takes, tensors

DTYPES = "float32 int64 float64"


@exercise(points=2)
@takes(a=tensors("2 1 n k", dtypes=DTYPES), b=tensors("3 k m", dtypes=DTYPES))
@takes(a=tensors("n", dtypes=DTYPES), b=tensors("n", dtypes=DTYPES))
@takes(a=tensors("n k", dtypes=DTYPES), b=tensors("k", dtypes=DTYPES))
@takes(a=tensors("k", dtypes=DTYPES), b=tensors("k m", dtypes=DTYPES))
@takes(a=tensors("n k", dtypes=DTYPES), b=tensors("k m", dtypes=DTYPES))
@takes(a=tensors("B n k", dtypes=DTYPES), b=tensors("k", dtypes=DTYPES))
@takes(a=tensors("k", dtypes=DTYPES), b=tensors("B k m", dtypes=DTYPES))
@takes(a=tensors("3 3", dtypes=DTYPES), b=tensors("3 3", dtypes=DTYPES))
@takes(a=tensors("B n k", dtypes=DTYPES), b=tensors("B k m", dtypes=DTYPES))
@takes(a=tensors("1 n k", dtypes=DTYPES), b=tensors("3 k m", dtypes=DTYPES))
@takes(a=tensors("3 n k", dtypes="int64", values="large"), b=tensors("k m", dtypes="int64", values="large"))
@gives(None, exact_on_grid)
@gradients("a", "b", a=tensors("2 1 n k"))
@gradients("a", "b", a=tensors("n"), b=tensors("n"))
@gradients("a", "b", a=tensors("B n k"), b=tensors("k"))
@gradients("a", "b", a=tensors("3 n k"), b=tensors("k m"))
@gradients("a", "b", a=tensors("k"), b=tensors("k m"))
@raises(RuntimeError, "at least 1D", a=tensors(""), b=tensors("n"))
@raises(RuntimeError, "at least 1D", a=tensors("n k"), b=tensors(""))
@raises(RuntimeError, "at least 1D", a=tensors("n"), b=tensors(""))
@raises(RuntimeError, "at least 1D", a=tensors(""), b=tensors(""))
@raises(RuntimeError, a=tensors("2"), b=tensors("3"))
@raises(RuntimeError, a=tensors("3"), b=tensors("1"))
@raises(RuntimeError, a=tensors("2 3"), b=tensors("2 3"))
@raises(RuntimeError, a=tensors("2 3"), b=tensors("1 4"))
@raises(RuntimeError, a=tensors("2 1"), b=tensors("3 4"))
@raises(RuntimeError, a=tensors("2 3"), b=tensors("1"))
@raises(RuntimeError, a=tensors("2 3"), b=tensors("2"))
@raises(RuntimeError, a=tensors("1"), b=tensors("3 2"))
@raises(RuntimeError, a=tensors("2 2 3"), b=tensors("2 2 3"))
@raises(RuntimeError, a=tensors("2 2 1"), b=tensors("2 3 2"))
def matmul_general(a: Tensor, b: Tensor) -> Tensor:
    """Multiply a and b of one or more dimensions as the @ operator does.

    Matrices (n, k) and (k, m) give (n, m). A vector a is a row, a vector b a
    column, whose dimension of size 1 is gone in the result: (n,) @ (n,) gives (),
    (n, k) @ (k,) gives (n,), (k,) @ (k, m) gives (m,). Leading dimensions
    broadcast: (B, 1, n, k) @ (C, k, m) gives (B, C, n, m). The dtype is theirs,
    products of int64 are exact, and gradients flow back to both. A 0-d argument
    raises RuntimeError ("... at least 1D ..."), as do inner sizes that differ.

    >>> a = torch.tensor([[1.0, 0.0, 1.0], [1.0, 0.0, 1.0]])
    >>> matmul_general(a, a.T)
    tensor([[2., 2.],
            [2., 2.]])
    """
    raise NotImplementedError
