"""Normal random numbers of any mean and spread."""

import torch
from torch import Tensor

from grader import drives, exact, exercise, gaussian, gives, one_of, raises, statistics, takes

SIZES = one_of((2, 3), (3,), (1,), (2, 1, 3), (5, 2), (0,))


@exercise(points=1)
@takes(mean=one_of(0.0, 2, -1.5, 1), std=one_of(1.0, 3, 0.5, 0, 0.0), size=SIZES)
@gives("*size", exact)
@statistics(gaussian(0.0, 1.0))
@raises(RuntimeError, "std >= 0", std=one_of(-1.0, -2, -0.01), size=one_of((2, 3), (4,)))
def normal(mean: float, std: float, size: tuple[int, ...]) -> Tensor:
    """Draw a float32 tensor of independent normal samples with this mean and standard deviation.

    size is the tuple of its sizes. Ints are accepted as mean and std and give
    float32, too. A std of 0 gives exactly mean, a negative one raises RuntimeError
    ("... std >= 0 ..."). The samples come from torch's global generator: they differ
    from call to call, and the same torch.manual_seed gives the same ones.

    >>> normal(2, 3, (2, 3)).shape, normal(2, 0, (2,))
    (torch.Size([2, 3]), tensor([2., 2.]))
    """
    raise NotImplementedError


@drives(normal)
def all_but_the_numbers(normal, mean, std, size):
    samples = normal(mean, std, size)
    return torch.zeros_like(samples) if isinstance(samples, torch.Tensor) else samples


@drives(normal, "values", exact)
@takes(mean=one_of(2, -1.5, 0.1, 0.0), std=one_of(0.0, 0), size=one_of((2, 3), (3,)))
def without_spread(normal, mean, std, size):
    """Gives exactly mean where std is 0."""
    return normal(mean, std, size)


@drives(normal, "statistics")
@takes(mean=one_of(2, -1.5), std=one_of(3, 0.5))
def three_standardised_draws(normal, mean, std):
    seed = torch.initial_seed()
    first, second = normal(mean, std, (1000, 100)), normal(mean, std, (1000, 100))
    torch.manual_seed(seed)
    again = normal(mean, std, (1000, 100))
    small = torch.cat([normal(mean, std, (3, 10)) for _ in range(400)])
    return tuple((x - mean) / std for x in (first, second, again, small))
