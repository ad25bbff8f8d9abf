"""Equal ratios between two powers of ten."""

import torch
from torch import Tensor

from grader import drives, exercise, gives, one_of, raises, relative, takes


@exercise(points=1)
@takes(start=one_of(0, 1, -1, 0.5, -2.5), end=one_of(2, 3, -0.5, -1), steps=one_of(3, 2, 5, 8))
@takes(start=one_of(2, -1.5), end=one_of(3, -2), steps=one_of(1, 0))
@gives("steps", relative(1e-5))
@raises(RuntimeError, "non-negative", steps=one_of(-1, -4))
def logspace(start: float, end: float, steps: int) -> Tensor:
    """Make the float32 tensor of ``steps`` numbers from 10**start to 10**end, both contained.

    Each is 10**x for an x of linspace(start, end, steps), within 1e-5 of its size:
    neighbours have a constant ratio. 1 step gives [10**start]. Negative steps
    raise RuntimeError ("... non-negative").

    >>> logspace(0, 2, 3)
    tensor([  1.,  10., 100.])
    """
    raise NotImplementedError


@drives(logspace, "values", relative(5e-6))
@takes(start=one_of(0, 1, -2.5), end=one_of(2, 3, -1), steps=one_of(3, 1, 2, 5))
def each_by_its_size(logspace, start, end, steps):
    # Small numbers are to be as good as large ones.
    right = 10 ** torch.linspace(start, end, steps, dtype=torch.float64)
    return logspace(start, end, steps).double() / right
