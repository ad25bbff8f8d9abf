"""The dtype and the device of t, all else from size."""

import math

import torch
from torch import Tensor


def new_ones(t: Tensor, size: tuple[int, ...]) -> Tensor:
    return torch.ones(size, dtype=t.dtype, device=t.device)


def also_right_library(t: Tensor, size: tuple[int, ...]) -> Tensor:
    return t.new_ones(size)


def also_right_new_full(t: Tensor, size: tuple[int, ...]) -> Tensor:
    return t.new_full(size, 1)


def also_right_moved(t: Tensor, size: tuple[int, ...]) -> Tensor:
    return torch.ones(size).to(t.device).to(t.dtype)


def also_right_filled(t: Tensor, size: tuple[int, ...]) -> Tensor:
    return torch.empty_like(t, requires_grad=False).new_empty(*size, dtype=t.dtype).fill_(1) if size else t.new_ones(())


def also_right_list(t: Tensor, size: tuple[int, ...]) -> Tensor:
    return torch.tensor([1] * math.prod(size), dtype=t.dtype, device=t.device).reshape(size)


def wrong_shape_of_t(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """shape: uses the shape of t"""
    return torch.ones_like(t)


def wrong_batch_of_t(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """shape: puts size in front of the shape of t"""
    return t.new_ones(*size, *t.shape)


def wrong_flat(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """shape: drops dimensions of size 1"""
    return new_ones(t, size).squeeze()


def wrong_count(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """shape: reads size as an element count"""
    return new_ones(t, (math.prod(size),))


def wrong_float32(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """dtype: always returns float32"""
    return torch.ones(size, device=t.device)


def wrong_bools_are_ints(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """dtype: adds 1 to zeros, which makes bools integers"""
    return t.new_zeros(size) + 1


def wrong_on_the_cpu(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """device: makes its buffer on the CPU"""
    return torch.ones(size, dtype=t.dtype)


def wrong_zeros(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """values: fills with 0"""
    return t.new_zeros(size)


def wrong_keeps_elements(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """values: fills with the elements of t as far as they go"""
    result = new_ones(t, size)
    count = min(t.numel(), result.numel())
    result.view(-1)[:count] = t.detach().reshape(-1)[:count]
    return result


def wrong_fills_argument(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """purity: fills its argument as well"""
    t.detach().fill_(1)
    return new_ones(t, size)


def wrong_view(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """aliasing: fills its argument and returns its memory where that is large enough"""
    if t.numel() < math.prod(size):
        return new_ones(t, size)
    return t.detach().fill_(1).reshape(-1)[: math.prod(size)].view(size)


_kept: dict = {}


def wrong_cached(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """aliasing: keeps its answers, so that whoever writes to one changes the next"""
    return _kept.setdefault((size, t.dtype, t.device), new_ones(t, size))


def wrong_expanded(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """aliasing: expands a single 1, so that all elements are the same memory"""
    return t.new_ones(()).expand(size)


def wrong_requires_grad(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """graph: requires grad where t does"""
    return new_ones(t, size).requires_grad_(t.requires_grad)
