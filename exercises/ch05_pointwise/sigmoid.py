"""The logistic function."""

import torch
from torch import Tensor

from grader import drives, exact, exercise, forbids, gives, gradients, one_of, relative, second_order, takes, tensors

FAR = torch.tensor([-1000.0, 1000.0, 0.0, -1.0])


@exercise(points=3)
@takes(t=tensors("*s"))
@takes(t=one_of(torch.tensor([-4, 0, 3]), torch.tensor([[1, -2]]).int(), torch.tensor(2), torch.tensor([-1000, 1000])))
@takes(t=one_of(torch.tensor([-18.0, 13.0]).double(), torch.tensor(-3.0), torch.tensor([-1000.0, 1000.0, 0.5])))
@gives("*s")
@gradients("t", t=tensors("*s", values="whole grid normal"))
@gradients("t", t=tensors("n+", values="zeros"))
@second_order("t")
@forbids(
    torch.sigmoid, torch.sigmoid_, torch.Tensor.sigmoid, torch.Tensor.sigmoid_, torch.nn.functional.sigmoid,
    torch.nn.Sigmoid, torch.special.expit, torch.tanh, torch.tanh_, torch.Tensor.tanh, torch.Tensor.tanh_,
    torch.nn.functional.tanh, torch.nn.Tanh, torch.nn.functional.logsigmoid, torch.nn.functional.hardsigmoid,
    torch.nn.Hardsigmoid, torch.logit, torch.logit_, torch.Tensor.logit, torch.Tensor.logit_, torch.special.logit,
)  # fmt: skip
def sigmoid(t: Tensor) -> Tensor:
    """Return 1 / (1 + exp(-t)) for each element of t (any shape), without overflow for large |t|.

    The result is in [0, 1], exactly 0 at -1000 and 1 at 1000, never NaN, and
    sigmoid(-t) is 1 - sigmoid(t) within 1e-6. Integers give float32. The gradient
    s (1 - s) is finite everywhere, at -1000 and 1000 as well, and can be
    differentiated again.

    >>> sigmoid(torch.tensor([-1000.0, 0.0, 1000.0]))
    tensor([0.0000, 0.5000, 1.0000])
    """
    raise NotImplementedError


@drives(sigmoid, "values", exact)
@takes(t=one_of(torch.tensor([-1000.0, 1000.0]), torch.tensor([-1000.0, 1000.0]).double(), torch.tensor([-1000, 1000])))
def limits(sigmoid, t):
    return sigmoid(t)


@drives(sigmoid, "values", exact)
@takes(t=tensors("n+", values="normal large", layouts="plain"))
def inside(sigmoid, t):
    s = sigmoid(t)
    return (s >= 0) & (s <= 1)


@drives(sigmoid, "gradients", relative(1e-5))
@takes(t=tensors("*s", values="large", layouts="plain"))
@takes(t=one_of(FAR, FAR.double()))
def slope(sigmoid, t):
    t = t.clone().requires_grad_()
    sigmoid(t).sum().backward()
    # Compared next to 1: whether a gradient is 0 or 1e-300 is not asked.
    return 1 + t.grad
