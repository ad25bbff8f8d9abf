"""Uniform on [0, 1): 24 random bits, read as a fraction."""

import torch
from torch import Tensor


def rand(*size: int) -> Tensor:
    return torch.rand(*size)


def also_right_in_place(*size: int) -> Tensor:
    return torch.empty(size).uniform_()


def also_right_integers(*size: int) -> Tensor:
    return torch.randint(0, 2**24, size) / 2**24


def also_right_double(*size: int) -> Tensor:
    return torch.rand(size, dtype=torch.float64).mul(2**24).floor().div(2**24).float()


def wrong_normal(*size: int) -> Tensor:
    """statistics: samples a normal distribution"""
    return torch.randn(*size)


def wrong_clipped_normal(*size: int) -> Tensor:
    """statistics: squeezes a normal distribution into [0, 1)"""
    return torch.sigmoid(torch.randn(*size)).clamp(max=0.99999)


def wrong_symmetric(*size: int) -> Tensor:
    """statistics: samples [-1, 1)"""
    return torch.rand(*size) * 2 - 1


def wrong_reseeds(*size: int) -> Tensor:
    """statistics: seeds on each call, so that all calls return the same"""
    torch.manual_seed(0)
    return torch.rand(*size)


def wrong_float64(*size: int) -> Tensor:
    """dtype: returns float64"""
    return torch.rand(*size, dtype=torch.float64)


def wrong_own_generator(*size: int) -> Tensor:
    """statistics: draws from a generator that torch.manual_seed does not reach"""
    generator = torch.Generator()
    generator.seed()
    return torch.rand(*size, generator=generator)


def wrong_same_rows(*size: int) -> Tensor:
    """statistics: draws one row and repeats it"""
    return torch.rand(size[-1]).expand(size).clone()


def wrong_hundredths(*size: int) -> Tensor:
    """statistics: draws hundredths"""
    return torch.randint(0, 100, size) / 100


def wrong_extra_dimension(*size: int) -> Tensor:
    """shape: adds a dimension in front"""
    return torch.rand(1, *size)


def wrong_default_dtype(*size: int) -> Tensor:
    """statistics: changes the default dtype, and with it what is drawn next"""
    samples = torch.rand(*size)
    torch.set_default_dtype(torch.float64)
    return samples


def wrong_no_gradients(*size: int) -> Tensor:
    """purity: leaves the recording of gradients switched off"""
    torch.set_grad_enabled(False)
    return torch.rand(*size)
