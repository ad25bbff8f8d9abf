"""Uniform random numbers."""

import torch
from torch import Tensor

from grader import drives, exercise, gives, one_of, statistics, takes, uniform


@exercise(points=1)
@takes(size=one_of((3,), (2, 3), (1,), (2, 1, 3), (0,), (2, 0)))
@gives("*size")
@statistics(uniform(0.0, 1.0))
def rand(*size: int) -> Tensor:
    """Draw a float32 tensor of independent samples of the uniform distribution on [0, 1).

    size is one or more ints. The samples come from the global generator: they
    differ from call to call, and the same torch.manual_seed gives the same ones.

    >>> torch.manual_seed(0).initial_seed(), rand(2, 3).shape
    (0, torch.Size([2, 3]))
    """
    raise NotImplementedError


@drives(rand, "statistics")
def three_draws(rand):
    seed = torch.initial_seed()
    first, second = rand(1000, 100), rand(1000, 100)
    torch.manual_seed(seed)
    again = rand(1000, 100)
    return first, second, again, torch.cat([rand(3, 10) for _ in range(400)])
