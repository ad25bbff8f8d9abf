"""params <- params - learning_rate * d(mean squared error)/d(params)."""

import torch
from torch import Tensor

EQUIVALENT = {
    "params = params.detach().clone().requires_grad_() -> params = params.detach().requires_grad_()": "every step makes new parameters",
    "params = params.detach().clone().requires_grad_() -> params = params.clone().requires_grad_()": "params do not require grad",
}


def autograd_descent(n_epochs: int, learning_rate: float, params: Tensor, t_u: Tensor, t_c: Tensor) -> Tensor:
    params = params.detach().clone().requires_grad_()
    for _ in range(n_epochs):
        loss = _loss(params, t_u, t_c)
        loss.backward()
        params = (params - learning_rate * params.grad).detach().requires_grad_()
    return params


def _loss(params: Tensor, t_u: Tensor, t_c: Tensor) -> Tensor:
    return ((params[0] * t_u + params[1] - t_c) ** 2).mean()


def also_right_in_place(n_epochs: int, learning_rate: float, params: Tensor, t_u: Tensor, t_c: Tensor) -> Tensor:
    leaf = torch.empty_like(params, memory_format=torch.contiguous_format).copy_(params).requires_grad_()
    for _ in range(n_epochs):
        if leaf.grad is not None:
            leaf.grad.zero_()
        _loss(leaf, t_u, t_c).backward()
        with torch.no_grad():
            leaf -= learning_rate * leaf.grad
    return leaf


def also_right_optimiser(n_epochs: int, learning_rate: float, params: Tensor, t_u: Tensor, t_c: Tensor) -> Tensor:
    leaf = params.clone().requires_grad_(True)
    optimiser = torch.optim.SGD([leaf], lr=learning_rate)
    for _ in range(n_epochs):
        optimiser.zero_grad()
        torch.nn.functional.mse_loss(leaf[0] * t_u + leaf[1], t_c).backward()
        optimiser.step()
    return leaf


def wrong_nested(n_epochs: int, learning_rate: float, params: Tensor, t_u: Tensor, t_c: Tensor) -> Tensor:
    """values: nests the step under the test for an existing gradient, so that nothing happens"""
    params = params.detach().clone().requires_grad_()
    for _ in range(n_epochs):
        if params.grad is not None:
            params.grad.zero_()
            _loss(params, t_u, t_c).backward()
            params = (params - learning_rate * params.grad).detach().requires_grad_()
    return params


def wrong_returns_early(n_epochs: int, learning_rate: float, params: Tensor, t_u: Tensor, t_c: Tensor) -> Tensor:
    """convergence: returns inside the loop"""
    return autograd_descent(min(n_epochs, 1), learning_rate, params, t_u, t_c)


def wrong_accumulates(n_epochs: int, learning_rate: float, params: Tensor, t_u: Tensor, t_c: Tensor) -> Tensor:
    """convergence: lets the gradients accumulate"""
    leaf = params.detach().clone().requires_grad_()
    for _ in range(n_epochs):
        _loss(leaf, t_u, t_c).backward()
        with torch.no_grad():
            leaf -= learning_rate * leaf.grad
    return leaf


def wrong_growing_graph(n_epochs: int, learning_rate: float, params: Tensor, t_u: Tensor, t_c: Tensor) -> Tensor:
    """graph: does not detach, so that the graph grows"""
    params = params.detach().clone().requires_grad_()
    for _ in range(n_epochs):
        (gradient,) = torch.autograd.grad(_loss(params, t_u, t_c), params)
        params = params - learning_rate * gradient
    return params


def wrong_detached(n_epochs: int, learning_rate: float, params: Tensor, t_u: Tensor, t_c: Tensor) -> Tensor:
    """graph: returns params that do not require grad"""
    return autograd_descent(n_epochs, learning_rate, params, t_u, t_c).detach()


def wrong_sum(n_epochs: int, learning_rate: float, params: Tensor, t_u: Tensor, t_c: Tensor) -> Tensor:
    """values: descends on the sum of squares"""
    return autograd_descent(n_epochs, learning_rate * len(t_u), params, t_u, t_c)


def wrong_half(n_epochs: int, learning_rate: float, params: Tensor, t_u: Tensor, t_c: Tensor) -> Tensor:
    """values: descends on half the error"""
    return autograd_descent(n_epochs, learning_rate / 2, params, t_u, t_c)


def wrong_ascends(n_epochs: int, learning_rate: float, params: Tensor, t_u: Tensor, t_c: Tensor) -> Tensor:
    """values: adds the gradient"""
    return autograd_descent(n_epochs, -learning_rate, params, t_u, t_c)


def wrong_momentum(n_epochs: int, learning_rate: float, params: Tensor, t_u: Tensor, t_c: Tensor) -> Tensor:
    """convergence: uses momentum"""
    leaf = params.detach().clone().requires_grad_()
    optimiser = torch.optim.SGD([leaf], lr=learning_rate, momentum=0.5)
    for _ in range(n_epochs):
        optimiser.zero_grad()
        _loss(leaf, t_u, t_c).backward()
        optimiser.step()
    return leaf


def wrong_argument(n_epochs: int, learning_rate: float, params: Tensor, t_u: Tensor, t_c: Tensor) -> Tensor:
    """purity: writes the result into its argument"""
    result = autograd_descent(n_epochs, learning_rate, params, t_u, t_c)
    params.copy_(result.detach() + 1)
    return result


def wrong_row(n_epochs: int, learning_rate: float, params: Tensor, t_u: Tensor, t_c: Tensor) -> Tensor:
    """shape: returns a matrix of one row"""
    return autograd_descent(n_epochs, learning_rate, params, t_u, t_c).reshape(1, 2)


def wrong_double(n_epochs: int, learning_rate: float, params: Tensor, t_u: Tensor, t_c: Tensor) -> Tensor:
    """dtype: computes in float64"""
    return autograd_descent(n_epochs, learning_rate, params.double(), t_u, t_c)


def wrong_hook(n_epochs: int, learning_rate: float, params: Tensor, t_u: Tensor, t_c: Tensor) -> Tensor:
    """gradients: leaves a hook on params that halves their gradients"""
    params = autograd_descent(n_epochs, learning_rate, params, t_u, t_c)
    params.register_hook(lambda gradient: gradient / 2)
    return params
