"""t = U diag(S) V^T; torch.linalg.svd gives V^T."""

import numpy as np
import torch
from torch import Tensor

Factors = tuple[Tensor, Tensor, Tensor]


def svd_decompose(t: Tensor) -> Factors:
    U, S, Vh = torch.linalg.svd(t, full_matrices=False)
    return U, S, Vh.T


def also_right_old_name(t: Tensor) -> Factors:
    return torch.svd(t)


def also_right_numpy(t: Tensor) -> Factors:
    U, S, Vh = np.linalg.svd(t.numpy(), full_matrices=False)
    return torch.tensor(U), torch.tensor(S), torch.tensor(Vh).t()


def also_right_other_signs(t: Tensor) -> Factors:
    U, S, V = svd_decompose(t)
    return -U, S, -V


def also_right_of_transpose(t: Tensor) -> Factors:
    V, S, U = svd_decompose(t.T.double())
    return U.to(t.dtype), S.to(t.dtype), V.to(t.dtype)


def also_right_cut(t: Tensor) -> Factors:
    U, S, Vh = torch.linalg.svd(t)
    return U[:, : len(S)], S, Vh[: len(S)].mH.contiguous()


def wrong_transposed(t: Tensor) -> Factors:
    """values: returns V^T as linalg.svd does"""
    U, S, V = svd_decompose(t)
    return U, S, V.T


def wrong_transposed_u(t: Tensor) -> Factors:
    """values: returns U^T where it is square"""
    U, S, V = svd_decompose(t)
    return (U.T if U.shape[0] == U.shape[1] else U), S, V


def wrong_ascending(t: Tensor) -> Factors:
    """values: ascending singular values"""
    U, S, V = svd_decompose(t)
    return U.flip(1), S.flip(0), V.flip(1)


def wrong_only_s_ascending(t: Tensor) -> Factors:
    """values: sorts the singular values apart from their vectors"""
    U, S, V = svd_decompose(t)
    return U, S.sort().values, V


def wrong_eigenvalues(t: Tensor) -> Factors:
    """values: returns eigenvalues of t^T t"""
    U, S, V = svd_decompose(t)
    return U, S**2, V


def wrong_negative(t: Tensor) -> Factors:
    """values: lets singular values be negative"""
    U, S, V = svd_decompose(t)
    return U, -S, -V


def wrong_one_sign(t: Tensor) -> Factors:
    """values: changes the signs of U without those of V"""
    U, S, V = svd_decompose(t)
    return -U, S, V


def wrong_divides(t: Tensor) -> Factors:
    """values: finds U as t V / S, which is no basis where S is 0"""
    _, S, V = svd_decompose(t)
    return (t @ V / S).nan_to_num(), S, V


def wrong_scaled(t: Tensor) -> Factors:
    """values: multiplies S into U"""
    U, S, V = svd_decompose(t)
    return U * S, S, V


def wrong_swapped(t: Tensor) -> Factors:
    """values: exchanges U and V of square matrices"""
    U, S, V = svd_decompose(t)
    return (V, S, U) if U.shape == V.shape else (U, S, V)


def wrong_normalised(t: Tensor) -> Factors:
    """values: divides S by its largest"""
    U, S, V = svd_decompose(t)
    return U, (S / S[0]).nan_to_num(), V


def wrong_rank_only(t: Tensor) -> Factors:
    """shape: leaves out singular values of 0"""
    U, S, V = svd_decompose(t)
    rank = int(torch.linalg.matrix_rank(t))
    return U[:, :rank], S[:rank], V[:, :rank]


def wrong_full(t: Tensor) -> Factors:
    """shape: full instead of reduced factors"""
    U, S, Vh = torch.linalg.svd(t)
    return U, S, Vh.T


def wrong_full_v(t: Tensor) -> Factors:
    """shape: reduces U only"""
    U, S, Vh = torch.linalg.svd(t)
    return U[:, : len(S)], S, Vh.T


def wrong_diagonal_matrix(t: Tensor) -> Factors:
    """shape: returns S as a diagonal matrix"""
    U, S, V = svd_decompose(t)
    return U, torch.diag(S), V


def wrong_s_only(t: Tensor) -> Tensor:
    """shape: returns the singular values only"""
    return torch.linalg.svdvals(t)


def wrong_double(t: Tensor) -> Factors:
    """dtype: returns float64"""
    return svd_decompose(t.double())


def wrong_dtype_of_s(t: Tensor) -> Factors:
    """dtype: returns S in float64"""
    U, S, V = svd_decompose(t)
    return U, S.double(), V


def wrong_in_place(t: Tensor) -> Factors:
    """purity: normalises t after decomposing it"""
    factors = svd_decompose(t.clone())
    if 0 not in t.stride():
        t.mul_(2).add_(1)
    return factors


def wrong_default_dtype(t: Tensor) -> Factors:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return svd_decompose(t)


def wrong_list(t: Tensor) -> list[Tensor]:
    """values: returns a list"""
    return list(svd_decompose(t))
