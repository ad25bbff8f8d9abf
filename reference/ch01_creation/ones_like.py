"""The same shape, dtype and device, all elements 1."""

import torch
from torch import Tensor

EQUIVALENT = {
    "ones": "this is the exercise",
}


def ones_like(t: Tensor) -> Tensor:
    return torch.ones(t.shape, dtype=t.dtype, device=t.device)


def also_right_library(t: Tensor) -> Tensor:
    return torch.ones_like(t)


def also_right_new_full(t: Tensor) -> Tensor:
    return t.new_full(t.size(), 1)


def also_right_filled_clone(t: Tensor) -> Tensor:
    result = t.detach().clone()
    return result.fill_(1)


def also_right_expanded(t: Tensor) -> Tensor:
    return torch.tensor(1, dtype=t.dtype, device=t.device).expand(t.shape).clone()


def also_right_equal(t: Tensor) -> Tensor:
    zero = torch.zeros_like(t, requires_grad=False)
    return (zero == zero).to(t.dtype)


def wrong_float32(t: Tensor) -> Tensor:
    """dtype: always returns float32"""
    return torch.ones(t.shape, device=t.device)


def wrong_bools_are_ints(t: Tensor) -> Tensor:
    """dtype: adds 1 to zeros, which makes bools integers"""
    return torch.zeros_like(t) + 1


def wrong_zeros(t: Tensor) -> Tensor:
    """values: fills with 0"""
    return torch.zeros_like(t)


def wrong_fills_argument(t: Tensor) -> Tensor:
    """purity: fills its argument and returns a copy"""
    return t.detach().fill_(1).clone()


def wrong_shares(t: Tensor) -> Tensor:
    """aliasing: fills its argument and returns a view of it"""
    return t.detach().fill_(1)


def wrong_returns_ones(t: Tensor) -> Tensor:
    """aliasing: returns its argument where that is one already"""
    return t.detach() if (t == 1).all() else ones_like(t)


_kept: dict = {}


def wrong_cached(t: Tensor) -> Tensor:
    """aliasing: keeps its answers, so that whoever writes to one changes the next"""
    return _kept.setdefault((t.shape, t.dtype, t.device), ones_like(t))


def wrong_expanded(t: Tensor) -> Tensor:
    """aliasing: expands a single 1, so that all elements are the same memory"""
    return torch.ones((), dtype=t.dtype, device=t.device).expand(t.shape)


def wrong_on_the_cpu(t: Tensor) -> Tensor:
    """device: makes its buffer on the CPU"""
    return torch.ones(t.shape, dtype=t.dtype)


def wrong_times_zero(t: Tensor) -> Tensor:
    """values: computes t * 0 + 1, which keeps NaN, infinities and the graph"""
    return (t * 0 + 1).to(t.dtype)


def wrong_divides(t: Tensor) -> Tensor:
    """values: divides t by itself, which is not a number where t is 0"""
    return (t.detach() / t.detach()).to(t.dtype) if t.dtype is not torch.bool else ones_like(t)


def wrong_power(t: Tensor) -> Tensor:
    """graph: raises t to the power 0, which is a recorded operation"""
    return t**0 if t.dtype is not torch.bool else ones_like(t)


def wrong_requires_grad(t: Tensor) -> Tensor:
    """graph: requires grad where its argument does"""
    return ones_like(t).requires_grad_(t.requires_grad)


def wrong_flat(t: Tensor) -> Tensor:
    """shape: drops dimensions of size 1"""
    return ones_like(t).squeeze()


def wrong_as_many(t: Tensor) -> Tensor:
    """shape: makes a vector of as many ones"""
    return torch.ones(t.numel(), dtype=t.dtype, device=t.device)
