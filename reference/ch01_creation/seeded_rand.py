"""A generator of one's own, seeded anew for each call."""

import math
import random

import numpy as np
import torch
from torch import Tensor


def seeded_rand(seed: int, *size: int) -> Tensor:
    generator = torch.Generator().manual_seed(seed)
    return torch.rand(*size, generator=generator)


def also_right_fork(seed: int, *size: int) -> Tensor:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return torch.rand(*size)


def also_right_restores(seed: int, *size: int) -> Tensor:
    state = torch.get_rng_state()
    torch.manual_seed(seed)
    samples = torch.rand(*size)
    torch.set_rng_state(state)
    return samples


def also_right_in_place(seed: int, *size: int) -> Tensor:
    generator = torch.Generator()
    generator.manual_seed(seed)
    return torch.empty(size).uniform_(generator=generator)


def also_right_numpy(seed: int, *size: int) -> Tensor:
    return torch.from_numpy(np.random.default_rng(seed).random(size, dtype=np.float32))


def wrong_global_seed(seed: int, *size: int) -> Tensor:
    """statistics: calls the global manual_seed, which changes the global stream"""
    torch.manual_seed(seed)
    return torch.rand(*size)


def wrong_reseeds_afterwards(seed: int, *size: int) -> Tensor:
    """statistics: gives the global generator back its seed, but not its state"""
    before = torch.initial_seed()
    samples = wrong_global_seed(seed, *size)
    torch.manual_seed(before)
    return samples


def wrong_random_afterwards(seed: int, *size: int) -> Tensor:
    """statistics: seeds the global generator at random afterwards"""
    samples = wrong_global_seed(seed, *size)
    torch.seed()
    return samples


def wrong_draws_too(seed: int, *size: int) -> Tensor:
    """statistics: draws from the global generator as well"""
    torch.rand(1)
    return seeded_rand(seed, *size)


def wrong_global_vector(seed: int, *size: int) -> Tensor:
    """statistics: seeds the global generator where there is one size only"""
    return wrong_global_seed(seed, *size) if len(size) == 1 else seeded_rand(seed, *size)


def wrong_ignores_seed(seed: int, *size: int) -> Tensor:
    """values: ignores the seed"""
    return torch.rand(*size)


def wrong_constant_seed(seed: int, *size: int) -> Tensor:
    """values: always uses the same seed"""
    return seeded_rand(0, *size)


def wrong_seeds_numpy(seed: int, *size: int) -> Tensor:
    """values: seeds NumPy instead of the tensor library"""
    np.random.seed(seed)
    return torch.rand(*size)


def wrong_numpy_stream(seed: int, *size: int) -> Tensor:
    """values: seeds NumPy's global generator and draws from that"""
    np.random.seed(seed)
    return torch.from_numpy(np.random.random_sample(size) * (1 - 2**-24)).float()


def wrong_python_stream(seed: int, *size: int) -> Tensor:
    """values: seeds Python's global generator and draws from that"""
    random.seed(seed)
    return torch.tensor([random.getrandbits(24) / 2**24 for _ in range(math.prod(size))]).reshape(size)


def wrong_other_global_seed(seed: int, *size: int) -> Tensor:
    """values: adds the seed to the global one"""
    return seeded_rand(torch.initial_seed() % 2**32 + seed, *size)


def wrong_own_stream(seed: int, *size: int) -> Tensor:
    """values: adds the seed to a global one"""
    return seeded_rand(torch.initial_seed() + seed + int(torch.get_rng_state()[100:].sum()), *size)


_generators: dict[int, torch.Generator] = {}


def wrong_goes_on(seed: int, *size: int) -> Tensor:
    """values: keeps one generator for each seed, which goes on at the next call"""
    generator = _generators.setdefault(seed, torch.Generator().manual_seed(seed))
    return torch.rand(*size, generator=generator)


def wrong_few_seeds(seed: int, *size: int) -> Tensor:
    """values: keeps only the last two digits of the seed"""
    return seeded_rand(seed % 100, *size)


def wrong_zero(seed: int, *size: int) -> Tensor:
    """values: takes the seed 0 for none"""
    return seeded_rand(seed, *size) if seed else torch.rand(*size)


def wrong_normal(seed: int, *size: int) -> Tensor:
    """statistics: samples a normal distribution"""
    return torch.randn(*size, generator=torch.Generator().manual_seed(seed))


def wrong_symmetric(seed: int, *size: int) -> Tensor:
    """statistics: samples [-1, 1)"""
    return seeded_rand(seed, *size) * 2 - 1


def wrong_same_rows(seed: int, *size: int) -> Tensor:
    """statistics: draws one row and repeats it"""
    return seeded_rand(seed, size[-1]).expand(size).clone()


def wrong_remainders(seed: int, *size: int) -> Tensor:
    """statistics: counts up in equal steps from the seed"""
    return ((torch.arange(math.prod(size)).reshape(size) + seed) * 0.6180339887 % 1).float()


def wrong_float64(seed: int, *size: int) -> Tensor:
    """dtype: returns float64"""
    return torch.rand(*size, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)


def wrong_numpy_float64(seed: int, *size: int) -> Tensor:
    """dtype: returns NumPy's float64"""
    return torch.from_numpy(np.random.default_rng(seed).random(size))


def wrong_flat(seed: int, *size: int) -> Tensor:
    """shape: returns a vector of as many samples"""
    return seeded_rand(seed, math.prod(size))


def wrong_seed_is_a_size(seed: int, *size: int) -> Tensor:
    """shape: takes the seed for a further size"""
    return seeded_rand(seed, seed % 5 + 1, *size)


def wrong_no_gradients(seed: int, *size: int) -> Tensor:
    """purity: leaves the recording of gradients switched off"""
    torch.set_grad_enabled(False)
    return seeded_rand(seed, *size)
