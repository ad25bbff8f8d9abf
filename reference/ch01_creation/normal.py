"""mean + std z for standard normal z."""

import math

import torch
from torch import Tensor


def normal(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    if std < 0:
        raise RuntimeError(f"normal expects std >= 0, but found std {std}")
    return mean + std * torch.randn(size)


EQUIVALENT = {
    "return mean + std * torch.randn(size) -> return mean - std * torch.randn(size)": "normal samples are symmetric",
}


def also_right_library(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    return torch.normal(mean, std, size)


def also_right_in_place(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    return torch.empty(*size).normal_(mean, std)


def also_right_tensors(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    return torch.normal(torch.full(size, float(mean)), torch.full(size, float(std)))


def also_right_float64(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    assert size is not None
    if std < 0:
        raise RuntimeError("std >= 0 is needed")
    return torch.randn(size, dtype=torch.float64).mul(std).add(mean).to(torch.float32)


def also_right_box_muller(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    if std < 0:
        raise RuntimeError("normal expects std >= 0")
    z = torch.sqrt(-2 * torch.log(1 - torch.rand(size))) * torch.sin(2 * math.pi * torch.rand(size))
    return z * std + mean


def wrong_variance(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    """statistics: takes std as the variance"""
    return normal(mean, math.sqrt(std) if std > 0 else std, size)


def wrong_squared(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    """statistics: multiplies by the variance"""
    return normal(mean, std * abs(std), size)


def wrong_adds_before(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    """statistics: adds mean before scaling"""
    return (torch.randn(size) + mean) * std if std > 0 else normal(mean, std, size)


def wrong_standard(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    """statistics: ignores mean and std"""
    return torch.randn(size) if std > 0 else normal(mean, std, size)


def wrong_no_mean(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    """values: ignores mean"""
    return normal(0.0, std, size)


def wrong_uniform(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    """statistics: samples a uniform distribution of this mean and deviation"""
    return mean + std * math.sqrt(12) * (torch.rand(size) - 0.5) if std > 0 else normal(mean, std, size)


def wrong_reseeds(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    """statistics: gives the same numbers on each call"""
    torch.manual_seed(0)
    return normal(mean, std, size)


def wrong_own_generator(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    """statistics: draws from a generator that torch.manual_seed does not reach"""
    generator = torch.Generator()
    generator.seed()
    return torch.normal(mean, std, size, generator=generator)


def wrong_one_draw(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    """statistics: draws one number and repeats it"""
    return normal(mean, std, (1,)).repeat(math.prod(size)).reshape(size)


def wrong_same_rows(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    """statistics: draws one row and repeats it"""
    return normal(mean, std, size[-1:]).expand(size).clone()


def wrong_never_zero(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    """values: replaces a std of 0 by 1"""
    return normal(mean, std or 1.0, size)


def wrong_tiny_spread(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    """values: adds something to std, so that 0 is not quite 0"""
    return normal(mean, std + 1e-6 if std >= 0 else std, size)


def wrong_scalar(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    """shape: ignores size and returns a scalar"""
    return normal(mean, std, ())


def wrong_count(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    """shape: returns a vector of as many samples"""
    return normal(mean, std, (math.prod(size),))


def wrong_float64(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    """dtype: returns float64"""
    return normal(mean, std, size).double()


def wrong_zero_is_int(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    """dtype: fills an int mean in where std is 0, which gives int64"""
    return torch.full(size, mean) if std == 0 else normal(mean, std, size)


def wrong_absolute(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    """errors: takes a negative std for a positive one"""
    return normal(mean, abs(std), size)


def wrong_no_check(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    """errors: scales by a negative std"""
    return torch.randn(size) * std + mean


def wrong_value_error(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    """errors: raises ValueError for a negative std, as NumPy does"""
    if std < 0:
        raise ValueError("std >= 0")
    return normal(mean, std, size)


def wrong_zero_refused(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    """values: refuses a std of 0"""
    if std <= 0:
        raise RuntimeError("normal expects std >= 0")
    return normal(mean, std, size)


def wrong_default_dtype(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    """purity: leaves the recording of gradients switched off"""
    torch.set_grad_enabled(False)
    return normal(mean, std, size)
