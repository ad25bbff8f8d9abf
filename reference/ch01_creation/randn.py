"""exp(-x**2 / 2) / sqrt(2 pi): mean 0, standard deviation 1."""

import math

import torch
from torch import Tensor


def randn(*size: int) -> Tensor:
    return torch.randn(*size)


def also_right_in_place(*size: int) -> Tensor:
    return torch.empty(size).normal_()


def also_right_normal(*size: int) -> Tensor:
    return torch.normal(0.0, 1.0, size)


def also_right_distribution(*size: int) -> Tensor:
    return torch.distributions.Normal(0.0, 1.0).sample(size)


def also_right_box_muller(*size: int) -> Tensor:
    radius = torch.sqrt(-2 * torch.log(1 - torch.rand(size)))
    return radius * torch.cos(2 * math.pi * torch.rand(size))


def also_right_inverse(*size: int) -> Tensor:
    return (math.sqrt(2) * torch.erfinv(2 * torch.rand(size, dtype=torch.float64) - 1)).float()


def wrong_uniform(*size: int) -> Tensor:
    """statistics: samples a uniform distribution of the same variance"""
    return (torch.rand(*size) - 0.5) * math.sqrt(12)


def wrong_positive(*size: int) -> Tensor:
    """statistics: returns only positive samples"""
    return torch.randn(*size).abs()


def wrong_reseeds(*size: int) -> Tensor:
    """statistics: gives the same numbers on each call"""
    torch.manual_seed(0)
    return torch.randn(*size)


def wrong_own_generator(*size: int) -> Tensor:
    """statistics: draws from a generator that torch.manual_seed does not reach"""
    generator = torch.Generator()
    generator.seed()
    return torch.randn(*size, generator=generator)


def wrong_laplace(*size: int) -> Tensor:
    """statistics: samples a Laplace distribution of the same variance"""
    return torch.distributions.Laplace(0.0, math.sqrt(0.5)).sample(size)


def wrong_clipped(*size: int) -> Tensor:
    """statistics: clips at two standard deviations"""
    return torch.randn(*size).clamp(-2, 2)


def wrong_variance_half(*size: int) -> Tensor:
    """statistics: forgets the 2 in erfinv's square root of 2"""
    return torch.erfinv(2 * torch.rand(size) - 1)


def wrong_same_rows(*size: int) -> Tensor:
    """statistics: draws one row and repeats it"""
    return torch.randn(size[-1]).expand(size).clone()


def wrong_walk(*size: int) -> Tensor:
    """statistics: averages neighbours, so that they are correlated"""
    x = torch.randn(*size)
    return (x + x.roll(1, -1)) / math.sqrt(2)


def wrong_mirrored(*size: int) -> Tensor:
    """statistics: draws half of the samples and repeats them with the other sign"""
    x = torch.randn(*size)
    half = size[0] // 2
    return torch.cat([x[:half], -x[:half], x[2 * half :]])


def wrong_integers(*size: int) -> Tensor:
    """statistics: rounds to hundredths"""
    return (torch.randn(*size) * 100).round() / 100


def wrong_float64(*size: int) -> Tensor:
    """dtype: returns float64"""
    return torch.randn(*size, dtype=torch.float64)


def wrong_extra_dimension(*size: int) -> Tensor:
    """shape: adds a dimension in front"""
    return torch.randn(1, *size)


def wrong_squeezed(*size: int) -> Tensor:
    """shape: drops dimensions of size 1"""
    return torch.randn(*size).squeeze()


def wrong_first_two(*size: int) -> Tensor:
    """shape: takes two sizes only"""
    return torch.randn(*size[:2])


def wrong_default_dtype(*size: int) -> Tensor:
    """statistics: changes the default dtype, and with it what is drawn next"""
    samples = torch.randn(*size)
    torch.set_default_dtype(torch.float64)
    return samples


def wrong_no_gradients(*size: int) -> Tensor:
    """purity: leaves the recording of gradients switched off"""
    torch.set_grad_enabled(False)
    return torch.randn(*size)
