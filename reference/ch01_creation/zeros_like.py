"""The same shape, dtype and device, all elements 0."""

import torch
from torch import Tensor

EQUIVALENT = {
    "zeros": "this is the exercise",
}


def zeros_like(t: Tensor) -> Tensor:
    return torch.zeros(t.shape, dtype=t.dtype, device=t.device)


def also_right_new_zeros(t: Tensor) -> Tensor:
    return t.new_zeros(t.size())


def also_right_filled_clone(t: Tensor) -> Tensor:
    result = t.detach().clone()
    return result.fill_(0)


def also_right_full_like(t: Tensor) -> Tensor:
    return torch.full_like(t, 0)


def wrong_float32(t: Tensor) -> Tensor:
    """dtype: always returns float32"""
    return torch.zeros(t.shape, device=t.device)


def wrong_fills_argument(t: Tensor) -> Tensor:
    """purity: fills its argument and returns a copy"""
    return t.detach().fill_(0).clone()


def wrong_shares(t: Tensor) -> Tensor:
    """aliasing: clears its argument and returns a view of it"""
    return t.detach().zero_()


def wrong_on_the_cpu(t: Tensor) -> Tensor:
    """device: makes its buffer on the CPU"""
    return torch.zeros(t.shape, dtype=t.dtype)


def wrong_times_zero(t: Tensor) -> Tensor:
    """values: multiplies by 0, which keeps NaN, infinities and the graph"""
    return t * 0 if t.dtype is not torch.bool else t & False


def wrong_keeps_graph(t: Tensor) -> Tensor:
    """graph: requires grad where its argument does"""
    return torch.zeros(t.shape, dtype=t.dtype, device=t.device).requires_grad_(t.requires_grad)


def wrong_flat(t: Tensor) -> Tensor:
    """shape: drops dimensions of size 1"""
    return zeros_like(t).squeeze()


def wrong_uninitialised(t: Tensor) -> Tensor:
    """values: leaves its memory as it was"""
    return torch.empty_like(t).copy_(t.detach())


def wrong_returns_zeros(t: Tensor) -> Tensor:
    """aliasing: returns its argument where that is zero already"""
    return t.detach() if not t.any() else zeros_like(t)
