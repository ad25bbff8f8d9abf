"""(a b)[i, j] = sum_k a[i, k] b[k, j]."""

import torch
from torch import Tensor

EQUIVALENT = {
    "return (a.unsqueeze(2) * b.unsqueeze(0)).sum(dim=1) -> return (a.unsqueeze(2) * b).sum(dim=1)": "b gets a dimension in front anyway",
}


def matrix_multiply(a: Tensor, b: Tensor) -> Tensor:
    _check(a, b)
    return (a.unsqueeze(2) * b.unsqueeze(0)).sum(dim=1)


def _check(a: Tensor, b: Tensor) -> None:
    for name, x in (("a", a), ("b", b)):
        if x.ndim != 2:
            raise RuntimeError(f"{name} must be a matrix")
    if a.shape[1] != b.shape[0]:
        sizes = f"{a.shape[0]}x{a.shape[1]} and {b.shape[0]}x{b.shape[1]}"
        raise RuntimeError(f"a and b cannot be multiplied ({sizes})")
    if a.dtype != b.dtype:
        raise RuntimeError(f"a and b must have the same dtype, not {a.dtype} and {b.dtype}")


def also_right_rows(a: Tensor, b: Tensor) -> Tensor:
    _check(a, b)
    if a.shape[0] == 0 or b.shape[1] == 0:
        return (a.sum() + b.sum()) * a.new_zeros(a.shape[0], b.shape[1])
    return torch.stack([torch.stack([(row * column).sum() for column in b.t()]) for row in a])


def also_right_outer_products(a: Tensor, b: Tensor) -> Tensor:
    _check(a, b)
    total = a.new_zeros(a.shape[0], b.shape[1]) + 0 * (a.sum() + b.sum())
    for k in range(a.shape[1]):
        total = total + a[:, k : k + 1] * b[k]
    return total


def wrong_elementwise(a: Tensor, b: Tensor) -> Tensor:
    """values: multiplies square matrices element by element"""
    product = matrix_multiply(a, b)
    return a * b if a.shape == b.shape else product


def wrong_transposes(a: Tensor, b: Tensor) -> Tensor:
    """values: transposes b where it is square"""
    _check(a, b)
    return matrix_multiply(a, b.t() if b.shape[0] == b.shape[1] else b)


def wrong_rank_three(a: Tensor, b: Tensor) -> Tensor:
    """errors: multiplies batches of matrices as well"""
    if a.ndim == b.ndim == 3:
        return torch.stack([matrix_multiply(x, y) for x, y in zip(a, b, strict=True)])
    return matrix_multiply(a, b)


def wrong_promotes(a: Tensor, b: Tensor) -> Tensor:
    """errors: promotes different dtypes"""
    dtype = torch.promote_types(a.dtype, b.dtype)
    return matrix_multiply(a.to(dtype), b.to(dtype))


def wrong_loops(a: Tensor, b: Tensor) -> Tensor:
    """gradients: loops over Python numbers, which have no graph"""
    _check(a, b)
    columns = list(zip(*b.tolist(), strict=True)) or [()] * b.shape[1]
    rows = [[sum(x * y for x, y in zip(row, column, strict=True)) for column in columns] for row in a.tolist()]
    return torch.tensor(rows, dtype=a.dtype).reshape(a.shape[0], b.shape[1])


def wrong_gradient_of_b(a: Tensor, b: Tensor) -> Tensor:
    """gradients: detaches b"""
    return matrix_multiply(a, b.detach())


def wrong_floats(a: Tensor, b: Tensor) -> Tensor:
    """dtype: returns floats for integers"""
    return matrix_multiply(a, b) if a.is_floating_point() else matrix_multiply(a, b).double()


def wrong_half(a: Tensor, b: Tensor) -> Tensor:
    """values: multiplies in bfloat16"""
    _check(a, b)
    if not a.is_floating_point():
        return matrix_multiply(a, b)
    return matrix_multiply(a.bfloat16(), b.bfloat16()).to(a.dtype)


def wrong_library(a: Tensor, b: Tensor) -> Tensor:
    """forbids: uses @"""
    _check(a, b)
    return a @ b


def wrong_transposed_result(a: Tensor, b: Tensor) -> Tensor:
    """shape: returns the transpose of the product"""
    return matrix_multiply(a, b).t()


def wrong_negates(a: Tensor, b: Tensor) -> Tensor:
    """purity: changes b after multiplying"""
    product = matrix_multiply(a.clone(), b.clone())
    b.detach().neg_().sub_(1)
    return product
