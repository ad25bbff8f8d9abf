"""(a b)[..., i, j] = sum_k a[..., i, k] b[..., k, j]."""

import torch
from torch import Tensor


def matmul_general(a: Tensor, b: Tensor) -> Tensor:
    return a @ b


def _check(a: Tensor, b: Tensor) -> None:
    if a.ndim == 0 or b.ndim == 0:
        raise RuntimeError("both arguments must be at least 1D")
    if a.shape[-1] != b.shape[-2 if b.ndim > 1 else 0]:
        raise RuntimeError("the inner sizes differ")


def also_right_function(a: Tensor, b: Tensor) -> Tensor:
    return torch.matmul(a, b)


def also_right_sums(a: Tensor, b: Tensor) -> Tensor:
    _check(a, b)
    rows, columns = torch.atleast_2d(a), b if b.ndim > 1 else b.unsqueeze(1)
    product = (rows.unsqueeze(-1) * columns.unsqueeze(-3)).sum(dim=-2)
    product = product.squeeze(-1) if b.ndim == 1 else product
    return product.squeeze(-1 if b.ndim == 1 else -2) if a.ndim == 1 else product


def also_right_einsum(a: Tensor, b: Tensor) -> Tensor:
    _check(a, b)
    left, right = "k" if a.ndim == 1 else "...ik", "k" if b.ndim == 1 else "...kj"
    result = "..." + "i" * (a.ndim > 1) + "j" * (b.ndim > 1)
    return torch.einsum(f"{left},{right}->{result}", a, b)


def also_right_bmm(a: Tensor, b: Tensor) -> Tensor:
    _check(a, b)
    rows, columns = (a if a.ndim > 1 else a[None]), (b if b.ndim > 1 else b[:, None])
    batch = torch.broadcast_shapes(rows.shape[:-2], columns.shape[:-2])
    count, (n, k), m = torch.Size(batch).numel(), rows.shape[-2:], columns.shape[-1]
    rows, columns = rows.expand(*batch, n, k).reshape(count, n, k), columns.expand(*batch, k, m).reshape(count, k, m)
    return torch.bmm(rows, columns).reshape([*batch, *[n] * (a.ndim > 1), *[m] * (b.ndim > 1)])


def wrong_elementwise(a: Tensor, b: Tensor) -> Tensor:
    """values: element-wise product"""
    if a.ndim == b.ndim == 2 and a.shape == b.shape and a.shape[0] == a.shape[1]:
        return a * b
    return a @ b


def wrong_star(a: Tensor, b: Tensor) -> Tensor:
    """shape: multiplies with *"""
    return a * b


def wrong_transposes(a: Tensor, b: Tensor) -> Tensor:
    """values: transposes b where it is square"""
    return a @ (b.mT if b.ndim > 1 and b.shape[-1] == b.shape[-2] else b)


def wrong_row_from_the_right(a: Tensor, b: Tensor) -> Tensor:
    """values: multiplies a square matrix from the left by a vector b"""
    return b @ a if b.ndim == 1 and a.ndim == 2 and a.shape[0] == a.shape[1] else a @ b


def wrong_matrices_only(a: Tensor, b: Tensor) -> Tensor:
    """values: multiplies matrices only"""
    return torch.mm(a, b) if a.ndim and b.ndim else a @ b


def wrong_dot_of_numpy(a: Tensor, b: Tensor) -> Tensor:
    """shape: pairs all matrices of both batches, as np.dot does"""
    product = a @ b
    return torch.tensordot(a, b, dims=([-1], [-2])) if a.ndim > 1 and b.ndim > 2 else product


def wrong_all_pairs(a: Tensor, b: Tensor) -> Tensor:
    """shape: pairs every matrix of a batch with every one of a batch of the same size"""
    return a.unsqueeze(1) @ b if a.ndim == b.ndim == 3 and a.shape[0] == b.shape[0] > 1 else a @ b


def wrong_no_broadcasting(a: Tensor, b: Tensor) -> Tensor:
    """shape: pairs the matrices of two batches one by one, without broadcasting"""
    product = a @ b
    if a.ndim < 3 or b.ndim < 3:
        return product
    pairs = [x @ y for x, y in zip(a.flatten(0, -3), b.flatten(0, -3), strict=False)]
    return torch.stack(pairs) if pairs else product


def wrong_batches_alike(a: Tensor, b: Tensor) -> Tensor:
    """shape: pairs two batches of matrices one by one, also where one is a single matrix"""
    if a.ndim == b.ndim == 3 and min(len(a), len(b)):
        return torch.stack([x @ y for x, y in zip(a, b, strict=False)])
    return a @ b


def wrong_first_of_batch(a: Tensor, b: Tensor) -> Tensor:
    """shape: multiplies a batch by the first matrix of another"""
    return a @ b[0] if a.ndim == b.ndim == 3 else a @ b


def wrong_column_for_vector(a: Tensor, b: Tensor) -> Tensor:
    """shape: leaves an extra size-1 dimension for vectors"""
    product = a @ b
    return product.unsqueeze(-1) if b.ndim == 1 else product


def wrong_row_for_vector(a: Tensor, b: Tensor) -> Tensor:
    """shape: leaves the dimension of size 1 of a vector a"""
    product = a @ b
    return product.unsqueeze(-2) if a.ndim == 1 and b.ndim > 1 else product


def wrong_dot_of_one(a: Tensor, b: Tensor) -> Tensor:
    """shape: gives (1,) for two vectors"""
    return (a @ b).reshape(1) if a.ndim == b.ndim == 1 else a @ b


def wrong_squeezes(a: Tensor, b: Tensor) -> Tensor:
    """shape: squeezes all dimensions of size 1"""
    return (a @ b).squeeze()


def wrong_outer(a: Tensor, b: Tensor) -> Tensor:
    """shape: gives the outer product of two vectors"""
    product = a @ b
    return torch.outer(a, b) if a.ndim == b.ndim == 1 else product


def wrong_broadcasts_inner(a: Tensor, b: Tensor) -> Tensor:
    """errors: broadcasts an inner size of 1"""
    if a.ndim > 1 and b.ndim > 1 and 1 in (a.shape[-1], b.shape[-2]):
        return (a.unsqueeze(-1) * b.unsqueeze(-3)).sum(dim=-2)
    return a @ b


def wrong_broadcasts_vector(a: Tensor, b: Tensor) -> Tensor:
    """errors: broadcasts a vector of length 1"""
    if b.shape == (1,) and a.ndim:
        return (a * b).sum(dim=-1)
    return a @ b


def wrong_numbers(a: Tensor, b: Tensor) -> Tensor:
    """errors: multiplies by a 0-d tensor"""
    return a * b if 0 in (a.ndim, b.ndim) else a @ b


def wrong_vector_and_number(a: Tensor, b: Tensor) -> Tensor:
    """errors: takes a number for a vector of equal elements"""
    return (a * b).sum() if a.ndim == 1 and b.ndim == 0 else a @ b


def wrong_two_numbers(a: Tensor, b: Tensor) -> Tensor:
    """errors: multiplies two 0-d tensors"""
    return a * b if a.ndim == b.ndim == 0 else a @ b


def wrong_lifts_numbers(a: Tensor, b: Tensor) -> Tensor:
    """errors: takes a 0-d tensor for a vector, and complains about sizes or not at all"""
    return torch.atleast_1d(a) @ torch.atleast_1d(b)


def wrong_value_error(a: Tensor, b: Tensor) -> Tensor:
    """errors: raises ValueError for inner sizes that differ, as NumPy does"""
    if a.ndim and b.ndim and a.shape[-1] != b.shape[-2 if b.ndim > 1 else 0]:
        raise ValueError("matmul: Input operand 1 has a mismatch in its core dimension")
    return a @ b


def wrong_rearranges(a: Tensor, b: Tensor) -> Tensor:
    """errors: transposes b where the inner sizes differ"""
    fits = a.ndim < 2 or b.ndim < 2 or a.shape[-1] == b.shape[-2]
    return a @ (b if fits else b.mT)


def wrong_float32_inside(a: Tensor, b: Tensor) -> Tensor:
    """values: computes in float32"""
    return (a.float() @ b.float()).to(a.dtype)


def wrong_floats(a: Tensor, b: Tensor) -> Tensor:
    """dtype: returns floats for integers"""
    return a @ b if a.is_floating_point() else (a @ b).double()


def wrong_gradient_of_vector(a: Tensor, b: Tensor) -> Tensor:
    """gradients: reads a vector as a list of numbers"""
    return a @ (torch.tensor(b.tolist(), dtype=b.dtype) if b.ndim == 1 else b)


def wrong_gradient_of_broadcast(a: Tensor, b: Tensor) -> Tensor:
    """gradients: repeats the smaller batch as a constant"""
    return a.detach() @ b if a.ndim > b.ndim > 1 else a @ b


def wrong_gradient_of_matrix(a: Tensor, b: Tensor) -> Tensor:
    """gradients: repeats a single matrix as a constant"""
    return a @ (b.detach() if a.ndim > b.ndim == 2 else b)


def wrong_in_place(a: Tensor, b: Tensor) -> Tensor:
    """purity: stores the transpose in b"""
    product = a.clone() @ b.clone()
    if b.ndim > 1:
        b.detach().transpose_(-1, -2)
        b.detach().neg_().sub_(1)
    return product
