"""Gradient descent with backward."""

import torch
from torch import Tensor

from grader import drives, exercise, gives, graph, one_of, relative, takes, tensors

KINDS = "whole grid normal"


@exercise(points=2)
@takes(
    n_epochs=one_of(1, 0),
    learning_rate=one_of(0.03125, 0.01),
    params=tensors("2", values=KINDS),
    t_u=tensors("n+", values=KINDS),
    t_c=tensors("n+", values=KINDS),
)
@gives("2", relative(1e-4))
@graph
def autograd_descent(n_epochs: int, learning_rate: float, params: Tensor, t_u: Tensor, t_c: Tensor) -> Tensor:
    """Fit t_c (n,) by w * t_u + b, from params (2,) = (w, b), by gradient descent on the mean squared error.

    Each epoch: clear the gradient, compute the loss, backward, then params =
    params - learning_rate * gradient, detached and requiring grad again. Return
    the last params, a leaf that requires grad; the argument is unchanged (and
    does not require grad itself). 0 epochs return the start values.

    >>> ones = torch.ones(4)
    >>> autograd_descent(1, 0.25, torch.tensor([0.0, 0.0]), ones, 2 * ones)
    tensor([1., 1.], requires_grad=True)
    """
    raise NotImplementedError


def mean_squared_error(params, t_u, t_c):
    return ((params[0] * t_u + params[1] - t_c) ** 2).mean()


@drives(autograd_descent, "gradients", relative(1e-4))
@takes(
    n_epochs=one_of(1, 0),
    learning_rate=0.03125,
    params=tensors("2", values=KINDS),
    t_u=tensors("n+", values=KINDS),
    t_c=tensors("n+", values=KINDS),
)
def differentiable_again(autograd_descent, n_epochs, learning_rate, params, t_u, t_c):
    """Returns params with which the next loss can be differentiated."""
    last = autograd_descent(n_epochs, learning_rate, params, t_u, t_c)
    return torch.autograd.grad(mean_squared_error(last, t_u, t_c), last)[0]


@drives(autograd_descent, "convergence", relative(1e-4))
@takes(
    learning_rate=0.03125,
    params=tensors("2", values=KINDS),
    t_u=tensors("5", values=KINDS),
    t_c=tensors("5", values=KINDS),
)
def first_twelve_epochs(autograd_descent, learning_rate, params, t_u, t_c):
    """Takes every step as documented, and ends at the documented figures."""
    return {f"after {n} epochs": autograd_descent(n, learning_rate, params, t_u, t_c).detach() for n in range(1, 13)}


@drives(autograd_descent, "convergence", relative(1e-4))
@takes()
def slowly(autograd_descent):
    """Takes every step as documented, and ends at the documented figures."""
    start, t_u, t_c = torch.tensor([1.0, 0.0]), torch.tensor([-1.0, 0.5, 2.0]), torch.tensor([0.0, 3.0, 1.0])
    return {f"after {n} epochs": autograd_descent(n, 2e-4, start, t_u, t_c).detach() for n in (40, 700)}


@drives(
    autograd_descent,
    "convergence",
    documented={
        "loss after 1000 epochs": (2.927645, 1e-5),
        "loss after 5000 epochs": (2.927645, 1e-5),
        "params after 5000 epochs": ([9.0349, 10.5000], 1e-3),
    },
)
@takes()
def thermometer(autograd_descent):
    """Takes every step as documented, and ends at the documented figures."""
    t_c = torch.tensor([0.5, 14.0, 15.0, 28.0, 11.0, 8.0, 3.0, -4.0, 6.0, 13.0, 21.0])
    t_u = torch.tensor([35.7, 55.9, 58.2, 81.9, 56.3, 48.9, 33.9, 21.8, 48.4, 60.4, 68.4])
    t_u = (t_u - t_u.mean()) / t_u.std()
    found = {}
    for n in (1000, 5000):
        params = autograd_descent(n, 1e-2, torch.tensor([1.0, 0.0]), t_u, t_c).detach()
        found[f"loss after {n} epochs"] = mean_squared_error(params, t_u, t_c).item()
        found[f"params after {n} epochs"] = params
    return found
