"""Normal random numbers."""

import torch
from torch import Tensor

from grader import drives, exercise, gaussian, gives, one_of, statistics, takes


@exercise(points=1)
@takes(size=one_of((3,), (2, 3), (1,), (2, 1, 3), (5, 2), (0,), (2, 0)))
@gives("*size")
@statistics(gaussian(0.0, 1.0))
def randn(*size: int) -> Tensor:
    """Draw a float32 tensor of independent samples of the standard normal distribution.

    Their mean is 0 and their standard deviation is 1, so about 68.3 % of them lie
    between -1 and 1. size is one or more ints. The samples come from torch's global
    generator: they differ from call to call, and the same torch.manual_seed gives
    the same ones.

    >>> torch.manual_seed(0).initial_seed(), randn(2, 3).shape
    (0, torch.Size([2, 3]))
    """
    raise NotImplementedError


@drives(randn, "statistics")
@takes()
def three_draws(randn):
    seed = torch.initial_seed()
    first, second = randn(1000, 100), randn(1000, 100)
    torch.manual_seed(seed)
    again = randn(1000, 100)
    return first, second, again, torch.cat([randn(3, 10) for _ in range(400)])
