"""The hyperbolic tangent."""

import torch
from torch import Tensor

from grader import drives, exact, exercise, forbids, gives, gradients, one_of, relative, second_order, takes, tensors

FAR = torch.tensor([-1000.0, 1000.0, 0.0, -1.0])
FLAT = torch.tensor([-9.5, 6.5]).double()
SMALL = torch.tensor([1e-4, -1e-4, 1.3e-4, -1e-5, 3e-6, 0.0])


@exercise(points=3)
@takes(t=tensors("*s", values="whole large"))
@takes(t=tensors("*s", dtypes="int64", values="whole large"))
@takes(t=one_of(torch.tensor([-2, 0, 1]).int(), torch.tensor([-0.75, 1.25]), torch.tensor(-2.5), FLAT))
@gives("*s")
@gradients("t", t=tensors("*s", values="whole grid normal"))
@gradients("t", t=tensors("n+", values="zeros"))
@second_order("t")
@forbids(
    torch.tanh, torch.tanh_, torch.Tensor.tanh, torch.Tensor.tanh_, torch.nn.functional.tanh, torch.nn.Tanh,
    torch.sigmoid, torch.sigmoid_, torch.Tensor.sigmoid, torch.Tensor.sigmoid_, torch.nn.functional.sigmoid,
    torch.nn.Sigmoid, torch.special.expit, torch.sinh, torch.sinh_, torch.Tensor.sinh, torch.Tensor.sinh_,
    torch.cosh, torch.cosh_, torch.Tensor.cosh, torch.Tensor.cosh_, torch.nn.functional.hardtanh,
    torch.nn.functional.hardtanh_, torch.nn.Hardtanh,
)  # fmt: skip
def tanh(t: Tensor) -> Tensor:
    """Return (exp(t) - exp(-t)) / (exp(t) + exp(-t)) for each element of t (any shape), without overflow.

    The result is in [-1, 1], exactly -1 at -1000 and 1 at 1000, and tanh(-t) is
    -tanh(t). Near 0, where tanh(t) is nearly t, it is accurate as well: at 1e-4 to
    a ten-thousandth of its size, in float32. Integers give float32. The gradient
    1 - y**2 is finite everywhere, at -1000 and 1000 as well, and can be
    differentiated again.

    >>> tanh(torch.tensor([-1000.0, 0.0, 1.0, 1000.0]))
    tensor([-1.0000,  0.0000,  0.7616,  1.0000])
    """
    raise NotImplementedError


@drives(tanh, "values", exact)
@takes(t=one_of(torch.tensor([-1000.0, 1000.0]), torch.tensor([-1000.0, 1000.0]).double(), torch.tensor([-1000, 1000])))
def limits(tanh, t):
    return tanh(t)


@drives(tanh, "values", exact)
@takes(t=tensors("n+", values="normal large", layouts="plain"))
def inside(tanh, t):
    y = tanh(t)
    return (y >= -1) & (y <= 1)


@drives(tanh, "values", relative(5e-5))
@takes(t=one_of(SMALL, SMALL.double(), 1000 * SMALL, -3000 * SMALL))
def one_by_one(tanh, t):
    # Each element on its own: next to a large number an error in a small one does not show.
    return tuple(tanh(t))


@drives(tanh, "gradients", relative(1e-5))
@takes(t=tensors("*s", values="large", layouts="plain"))
@takes(t=one_of(FAR, FAR.double()))
def slope(tanh, t):
    t = t.clone().requires_grad_()
    tanh(t).sum().backward()
    # Compared next to 1: whether a gradient is 0 or 1e-300 is not asked.
    return 1 + t.grad
