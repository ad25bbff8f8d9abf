"""Random numbers that can be had again."""

import random

import numpy as np
import torch
from torch import Tensor

from grader import drives, exact, exercise, gives, one_of, statistics, takes, uniform


@exercise(points=2)
@takes(seed=one_of(7, 0, 1, 42, 123456), size=one_of((3,), (2, 3), (1,), (2, 1, 3), (5, 2), (0,)))
@gives("*size", exact)
@statistics(uniform(0.0, 1.0))
def seeded_rand(seed: int, *size: int) -> Tensor:
    """Draw a float32 tensor of independent samples of the uniform distribution on [0, 1).

    size is one or more ints. The samples depend on seed, an int from 0 on, and size
    alone: the same ones give the same samples, bit by bit, however often and whatever
    else was drawn before; other seeds give others. The state of torch's global
    generator stays: torch.rand goes on as if seeded_rand had not been called, and
    so do the global generators of NumPy and Python.

    >>> torch.equal(seeded_rand(7, 2, 3), seeded_rand(7, 2, 3)), seeded_rand(7, 2, 3).shape
    (True, torch.Size([2, 3]))
    """
    raise NotImplementedError


@drives(seeded_rand)
def all_but_the_numbers(seeded_rand, seed, *size):
    samples = seeded_rand(seed, *size)
    return torch.zeros_like(samples) if isinstance(samples, torch.Tensor) else samples


@drives(seeded_rand, "values", exact)
@takes(seeds=one_of((0, 1, 2, 7, 8, 42), (0, 107, 7, 1007, 65543, 123456)), size=one_of((8,), (2, 3, 4), (40, 1)))
def again(seeded_rand, seeds, size):
    """Gives the same samples for the same seed, others for others."""
    torch.manual_seed(5)
    first = [seeded_rand(seed, *size) for seed in seeds]
    torch.manual_seed(6)
    second = [seeded_rand(seed, *size) for seed in reversed(seeds)][::-1]
    return [[torch.equal(x, y) for y in second] for x in first]


@drives(seeded_rand, "values", exact)
@takes(seed=one_of(7, 0), size=one_of((3,), (2, 3)))
def beside_other_generators(seeded_rand, seed, size):
    """Leaves the global generators of NumPy and Python as they were."""
    np.random.seed(5)
    random.seed(5)
    before = random.getstate(), np.random.get_state()[1].tolist()
    seeded_rand(seed, *size)
    return before == (random.getstate(), np.random.get_state()[1].tolist())


@drives(seeded_rand, "statistics")
@takes(seed=one_of(7, 42))
def beside_the_global_generator(seeded_rand, seed):
    """Draws independent uniform samples and leaves the global generator as it was."""
    seeds = torch.randint(2**31, (400,)).tolist()
    state = torch.get_rng_state()
    ours = [seeded_rand(seed, 500, 100), seeded_rand(0, 5), seeded_rand(seed, 2, 1, 3)]
    first = torch.cat([ours[0], torch.rand(500, 100)])
    second = seeded_rand(seed + 1, 1000, 100)
    torch.set_rng_state(state)
    without = torch.rand(500, 100)
    again = torch.cat([seeded_rand(seed, 500, 100), without])
    return first, second, again, torch.cat([seeded_rand(seed, 3, 10) for seed in seeds])
