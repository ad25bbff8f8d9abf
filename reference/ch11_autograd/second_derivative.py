"""create_graph=True keeps the graph of the first derivative, which is then differentiated."""

import torch
from torch import Tensor

FUNCTIONS = {
    "square": lambda x: x**2,
    "cube": lambda x: x**3,
    "sin": torch.sin,
    "exp": torch.exp,
    "square_plus_3": lambda x: x**2 + 3,
}

EQUIVALENT = {
    '"square_plus_3": lambda x: x**2 + 3, -> "square_plus_3": lambda x: x**2 - 3,': "a constant has no derivative",
    '"square_plus_3": lambda x: x**2 + 3, -> "square_plus_3": lambda x: x**2 % 3,': "a constant has no derivative",
    '"square_plus_3": lambda x: x**2 + 3, -> "square_plus_3": lambda x: x**2 + 4,': "a constant has no derivative",
    '"square_plus_3": lambda x: x**2 + 3, -> "square_plus_3": lambda x: x**2 + 2,': "a constant has no derivative",
    "leaf = x.detach().clone().requires_grad_() -> leaf = x.clone().requires_grad_()": "x does not require grad",
    "leaf = x.detach().clone().requires_grad_() -> leaf = x.detach().requires_grad_()": "nothing is written to the leaf",
}


def second_derivative(name: str, x: Tensor) -> Tensor:
    if name not in FUNCTIONS:
        raise ValueError(f"no function is called {name}")
    leaf = x.detach().clone().requires_grad_()
    (first,) = torch.autograd.grad(FUNCTIONS[name](leaf).sum(), leaf, create_graph=True)
    (second,) = torch.autograd.grad(first.sum(), leaf)
    return second


def also_right_formulas(name: str, x: Tensor) -> Tensor:
    second = {
        "square": lambda: torch.full_like(x, 2),
        "cube": lambda: 6 * x,
        "sin": lambda: -x.sin(),
        "exp": lambda: x.exp(),
        "square_plus_3": lambda: torch.full_like(x, 2),
    }
    if name not in second:
        raise ValueError(name)
    return second[name]()


def also_right_backward(name: str, x: Tensor) -> Tensor:
    if name not in FUNCTIONS:
        raise ValueError(name)
    leaf = x.clone().requires_grad_()
    y = {"cube": lambda t: t * t * t}.get(name, FUNCTIONS[name])(leaf)
    (first,) = torch.autograd.grad(y, leaf, torch.ones_like(y), create_graph=True)
    first.backward(torch.ones_like(first))
    return leaf.grad


def wrong_first(name: str, x: Tensor) -> Tensor:
    """values: differentiates once"""
    if name not in FUNCTIONS:
        raise ValueError(name)
    leaf = x.detach().clone().requires_grad_()
    return torch.autograd.grad(FUNCTIONS[name](leaf).sum(), leaf)[0]


def wrong_no_graph(name: str, x: Tensor) -> Tensor:
    """values: omits create_graph, so that there is nothing to differentiate"""
    if name not in FUNCTIONS:
        raise ValueError(name)
    leaf = x.detach().clone().requires_grad_()
    (first,) = torch.autograd.grad(FUNCTIONS[name](leaf).sum(), leaf)
    return torch.autograd.grad(first.sum(), leaf)[0]


def wrong_square_of_first(name: str, x: Tensor) -> Tensor:
    """values: squares the first derivative"""
    return wrong_first(name, x) ** 2


def wrong_coarse_differences(name: str, x: Tensor) -> Tensor:
    """values: takes differences in the dtype of x"""
    second_derivative(name, x)
    f, h = FUNCTIONS[name], 1e-3
    return (f(x + h) - 2 * f(x) + f(x - h)) / h**2


def wrong_fine_differences(name: str, x: Tensor) -> Tensor:
    """second_order: takes differences of the first derivative, in float64"""
    second_derivative(name, x)
    wide, h = x.double(), 1e-3
    return ((wrong_first(name, wide + h) - wrong_first(name, wide - h)) / (2 * h)).to(x.dtype)


def wrong_leaves_gradient(name: str, x: Tensor) -> Tensor:
    """purity: leaves a gradient in x"""
    result = second_derivative(name, x)
    x.grad = torch.zeros_like(x)
    return result


def wrong_any_name(name: str, x: Tensor) -> Tensor:
    """errors: takes an unknown name for square"""
    return second_derivative(name if name in FUNCTIONS else "square", x)


def wrong_sum(name: str, x: Tensor) -> Tensor:
    """shape: sums over all elements"""
    return second_derivative(name, x).sum()


def wrong_float32(name: str, x: Tensor) -> Tensor:
    """dtype: returns float32"""
    return second_derivative(name, x).float()
