"""p_k = t_0 ... t_k along a dimension, one factor after another."""

import torch
from torch import Tensor


def cumulative_product(t: Tensor, dim: int) -> Tensor:
    wide = t if t.is_floating_point() else t.to(torch.int64)
    first, *others = wide.unbind(dim)
    products = [first]
    for factor in others:
        products.append(products[-1] * factor)
    return torch.stack(products, dim)


def also_right_prod(t: Tensor, dim: int) -> Tensor:
    return torch.stack([t.narrow(dim, 0, k + 1).prod(dim) for k in range(t.shape[dim])], dim)


def also_right_triangle(t: Tensor, dim: int) -> Tensor:
    wide = (t if t.dtype in (torch.float32, torch.float64) else t.to(torch.int64)).movedim(dim, -1)
    n = wide.shape[-1]
    later = torch.triu(torch.ones(n, n, dtype=torch.bool), 1)
    return wide.unsqueeze(-2).masked_fill(later, 1).prod(-1).movedim(-1, dim)


def also_right_doubling(t: Tensor, dim: int) -> Tensor:
    products = (t.clone() if t.is_floating_point() else t.to(torch.int64)).transpose(dim, 0)
    step = 1
    while step < len(products):
        products = torch.cat([products[:step], products[step:] * products[:-step]])
        step *= 2
    return products.transpose(0, dim)


def also_right_filled(t: Tensor, dim: int) -> Tensor:
    result = torch.ones(t.shape, dtype=t.dtype if t.is_floating_point() else torch.int64)
    rows, products = t.movedim(dim, 0), result.movedim(dim, 0)
    for k in range(len(rows)):
        products[k] = rows[k] * products[k - 1].clone() if k else rows[k]
    return result


def wrong_logarithms(t: Tensor, dim: int) -> Tensor:
    """values: takes exponentials of running sums of logarithms, NaN for negative numbers"""
    products = torch.exp(torch.cumsum(torch.log(t.double()), dim))
    return products.to(t.dtype if t.is_floating_point() else torch.int64)


def wrong_gradient_at_zero(t: Tensor, dim: int) -> Tensor:
    """gradients: adds logarithms of absolute values and sets the sign, which has no gradient at 0"""
    if not t.is_floating_point():
        return cumulative_product(t, dim)
    signs = cumulative_product(t.detach().sign(), dim)
    return signs * torch.exp(torch.cumsum(torch.log(t.abs()), dim))


class _Divides(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t, dim):
        ctx.dim = dim
        products = cumulative_product(t, dim)
        ctx.save_for_backward(t, products)
        return products

    @staticmethod
    def backward(ctx, v):
        t, products = ctx.saved_tensors
        later = (v * products).flip(ctx.dim).cumsum(ctx.dim).flip(ctx.dim)
        return torch.where(t == 0, torch.zeros_like(t), later / t), None


def wrong_divides(t: Tensor, dim: int) -> Tensor:
    """gradients: divides the products by t, and takes 0 for the gradient at 0"""
    return _Divides.apply(t, dim)


def wrong_excludes(t: Tensor, dim: int) -> Tensor:
    """values: excludes the current element"""
    products = cumulative_product(t, dim)
    first = torch.ones_like(products.narrow(dim, 0, 1))
    return torch.cat([first, products.narrow(dim, 0, t.shape[dim] - 1)], dim)


def wrong_first_dim(t: Tensor, dim: int) -> Tensor:
    """values: multiplies along dimension 0"""
    return cumulative_product(t, 0)


def wrong_last_dim(t: Tensor, dim: int) -> Tensor:
    """values: multiplies along the last dimension"""
    return cumulative_product(t, -1)


def wrong_positive_dim(t: Tensor, dim: int) -> Tensor:
    """values: takes a negative dim for its absolute value"""
    return cumulative_product(t, abs(dim) % t.ndim)


def wrong_sums(t: Tensor, dim: int) -> Tensor:
    """values: adds"""
    return t.cumsum(dim)


def wrong_skips_zeros(t: Tensor, dim: int) -> Tensor:
    """values: leaves zeros out of the product"""
    return cumulative_product(torch.where(t == 0, torch.ones_like(t), t), dim)


def wrong_flattens(t: Tensor, dim: int) -> Tensor:
    """shape: flattens first as NumPy does"""
    return cumulative_product(t.reshape(-1), 0)


def wrong_total(t: Tensor, dim: int) -> Tensor:
    """shape: returns the whole product"""
    return t.prod(dim)


def wrong_int32(t: Tensor, dim: int) -> Tensor:
    """dtype: keeps int32 where the products fit"""
    products = cumulative_product(t, dim)
    fits = t.dtype == torch.int32 and bool((products.abs() < 2**31).all())
    return products.to(torch.int32) if fits else products


def wrong_overflows(t: Tensor, dim: int) -> Tensor:
    """values: multiplies int32 in int32, which overflows"""
    products = cumulative_product(t, dim)
    return products.to(torch.int32).to(torch.int64) if t.dtype == torch.int32 else products


def wrong_bool(t: Tensor, dim: int) -> Tensor:
    """dtype: keeps bools"""
    products = cumulative_product(t, dim)
    return products.bool() if t.dtype == torch.bool else products


def wrong_in_place(t: Tensor, dim: int) -> Tensor:
    """purity: multiplies in the memory of its argument"""
    products = cumulative_product(t, dim).clone()
    t.detach().fill_(7)
    return products


def wrong_default_dim(t: Tensor, dim: int = -1) -> Tensor:
    """errors: gives dim a default"""
    return cumulative_product(t, dim)


def wrong_detached(t: Tensor, dim: int) -> Tensor:
    """gradients: loses the graph"""
    return cumulative_product(t.detach(), dim)


def wrong_library(t: Tensor, dim: int) -> Tensor:
    """forbids: calls torch.cumprod"""
    return torch.cumprod(t, dim)
