"""(a b)[s, i, j] = sum_k a[s, i, k] b[s, k, j]."""

import torch
from torch import Tensor


def batch_matrix_multiply(a: Tensor, b: Tensor) -> Tensor:
    _check(a, b)
    return (a.unsqueeze(3) * b.unsqueeze(1)).sum(dim=2)


def _check(a: Tensor, b: Tensor) -> None:
    for name, x in (("a", a), ("b", b)):
        if x.ndim != 3:
            raise RuntimeError(f"{name} must be a 3D tensor")
    wanted = [a.shape[0], a.shape[2]]
    if list(b.shape[:2]) != wanted:
        raise RuntimeError(f"Expected size for first two dimensions of b to be {wanted}")


def also_right_slices(a: Tensor, b: Tensor) -> Tensor:
    _check(a, b)
    if len(a) == 0:
        return a.new_zeros(0, a.shape[1], b.shape[2])
    return torch.stack([(x.unsqueeze(2) * y.unsqueeze(0)).sum(1) for x, y in zip(a, b, strict=True)])


def also_right_transposed(a: Tensor, b: Tensor) -> Tensor:
    _check(a, b)
    return (a[:, :, None, :] * b.transpose(1, 2)[:, None]).sum(-1)


def also_right_outer_products(a: Tensor, b: Tensor) -> Tensor:
    _check(a, b)
    total = a[:, :, :1] * b[:, :1]
    for k in range(1, a.shape[2]):
        total = total + a[:, :, k : k + 1] * b[:, k : k + 1]
    return total


def also_right_elements(a: Tensor, b: Tensor) -> Tensor:
    _check(a, b)
    result = torch.zeros(len(a), a.shape[1], b.shape[2], dtype=a.dtype)
    for s, i, j in torch.cartesian_prod(*map(torch.arange, result.shape)).tolist():
        result[s, i, j] = (a[s, i] * b[s, :, j]).sum()
    return result


def wrong_broadcasts(a: Tensor, b: Tensor) -> Tensor:
    """errors: broadcasts a batch of 1"""
    if a.ndim == b.ndim == 3 and 1 in (len(a), len(b)):
        batch = max(len(a), len(b))
        return batch_matrix_multiply(a.expand(batch, -1, -1), b.expand(batch, -1, -1))
    return batch_matrix_multiply(a, b)


def wrong_broadcasts_inner(a: Tensor, b: Tensor) -> Tensor:
    """errors: broadcasts inner sizes of 1"""
    if a.ndim == b.ndim == 3 and len(a) == len(b) and 1 in (a.shape[2], b.shape[1]):
        return (a.unsqueeze(3) * b.unsqueeze(1)).sum(dim=2)
    return batch_matrix_multiply(a, b)


def wrong_matrices(a: Tensor, b: Tensor) -> Tensor:
    """errors: multiplies two matrices, too"""
    if a.ndim == b.ndim == 2:
        return batch_matrix_multiply(a.unsqueeze(0), b.unsqueeze(0)).squeeze(0)
    return batch_matrix_multiply(a, b)


def wrong_one_matrix(a: Tensor, b: Tensor) -> Tensor:
    """errors: multiplies a batch by one matrix, too"""
    return batch_matrix_multiply(a, b.expand(len(a), *b.shape) if b.ndim == 2 else b)


def wrong_rank_four(a: Tensor, b: Tensor) -> Tensor:
    """errors: takes more than one batch dimension"""
    if a.ndim == b.ndim == 4 and a.shape[:2] == b.shape[:2]:
        return batch_matrix_multiply(a.flatten(0, 1), b.flatten(0, 1)).unflatten(0, a.shape[:2])
    return batch_matrix_multiply(a, b)


def wrong_inner_cut(a: Tensor, b: Tensor) -> Tensor:
    """errors: leaves out what is longer of the inner dimension"""
    if a.ndim != 3 or b.ndim != 3:
        return batch_matrix_multiply(a, b)
    k = min(a.shape[2], b.shape[1])
    return batch_matrix_multiply(a[:, :, :k], b[:, :k])


def wrong_batch_cut(a: Tensor, b: Tensor) -> Tensor:
    """errors: zips the slices, and so leaves out what is longer of the batch"""
    size = min(len(a), len(b)) if a.ndim == b.ndim == 3 else None
    return batch_matrix_multiply(a[:size], b[:size])


def wrong_value_error(a: Tensor, b: Tensor) -> Tensor:
    """errors: raises ValueError"""
    try:
        return batch_matrix_multiply(a, b)
    except RuntimeError as error:
        raise ValueError(str(error)) from error


def wrong_all_pairs(a: Tensor, b: Tensor) -> Tensor:
    """shape: multiplies all pairs of slices"""
    _check(a, b)
    return (a[:, None, :, :, None] * b[None, :, None, :, :]).sum(dim=3)


def wrong_one_flat_matrix(a: Tensor, b: Tensor) -> Tensor:
    """shape: puts the products under one another"""
    return batch_matrix_multiply(a, b).flatten(0, 1)


def wrong_sums_the_batch(a: Tensor, b: Tensor) -> Tensor:
    """shape: adds up the products of all slices"""
    return batch_matrix_multiply(a, b).sum(0)


def wrong_transposes(a: Tensor, b: Tensor) -> Tensor:
    """values: transposes the slices of b"""
    _check(a, b)
    return batch_matrix_multiply(a, b.transpose(1, 2) if b.shape[1] == b.shape[2] else b)


def wrong_transposes_a(a: Tensor, b: Tensor) -> Tensor:
    """values: transposes the slices of a where they are square"""
    _check(a, b)
    return batch_matrix_multiply(a.transpose(1, 2) if a.shape[1] == a.shape[2] else a, b)


def wrong_elementwise(a: Tensor, b: Tensor) -> Tensor:
    """values: multiplies square slices element by element"""
    return a * b if a.shape == b.shape and a.ndim == 3 and a.shape[1] == a.shape[2] else batch_matrix_multiply(a, b)


def wrong_first_of_b(a: Tensor, b: Tensor) -> Tensor:
    """values: multiplies every slice of a by the first of b"""
    _check(a, b)
    return batch_matrix_multiply(a, b[:1].expand_as(b) if len(b) else b)


def wrong_reversed(a: Tensor, b: Tensor) -> Tensor:
    """values: multiplies the slices in the other order where both are square"""
    _check(a, b)
    return batch_matrix_multiply(b, a) if a.shape[1] == a.shape[2] == b.shape[2] else batch_matrix_multiply(a, b)


def wrong_empty_batch(a: Tensor, b: Tensor) -> Tensor:
    """values: stacks a list of slices, which may be empty"""
    _check(a, b)
    return torch.stack([(x.unsqueeze(2) * y.unsqueeze(0)).sum(1) for x, y in zip(a, b, strict=True)])


def wrong_float32_inside(a: Tensor, b: Tensor) -> Tensor:
    """values: computes in float32"""
    return batch_matrix_multiply(a.float(), b.float()).to(a.dtype)


def wrong_floats(a: Tensor, b: Tensor) -> Tensor:
    """dtype: returns floats for integers"""
    product = batch_matrix_multiply(a, b)
    return product if a.is_floating_point() else product.double()


def wrong_float32_zeros(a: Tensor, b: Tensor) -> Tensor:
    """dtype: collects float32 zeros for an empty batch"""
    product = batch_matrix_multiply(a, b)
    return product if len(a) else torch.zeros(product.shape)


def wrong_loops(a: Tensor, b: Tensor) -> Tensor:
    """gradients: loops over Python numbers, which have no graph"""
    return torch.tensor(batch_matrix_multiply(a, b).tolist(), dtype=a.dtype).reshape(len(a), a.shape[1], b.shape[2])


def wrong_gradient_of_a(a: Tensor, b: Tensor) -> Tensor:
    """gradients: detaches a"""
    return batch_matrix_multiply(a.detach(), b)


def wrong_zeroes(a: Tensor, b: Tensor) -> Tensor:
    """purity: clears b after multiplying"""
    product = batch_matrix_multiply(a.clone(), b.clone())
    b.detach().zero_()
    return product


def wrong_library(a: Tensor, b: Tensor) -> Tensor:
    """forbids: uses torch.bmm"""
    return torch.bmm(a, b)


def wrong_operator(a: Tensor, b: Tensor) -> Tensor:
    """forbids: uses @ for every slice"""
    _check(a, b)
    return torch.stack([x @ y for x, y in zip(a, b, strict=True)]) if len(a) else batch_matrix_multiply(a, b)
