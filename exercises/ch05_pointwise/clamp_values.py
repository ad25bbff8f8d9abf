"""Limits."""

import torch
from torch import Tensor

from grader import exact, exercise, forbids, gives, gradients, omitted, one_of, raises, takes, tensors

NAN, INF = float("nan"), float("inf")
INTS = "int64 int32"
NOTHING = "At least one of"


@exercise(points=2)
@takes(t=tensors("*s"), low=one_of(-1.0, 0, 0.5), high=one_of(1.0, 2.5, 3))
@takes(t=tensors("*s"), low=one_of(-1.0, 0.0, 1.5), high=one_of(omitted, None))
@takes(t=tensors("*s"), low=one_of(omitted, None), high=one_of(1.0, 0.0, -1.5))
@takes(t=tensors("2 3"), low=one_of(2.0, 3), high=one_of(1.0, -1.5))
@takes(
    t=one_of(torch.tensor([NAN, INF, -INF, 0.5]), torch.tensor([-1.5, NAN, 2.5])),
    low=one_of(0.0, omitted),
    high=1.0,
)
@takes(t=torch.tensor([-1.5, NAN, 2.5, INF]), low=one_of(0.0, -2), high=None)
@takes(t=torch.tensor([-1.5, 0.5, 2.5, -3.0, 4.0]), low=one_of(0.0, 2.0), high=one_of(1.0, -1.0))
@takes(t=tensors("*s+", dtypes=INTS, values="whole"), low=one_of(-1, 0), high=one_of(2, 1))
@takes(t=tensors("n+", dtypes=INTS, values="whole"), low=one_of(-1, 0.5, None), high=2.5)
@takes(t=torch.tensor([1, 0, 2]), low=one_of(-1.5, None, -1), high=2.5)
@takes(t=tensors("n+", dtypes=INTS, values="whole"), low=-1.5, high=one_of(omitted, None, 2))
@takes(t=tensors("n+", dtypes=INTS, values="whole"), low=one_of(omitted, -1), high=one_of(1, 0))
@gives("*s", exact)
@gradients("t", t=tensors("*s"), low=one_of(-1.0, 0), high=one_of(1.0, 2.5, omitted))
@gradients("t", t=tensors("*s"), low=None, high=one_of(1.0, -1))
@gradients("t", t=tensors("n+", values="zeros"), low=0.0, high=one_of(1.0, omitted))
@gradients("t", t=tensors("n+", values="zeros"), low=one_of(omitted, -1.0), high=0.0)
@raises((RuntimeError, ValueError), NOTHING, low=omitted, high=omitted)
@raises((RuntimeError, ValueError), NOTHING, low=None, high=None)
@forbids(
    torch.clamp, torch.clamp_, torch.Tensor.clamp, torch.Tensor.clamp_, torch.clip, torch.clip_, torch.Tensor.clip,
    torch.Tensor.clip_, torch.clamp_min, torch.clamp_min_, torch.Tensor.clamp_min, torch.Tensor.clamp_min_,
    torch.clamp_max, torch.clamp_max_, torch.Tensor.clamp_max, torch.Tensor.clamp_max_,
    torch.nn.functional.hardtanh, torch.nn.functional.hardtanh_, torch.nn.Hardtanh,
)  # fmt: skip
def clamp_values(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """Limit each element of t (any shape) to [low, high].

    Either bound may be None; both None raises RuntimeError or ValueError ("At
    least one of ..."). If low > high every element becomes high. NaN stays NaN.
    The gradient is 1 inside and exactly on the bounds, 0 outside. The dtype
    promotes with the bounds: integers limited by a float become float32.

    >>> clamp_values(torch.tensor([-1.5, 0.5, 2.5]), 0, 1)
    tensor([0.0000, 0.5000, 1.0000])
    """
    raise NotImplementedError
