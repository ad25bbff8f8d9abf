"""Scores to probabilities."""

import torch
from torch import Tensor

from grader import (
    axes,
    drives,
    exact,
    exercise,
    forbids,
    gives,
    gradients,
    logits,
    omitted,
    one_of,
    raises,
    second_order,
    takes,
    tensors,
)  # fmt: skip

INF = float("inf")


@exercise(points=3)
@takes(t=tensors("*s+"), dim=axes("t"))
@takes(t=one_of(torch.tensor([1000.0, 1000.0]), torch.tensor([[0.0, -INF], [-INF, 2.0]])), dim=one_of(0, -1))
@gives("*s", logits)
@gradients("t")
@second_order("t")
@raises(RuntimeError, t=tensors("rows+ classes+", dtypes="int64 int32 uint8"))
@raises(TypeError, dim=omitted)
@forbids(
    torch.softmax, torch.Tensor.softmax, torch.nn.functional.softmax, torch.special.softmax, torch.nn.Softmax,
    torch.log_softmax, torch.Tensor.log_softmax, torch.nn.functional.log_softmax, torch.special.log_softmax,
    torch.nn.LogSoftmax, torch.nn.functional.softmin, torch.nn.Softmin,
)  # fmt: skip
def softmax(t: Tensor, dim: int) -> Tensor:
    """Turn scores t (any shape, not empty) into probabilities along ``dim`` (same shape).

    exp(t), divided by its sum along dim, without overflow: adding a constant
    along dim changes nothing, and an entry of -inf gets probability 0. dim may
    be negative and has no default. A tensor of integers raises RuntimeError.

    >>> softmax(torch.tensor([1000.0, 1000.0]), 0)
    tensor([0.5000, 0.5000])
    """
    raise NotImplementedError


@drives(softmax, "values", exact)
@takes(t=one_of(torch.tensor([0.0, -INF, 3.0]), torch.tensor([[0.0, -INF], [-INF, 2.0]])), dim=-1)
def where_it_is_zero(softmax, t, dim):
    return softmax(t, dim) == 0
