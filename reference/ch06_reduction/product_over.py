"""prod_i t[..., i, ...], one factor after another."""

import torch
from torch import Tensor


def product_over(t: Tensor, dim: int | None = None) -> Tensor:
    wide = t if t.is_floating_point() else t.to(torch.int64)
    factors = wide.reshape(-1) if dim is None else wide.movedim(dim, 0)
    product = torch.ones(factors.shape[1:], dtype=wide.dtype)
    for factor in factors:
        product = product * factor
    return product


def also_right_cumulative(t: Tensor, dim: int | None = None) -> Tensor:
    factors = t.reshape(-1) if dim is None else t.movedim(dim, -1)
    with_one = torch.cat([factors.new_ones((*factors.shape[:-1], 1)), factors], dim=-1)
    return torch.cumprod(with_one, -1)[..., -1]


def also_right_halves(t: Tensor, dim: int | None = None) -> Tensor:
    wide = t if t.is_floating_point() else t.long()
    rows = wide.flatten() if dim is None else wide.movedim(dim, 0)
    while len(rows) > 1:
        if len(rows) % 2:
            rows = torch.cat([rows, torch.ones_like(rows[:1])])
        rows = rows[::2] * rows[1::2]
    return rows[0] if len(rows) else torch.ones_like(rows.sum(0))


class _Product(torch.autograd.Function):
    @staticmethod
    def forward(ctx, rows):
        ctx.save_for_backward(rows)
        product = torch.ones_like(rows.sum(0))
        for row in rows:
            product = product * row
        return product

    @staticmethod
    def backward(ctx, v):
        (rows,) = ctx.saved_tensors
        return torch.stack([v * product_over(torch.cat([rows[:i], rows[i + 1 :]]), 0) for i in range(len(rows))])


def also_right_function(t: Tensor, dim: int | None = None) -> Tensor:
    wide = t if t.is_floating_point() else t.to(torch.int64)
    return _Product.apply(wide.reshape(-1) if dim is None else wide.movedim(dim, 0))


def wrong_logarithms(t: Tensor, dim: int | None = None) -> Tensor:
    """values: takes the exponential of the sum of logarithms, which is wrong for negative numbers"""
    logs = t.log().sum() if dim is None else t.log().sum(dim)
    return logs.exp().to(t.dtype if t.is_floating_point() else torch.int64)


def wrong_absolute_logarithms(t: Tensor, dim: int | None = None) -> Tensor:
    """gradients: adds logarithms of the absolute values and sets the sign, NaN at 0"""
    if not t.is_floating_point():
        return product_over(t, dim)
    logs = t.abs().log().sum() if dim is None else t.abs().log().sum(dim)
    return logs.exp() * product_over(t.sign(), dim)


class _Divides(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t, dim):
        result = product_over(t, dim)
        ctx.save_for_backward(t, result)
        ctx.dim = dim
        return result

    @staticmethod
    def backward(ctx, v):
        t, result = ctx.saved_tensors
        product = v * result
        return (product if ctx.dim is None else product.unsqueeze(ctx.dim)) / t, None


def wrong_divides(t: Tensor, dim: int | None = None) -> Tensor:
    """gradients: divides the product by t, NaN at 0"""
    return _Divides.apply(t, dim)


def wrong_starts_from_zero(t: Tensor, dim: int | None = None) -> Tensor:
    """values: starts from 0"""
    return product_over(t, dim) * 0


def wrong_empty(t: Tensor, dim: int | None = None) -> Tensor:
    """values: takes 0 for the product of nothing"""
    empty = t.numel() == 0 if dim is None else t.shape[dim] == 0
    return product_over(t, dim) * (0 if empty else 1)


def wrong_narrow(t: Tensor, dim: int | None = None) -> Tensor:
    """values: multiplies int32 in int32, which overflows"""
    product = product_over(t, dim)
    return product.to(torch.int32).to(torch.int64) if t.dtype == torch.int32 else product


def wrong_int32(t: Tensor, dim: int | None = None) -> Tensor:
    """dtype: keeps int32 where the product fits"""
    product = product_over(t, dim)
    fits = t.dtype == torch.int32 and bool((product.abs() < 2**31).all())
    return product.to(torch.int32) if fits else product


def wrong_ignores_dim(t: Tensor, dim: int | None = None) -> Tensor:
    """shape: multiplies everything whatever dim is"""
    return product_over(t)


def wrong_first_dim(t: Tensor, dim: int | None = None) -> Tensor:
    """shape: multiplies along dim 0 by default"""
    return product_over(t, 0 if dim is None and t.ndim else dim)


def wrong_other_dim(t: Tensor, dim: int | None = None) -> Tensor:
    """shape: multiplies along the other dimension of a matrix"""
    return product_over(t, 1 - dim % 2 if dim is not None and t.ndim == 2 else dim)


def wrong_keeps(t: Tensor, dim: int | None = None) -> Tensor:
    """shape: keeps the multiplied dimension with size 1"""
    return product_over(t, dim) if dim is None else product_over(t, dim).unsqueeze(dim)


def wrong_skips_first(t: Tensor, dim: int | None = None) -> Tensor:
    """values: leaves the first factor out"""
    return product_over(t.reshape(-1)[1:] if dim is None else t.movedim(dim, 0)[1:], 0)


def wrong_detaches(t: Tensor, dim: int | None = None) -> Tensor:
    """gradients: loses the graph"""
    return product_over(t.detach(), dim)


def wrong_two_zeros(t: Tensor, dim: int | None = None) -> Tensor:
    """gradients: returns a constant where the product is 0"""
    product = product_over(t, dim)
    return torch.where(product == 0, product.detach(), product)


def wrong_library(t: Tensor, dim: int | None = None) -> Tensor:
    """forbids: calls torch.prod"""
    return torch.prod(t) if dim is None else torch.prod(t, dim)


def wrong_accumulates(t: Tensor, dim: int | None = None) -> Tensor:
    """purity: multiplies in the memory of its argument"""
    product = product_over(t, dim).clone()
    t.detach().fill_(7)
    return product


def wrong_float32(t: Tensor, dim: int | None = None) -> Tensor:
    """values: multiplies integers in float32"""
    return product_over(t.float(), dim).long() if t.dtype == torch.int64 else product_over(t, dim)
