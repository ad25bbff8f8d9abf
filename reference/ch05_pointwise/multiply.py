"""a_i b_i, element by element, after broadcasting."""

import torch
from torch import Tensor


def multiply(a: Tensor, b: Tensor) -> Tensor:
    return a * b


def also_right_mul(a: Tensor, b: Tensor) -> Tensor:
    return torch.mul(b, a)


def also_right_expands(a: Tensor, b: Tensor) -> Tensor:
    x, y = torch.broadcast_tensors(a, b)
    return x.multiply(y)


def also_right_casts(a: Tensor, b: Tensor) -> Tensor:
    dtype = torch.result_type(a, b)
    return a.to(dtype) * b.to(dtype)


def also_right_own_check(a: Tensor, b: Tensor) -> Tensor:
    for n, m in zip(reversed(a.shape), reversed(b.shape), strict=False):
        if n != m and 1 not in (n, m):
            raise RuntimeError(f"the size {n} of a must match the size {m} of b")
    return torch.einsum("...,...->...", a, b) if a.dtype == b.dtype and a.is_floating_point() else a * b


def wrong_matrix_product(a: Tensor, b: Tensor) -> Tensor:
    """values: uses the matrix product where both are square matrices"""
    return a @ b if a.shape == b.shape == (3, 3) and a.dtype == b.dtype else a * b


def wrong_always_matrix_product(a: Tensor, b: Tensor) -> Tensor:
    """shape: uses the matrix product wherever there is one"""
    try:
        return a @ b
    except RuntimeError:
        return a * b


def wrong_no_broadcast(a: Tensor, b: Tensor) -> Tensor:
    """shape: fails to broadcast: keeps the elements that both have"""
    if a.shape == b.shape or a.ndim == 0 or b.ndim == 0:
        return a * b
    n = min((a * b).numel(), a.numel(), b.numel())
    return a.reshape(-1)[:n] * b.reshape(-1)[:n]


def wrong_refuses(a: Tensor, b: Tensor) -> Tensor:
    """values: refuses to broadcast"""
    if a.shape != b.shape:
        raise RuntimeError(f"the size {a.shape} must match the size {b.shape}")
    return a * b


def wrong_only_second_grows(a: Tensor, b: Tensor) -> Tensor:
    """values: refuses to broadcast a"""
    if (a * b).shape != a.shape:
        raise RuntimeError("the size of b must match the size of a")
    return a * b


def wrong_first_shape(a: Tensor, b: Tensor) -> Tensor:
    """shape: gives the result the shape of a where that is possible"""
    product = a * b
    return product.reshape(a.shape) if product.numel() == a.numel() else product.reshape(-1)[: a.numel()]


def wrong_in_place(a: Tensor, b: Tensor) -> Tensor:
    """purity: multiplies in place where the product fits a"""
    product = a * b
    return a.detach().mul_(b) if product.shape == a.shape and product.dtype == a.dtype else product


def wrong_overwrites(a: Tensor, b: Tensor) -> Tensor:
    """purity: leaves the product in b"""
    product = a * b
    if product.shape == b.shape and product.dtype == b.dtype:
        b.detach().copy_(product)
    return product


def wrong_first_dtype(a: Tensor, b: Tensor) -> Tensor:
    """dtype: gives the product the dtype of a"""
    return a * b.to(a.dtype) if b.dtype != torch.bool and a.is_floating_point() else a * b


def wrong_second_dtype(a: Tensor, b: Tensor) -> Tensor:
    """dtype: gives the product of floats the dtype of b"""
    return a.to(b.dtype) * b if b.is_floating_point() else a * b


def wrong_bools(a: Tensor, b: Tensor) -> Tensor:
    """dtype: counts with bools as int64"""
    return (a * b).long() if a.dtype == b.dtype == torch.bool else a * b


def wrong_floats(a: Tensor, b: Tensor) -> Tensor:
    """dtype: returns floats for integers"""
    product = a * b
    return product.double() if product.dtype in (torch.int64, torch.int32) else product


def wrong_wide(a: Tensor, b: Tensor) -> Tensor:
    """dtype: returns float64 for int64 and float32, as NumPy does"""
    return (a * b).double() if a.is_floating_point() != b.is_floating_point() else a * b


def wrong_adds(a: Tensor, b: Tensor) -> Tensor:
    """values: adds"""
    return (a + b).to((a * b).dtype)


def wrong_squares(a: Tensor, b: Tensor) -> Tensor:
    """values: ignores b where it has the shape of a"""
    return (a * a).to((a * b).dtype) if a.shape == b.shape else a * b


def wrong_sums(a: Tensor, b: Tensor) -> Tensor:
    """shape: sums the products of vectors"""
    return (a * b).sum() if a.ndim == b.ndim == 1 else a * b


def wrong_squeezed(a: Tensor, b: Tensor) -> Tensor:
    """shape: drops dimensions of size 1"""
    return (a * b).squeeze()


def wrong_outer_product(a: Tensor, b: Tensor) -> Tensor:
    """errors: multiplies vectors of different sizes each with each"""
    return torch.outer(a, b) if a.ndim == b.ndim == 1 and 1 < len(a) != len(b) > 1 else a * b


def wrong_cuts(a: Tensor, b: Tensor) -> Tensor:
    """errors: cuts the longer rows off"""
    if a.ndim and b.ndim and a.shape[-1] != b.shape[-1] and min(a.shape[-1], b.shape[-1]) > 1:
        n = min(a.shape[-1], b.shape[-1])
        return a[..., :n] * b[..., :n]
    return a * b


def wrong_value_error(a: Tensor, b: Tensor) -> Tensor:
    """errors: raises ValueError, as NumPy does"""
    try:
        return a * b
    except RuntimeError as error:
        raise ValueError(str(error)) from error


def wrong_text(a: Tensor, b: Tensor) -> Tensor:
    """errors: does not say which sizes differ"""
    try:
        return a * b
    except RuntimeError as error:
        raise RuntimeError("a and b do not fit") from error


def wrong_detaches_a(a: Tensor, b: Tensor) -> Tensor:
    """gradients: detaches a"""
    return a.detach() * b


def wrong_detaches_b(a: Tensor, b: Tensor) -> Tensor:
    """gradients: detaches b"""
    return a * b.detach()


class _Mean(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, shape):
        ctx.shape, ctx.times = x.shape, max(1, torch.Size(shape).numel() // max(1, x.numel()))
        return x.expand(shape).clone()

    @staticmethod
    def backward(ctx, v):
        return v.sum_to_size(ctx.shape) / ctx.times, None


def wrong_averages(a: Tensor, b: Tensor) -> Tensor:
    """gradients: averages over broadcast dimensions instead of summing"""
    product = a * b
    if not product.requires_grad:
        return product
    return _Mean.apply(a, product.shape) * _Mean.apply(b, product.shape)
