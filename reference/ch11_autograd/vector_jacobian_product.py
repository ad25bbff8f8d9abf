"""(J^T v)_j = sum_i v_i df_i/dx_j: what backward(v) leaves in x.grad."""

import torch
from torch import Tensor

FUNCTIONS = {
    "square": lambda x: x**2,
    "cube": lambda x: x**3,
    "sin": torch.sin,
    "exp": torch.exp,
    "square_plus_3": lambda x: x**2 + 3,
    "pair": lambda x: torch.stack([x[0] ** 2 + 3 * x[1], x[1] ** 2 + 2 * x[0]]),
}

EQUIVALENT = {
    "detached": "the product is a number, nobody differentiates it again",
    '"square_plus_3": lambda x: x**2 + 3, -> "square_plus_3": lambda x: x**2 - 3,': "a constant has no derivative",
    '"square_plus_3": lambda x: x**2 + 3, -> "square_plus_3": lambda x: x**2 % 3,': "a constant has no derivative",
    '"square_plus_3": lambda x: x**2 + 3, -> "square_plus_3": lambda x: x**2 + 4,': "a constant has no derivative",
    '"square_plus_3": lambda x: x**2 + 3, -> "square_plus_3": lambda x: x**2 + 2,': "a constant has no derivative",
    "leaf = x.detach().clone().requires_grad_() -> leaf = x.clone().requires_grad_()": "x does not require grad",
    "leaf = x.detach().clone().requires_grad_() -> leaf = x.detach().requires_grad_()": "nothing is written to the leaf",
}


def vector_jacobian_product(name: str, x: Tensor, v: Tensor) -> Tensor:
    if name not in FUNCTIONS:
        raise ValueError(f"no function is called {name}")
    leaf = x.detach().clone().requires_grad_()
    FUNCTIONS[name](leaf).backward(v)
    return leaf.grad


def also_right_formulas(name: str, x: Tensor, v: Tensor) -> Tensor:
    derivatives = {"square": 2 * x, "cube": 3 * x * x, "sin": x.cos(), "exp": x.exp(), "square_plus_3": x + x}
    if name != "pair" and name not in derivatives:
        raise ValueError(name)
    if v.shape != x.shape:
        raise RuntimeError(f"Mismatch in shape: {tuple(v.shape)} and {tuple(x.shape)}")
    if name == "pair":
        return torch.stack([2 * x[0] * v[0] + 2 * v[1], 3 * v[0] + 2 * x[1] * v[1]])
    return derivatives[name] * v


def also_right_grad(name: str, x: Tensor, v: Tensor) -> Tensor:
    if name not in FUNCTIONS:
        raise ValueError(name)
    leaf = x.clone().requires_grad_(True)
    return torch.autograd.grad(FUNCTIONS[name](leaf), leaf, v)[0]


def wrong_jacobian_times_v(name: str, x: Tensor, v: Tensor) -> Tensor:
    """values: multiplies J, not its transpose, by v"""
    if name == "pair" and v.shape == x.shape:
        return torch.stack([2 * x[0] * v[0] + 3 * v[1], 2 * v[0] + 2 * x[1] * v[1]])
    return vector_jacobian_product(name, x, v)


def wrong_ignores_v(name: str, x: Tensor, v: Tensor) -> Tensor:
    """values: ignores v"""
    vector_jacobian_product(name, x, v)
    return vector_jacobian_product(name, x, torch.ones_like(x))


def wrong_broadcasts(name: str, x: Tensor, v: Tensor) -> Tensor:
    """errors: broadcasts v"""
    return vector_jacobian_product(name, x, v.expand(x.shape) if v.numel() == 1 else v)


def wrong_grows(name: str, x: Tensor, v: Tensor) -> Tensor:
    """errors: broadcasts x to the shape of v"""
    return vector_jacobian_product(name, x.expand(v.shape) if x.numel() == 1 and v.ndim else x, v)


def wrong_any_name(name: str, x: Tensor, v: Tensor) -> Tensor:
    """errors: takes an unknown name for square"""
    return vector_jacobian_product(name if name in FUNCTIONS else "square", x, v)


def wrong_difference_quotient(name: str, x: Tensor, v: Tensor) -> Tensor:
    """gradients: takes a difference quotient for the derivative"""
    vector_jacobian_product(name, x, v)
    f, h, wide = FUNCTIONS[name], 0.05, x.double()
    columns = []
    for e in h * torch.eye(len(x), dtype=torch.float64):
        slope = (f(wide - 2 * e) - 8 * f(wide - e) + 8 * f(wide + e) - f(wide + 2 * e)) / (12 * h)
        columns.append((slope * v).sum())
    return torch.stack(columns).to(x.dtype) if columns else x.clone()


def wrong_needs_grad(name: str, x: Tensor, v: Tensor) -> Tensor:
    """purity: leaves x requiring grad"""
    result = vector_jacobian_product(name, x, v)
    x.requires_grad_()
    return result


def wrong_sum(name: str, x: Tensor, v: Tensor) -> Tensor:
    """shape: sums the products"""
    return vector_jacobian_product(name, x, v).sum()


def wrong_float64(name: str, x: Tensor, v: Tensor) -> Tensor:
    """dtype: returns float64"""
    return vector_jacobian_product(name, x, v).double()
