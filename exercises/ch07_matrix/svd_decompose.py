"""The singular value decomposition."""

import torch
from torch import Tensor

from grader import drives, exercise, gives, one_of, relative, takes, tensors

SQUARE = torch.tensor([[3.0, 0.0], [4.0, 5.0]])
DEFICIENT = (
    torch.tensor([[1.0, 2.0], [2.0, 4.0]]),
    torch.tensor([[1.0, 0.0, -2.0], [-1.0, 0.0, 2.0]]),
    torch.tensor([[1.0, 1.0, 2.0], [0.0, 3.0, 3.0], [2.0, -1.0, 1.0], [1.0, 0.0, 1.0]]),
    torch.zeros(3, 2),
)


@exercise(points=2)
@takes(t=tensors("n+ m+", values="whole grid normal large zeros"))
@takes(t=tensors("5 2"))
@takes(t=tensors("2 5"))
@takes(t=tensors("3 3", layouts="expanded transposed"))
@takes(t=one_of(SQUARE, SQUARE.T, torch.eye(3), -torch.eye(2), *DEFICIENT))
@gives(None, relative(1e-4))
def svd_decompose(t: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Return the reduced singular value decomposition (U, S, V) of t (n, m): t = U diag(S) V^T.

    With k the smaller of n and m, neither of which is 0, U is (n, k), S (k,) and V
    (m, k), which is V and not its transpose; all have the dtype of t. Columns of U
    and those of V are orthonormal, also where t has a smaller rank than k. The
    singular values S are not negative and descend. Signs and bases of U and V are
    free; everything is compared within 1e-4.

    >>> U, S, V = svd_decompose(torch.tensor([[3.0, 0.0], [4.0, 5.0]]))
    >>> S
    tensor([6.7082, 2.2361])
    """
    raise NotImplementedError


@drives(svd_decompose)
def products(svd_decompose, t):
    answer = svd_decompose(t)
    U, S, V = answer
    (n, m), k = t.shape, min(t.shape)
    fits = (U.shape, S.shape, V.shape) == ((n, k), (k,), (m, k))
    # What is free is left out: of U and V themselves only shape and dtype count. A transposed V is wrong in values.
    return {
        "a tuple": isinstance(answer, tuple),
        "U, with zeros": torch.zeros_like(U),
        "S": S,
        "V, with zeros": torch.zeros_like(V.T if V.shape == (k, m) else V),
        "U diag(S) V^T": (U * S).to(t) @ V.T.to(t) if fits else t.new_full((n, m), torch.nan),
        "U^T U": U.T @ U if fits else t.new_full((k, k), torch.nan),
        "V^T V": V.T @ V if fits else t.new_full((k, k), torch.nan),
    }
