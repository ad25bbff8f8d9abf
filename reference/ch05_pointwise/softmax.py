"""softmax(t)_i = exp(t_i) / sum_j exp(t_j), with the largest t_i taken off first."""

import torch
from torch import Tensor


def softmax(t: Tensor, dim: int) -> Tensor:
    if not t.is_floating_point():
        raise RuntimeError("softmax needs a tensor of floats")
    e = torch.exp(t - t.amax(dim, keepdim=True))
    return e / e.sum(dim, keepdim=True)


def also_right_logsumexp(t: Tensor, dim: int) -> Tensor:
    if not t.dtype.is_floating_point:
        raise RuntimeError("integers have no softmax")
    return (t - torch.logsumexp(t, dim, keepdim=True)).exp()


def also_right_transposed(t: Tensor, dim: int) -> Tensor:
    if not t.is_floating_point():
        raise NotImplementedError("softmax of integers")
    if t.ndim == 0:
        return t * 0 + 1
    last = t.movedim(dim, -1)
    e = (last - last.max(-1, keepdim=True).values.detach()).exp()
    return (e / e.sum(-1).unsqueeze(-1)).movedim(-1, dim)


def wrong_over_everything(t: Tensor, dim: int) -> Tensor:
    """values: normalises over the whole tensor, not along dim"""
    if not t.is_floating_point():
        raise RuntimeError("floats only")
    e = torch.exp(t - t.max())
    return e / e.sum()


def wrong_last_dim(t: Tensor, dim: int) -> Tensor:
    """values: always normalises along the last dim"""
    return softmax(t, -1)


def wrong_overflow(t: Tensor, dim: int) -> Tensor:
    """values: overflows, as it does not take off the maximum first"""
    if not t.is_floating_point():
        raise RuntimeError("floats only")
    e = torch.exp(t)
    return e / e.sum(dim, keepdim=True)


def wrong_global_maximum(t: Tensor, dim: int) -> Tensor:
    """values: takes off the maximum of the whole tensor, so that far rows become 0/0"""
    if not t.is_floating_point():
        raise RuntimeError("floats only")
    e = torch.exp(t - t.max())
    return e / e.sum(dim, keepdim=True)


def wrong_constant_normaliser(t: Tensor, dim: int) -> Tensor:
    """gradients: treats the normaliser as a constant"""
    if not t.is_floating_point():
        raise RuntimeError("floats only")
    e = torch.exp(t - t.amax(dim, keepdim=True))
    return e / e.sum(dim, keepdim=True).detach()


def wrong_integers(t: Tensor, dim: int) -> Tensor:
    """errors: accepts integers"""
    return softmax(t.to(torch.get_default_dtype()) if not t.is_floating_point() else t, dim)


def wrong_default_dim(t: Tensor, dim: int = -1) -> Tensor:
    """errors: gives dim a default"""
    return softmax(t, dim)


def wrong_in_place(t: Tensor, dim: int) -> Tensor:
    """purity: takes the maximum off the argument itself"""
    result = softmax(t, dim)
    with torch.no_grad():
        t -= t.amax(dim, keepdim=True)
    return result


def wrong_library(t: Tensor, dim: int) -> Tensor:
    """forbids: calls the library's softmax"""
    return torch.softmax(t, dim)


def wrong_squeezes(t: Tensor, dim: int) -> Tensor:
    """shape: drops dimensions of size 1"""
    return softmax(t, dim).squeeze()


def wrong_float64(t: Tensor, dim: int) -> Tensor:
    """dtype: returns float64"""
    return softmax(t, dim).double()


class _Once(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t, dim):
        ctx.dim = dim
        result = softmax(t, dim)
        ctx.result = result.detach()
        return result

    @staticmethod
    def backward(ctx, v):
        s = ctx.result
        return s * (v - (s * v).sum(ctx.dim, keepdim=True)), None


def wrong_second_derivative(t: Tensor, dim: int) -> Tensor:
    """second_order: writes its own backward, in which the answer is a constant"""
    return _Once.apply(t, dim)
