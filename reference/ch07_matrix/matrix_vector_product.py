"""(m v)[i] = sum_k m[i, k] v[k]."""

import torch
from torch import Tensor


def matrix_vector_product(m: Tensor, v: Tensor) -> Tensor:
    _check(m, v)
    return (m * v).sum(dim=1)


def _check(m: Tensor, v: Tensor) -> None:
    if m.ndim != 2:
        raise RuntimeError("m must be a matrix")
    if m.shape[1:] != v.shape:
        raise RuntimeError("size mismatch: v must be a vector as long as a row of m")


def also_right_rows(m: Tensor, v: Tensor) -> Tensor:
    _check(m, v)
    return torch.stack([torch.dot(row, v) for row in m])


def also_right_columns(m: Tensor, v: Tensor) -> Tensor:
    _check(m, v)
    result = torch.zeros(len(m), dtype=m.dtype)
    for column, x in zip(m.t(), v, strict=True):
        result = result + column * x
    return result


def also_right_column_vector(m: Tensor, v: Tensor) -> Tensor:
    _check(m, v)
    return (m.unsqueeze(2) * v.reshape(1, -1, 1)).sum(dim=1).squeeze(1)


def also_right_double(m: Tensor, v: Tensor) -> Tensor:
    _check(m, v)
    return m.double().mul(v.double()).sum(-1).to(m.dtype)


def wrong_column(m: Tensor, v: Tensor) -> Tensor:
    """shape: returns (n, 1)"""
    return matrix_vector_product(m, v).unsqueeze(1)


def wrong_keepdim(m: Tensor, v: Tensor) -> Tensor:
    """shape: returns (1, n)"""
    return matrix_vector_product(m, v).unsqueeze(0)


def wrong_squeezes(m: Tensor, v: Tensor) -> Tensor:
    """shape: squeezes away a single row"""
    return matrix_vector_product(m, v).squeeze()


def wrong_not_summed(m: Tensor, v: Tensor) -> Tensor:
    """shape: multiplies element by element only"""
    _check(m, v)
    return m * v


def wrong_all_summed(m: Tensor, v: Tensor) -> Tensor:
    """shape: sums over everything"""
    return matrix_vector_product(m, v).sum()


def wrong_row_times_matrix(m: Tensor, v: Tensor) -> Tensor:
    """values: row vector times matrix"""
    _check(m, v)
    return matrix_vector_product(m.t() if m.shape[0] == m.shape[1] else m, v)


def wrong_sums_columns(m: Tensor, v: Tensor) -> Tensor:
    """shape: sums along the columns"""
    _check(m, v)
    return (m * v).sum(dim=0)


def wrong_mean(m: Tensor, v: Tensor) -> Tensor:
    """values: divides by the length of a row"""
    return (matrix_vector_product(m, v) / len(v)).to(m.dtype)


def wrong_backwards(m: Tensor, v: Tensor) -> Tensor:
    """values: reads v from its end"""
    return matrix_vector_product(m, v.flip(0))


def wrong_float32_inside(m: Tensor, v: Tensor) -> Tensor:
    """values: computes in float32"""
    return matrix_vector_product(m.float(), v.float()).to(m.dtype)


def wrong_list(m: Tensor, v: Tensor) -> list:
    """values: returns a list"""
    return matrix_vector_product(m, v).tolist()


def wrong_floats(m: Tensor, v: Tensor) -> Tensor:
    """dtype: returns floats for integers"""
    product = matrix_vector_product(m, v)
    return product if m.is_floating_point() else product.double()


def wrong_double(m: Tensor, v: Tensor) -> Tensor:
    """dtype: returns float64 for float32"""
    product = matrix_vector_product(m, v)
    return product.double() if m.is_floating_point() else product


def wrong_broadcasts(m: Tensor, v: Tensor) -> Tensor:
    """errors: broadcasts v of length 1"""
    return (m * v).sum(dim=1) if v.shape == (1,) and m.ndim == 2 else matrix_vector_product(m, v)


def wrong_broadcasts_matrix(m: Tensor, v: Tensor) -> Tensor:
    """errors: broadcasts a matrix of one column"""
    return (m * v).sum(dim=1) if m.ndim == 2 and m.shape[1] == 1 else matrix_vector_product(m, v)


def wrong_number(m: Tensor, v: Tensor) -> Tensor:
    """errors: takes a number for v"""
    return (m * v).sum(dim=1) if v.ndim == 0 else matrix_vector_product(m, v)


def wrong_accepts_column(m: Tensor, v: Tensor) -> Tensor:
    """errors: accepts a column for v"""
    return matrix_vector_product(m, v[:, 0] if v.ndim == 2 and v.shape[1] == 1 else v)


def wrong_any_right_side(m: Tensor, v: Tensor) -> Tensor:
    """errors: sums m * v for every v that broadcasts"""
    return (m * v).sum(dim=1) if m.ndim == v.ndim == 2 else matrix_vector_product(m, v)


def wrong_batch(m: Tensor, v: Tensor) -> Tensor:
    """errors: multiplies a batch of matrices, too"""
    return (m * v).sum(dim=-1) if m.ndim == 3 else matrix_vector_product(m, v)


def wrong_two_vectors(m: Tensor, v: Tensor) -> Tensor:
    """errors: gives the inner product of two vectors, too"""
    return (m * v).sum(dim=-1) if m.ndim == 1 else matrix_vector_product(m, v)


def wrong_cut(m: Tensor, v: Tensor) -> Tensor:
    """errors: leaves out what is longer"""
    k = min(m.shape[1], len(v)) if m.ndim == 2 and v.ndim == 1 else None
    return matrix_vector_product(m, v) if k is None else matrix_vector_product(m[:, :k], v[:k])


def wrong_index_error(m: Tensor, v: Tensor) -> Tensor:
    """errors: raises ValueError for a size mismatch"""
    if m.ndim == 2 and v.ndim == 1 and m.shape[1] != len(v):
        raise ValueError("size mismatch")
    return matrix_vector_product(m, v)


def wrong_gradient_of_v(m: Tensor, v: Tensor) -> Tensor:
    """gradients: reads the elements of v as Python numbers"""
    return matrix_vector_product(m, torch.tensor(v.tolist(), dtype=v.dtype))


def wrong_gradient_of_m(m: Tensor, v: Tensor) -> Tensor:
    """gradients: detaches m"""
    return matrix_vector_product(m.detach(), v)


def wrong_in_place(m: Tensor, v: Tensor) -> Tensor:
    """purity: multiplies the matrix in place"""
    product = matrix_vector_product(m.clone(), v.clone())
    if 0 not in m.stride():
        m.detach().mul_(v.detach())
    return product


def wrong_library(m: Tensor, v: Tensor) -> Tensor:
    """forbids: uses torch.mv"""
    return torch.mv(m, v)


def wrong_operator(m: Tensor, v: Tensor) -> Tensor:
    """forbids: uses @"""
    _check(m, v)
    return m @ v
