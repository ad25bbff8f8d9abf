"""torch.name(x, ...) and x.name(...)."""

import torch
from torch import Tensor

Two = tuple[Tensor, Tensor]


def function_and_method(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    if name in ("add", "mul", "sub"):
        return getattr(torch, name)(x, y), getattr(x, name)(y)
    if name in ("sum", "mean", "abs"):
        return getattr(torch, name)(x), getattr(x, name)()
    if name == "reshape_flat":
        return torch.reshape(x, (-1,)), x.reshape(-1)
    raise ValueError(f"there is no function and method {name!r}")


def also_right_table(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    both = {
        "add": lambda: (torch.add(x, y), x.add(y)),
        "mul": lambda: (torch.mul(x, y), x.mul(y)),
        "sub": lambda: (torch.sub(x, y), x.sub(y)),
        "sum": lambda: (torch.sum(x), x.sum()),
        "mean": lambda: (torch.mean(x), x.mean()),
        "abs": lambda: (torch.abs(x), x.abs()),
        "reshape_flat": lambda: (torch.reshape(x, [-1]), x.reshape((-1,))),
    }
    if name not in both:
        raise ValueError(name)
    return both[name]()


def also_right_attributes(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    if name == "reshape_flat":
        return torch.reshape(x, (-1,)), x.reshape(-1)
    if not hasattr(torch, name) or not hasattr(x, name):
        raise ValueError(f"{name} is not both")
    arguments = () if y is None else (y,)
    return getattr(torch, name)(x, *arguments), getattr(x, name)(*arguments)


def also_right_operators(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    match name:
        case "add":
            return torch.add(x, y), x + y
        case "mul":
            return torch.multiply(x, y), x * y
        case "sub":
            return torch.subtract(x, y), x - y
        case "mean":
            return torch.mean(x), x.sum() / x.numel()
        case "sum":
            return torch.sum(x), x.sum()
        case "abs":
            return torch.absolute(x), x.__abs__()
        case "reshape_flat":
            return torch.flatten(x), x.flatten().clone()
    raise ValueError("not " + name)


def wrong_in_place(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """purity: returns the same call twice through an in-place form"""
    results = function_and_method(name, x, y)
    if name in ("add", "mul", "sub", "abs") and 0 not in x.stride():
        getattr(x, name + "_")(*(() if y is None else (y,)))
    return results


def wrong_changes_y(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """purity: changes y"""
    results = function_and_method(name, x, y)
    if y is not None and 0 not in y.stride():
        y.add_(1)
    return results


def wrong_default_dtype(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return function_and_method(name, x, y)


def wrong_accepts_view(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """errors: accepts view"""
    return (x.reshape(-1), x.reshape(-1)) if name == "view" else function_and_method(name, x, y)


def wrong_attribute_error(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """errors: lets Python raise AttributeError"""
    arguments = () if y is None else (y,)
    if name == "reshape_flat":
        return function_and_method(name, x)
    return getattr(torch, name)(x, *arguments), getattr(x, name)(*arguments)


def wrong_no_name(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """errors: does not say which name it does not know"""
    try:
        return function_and_method(name, x, y)
    except ValueError as error:
        raise ValueError("unknown name") from error


def wrong_unknown(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """errors: returns x for unknown names"""
    try:
        return function_and_method(name, x, y)
    except ValueError:
        return x, x


def wrong_key_error(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """errors: raises KeyError for unknown names"""
    try:
        return function_and_method(name, x, y)
    except ValueError as error:
        raise KeyError(name) from error


def wrong_ignores_y(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """values: ignores y"""
    return function_and_method(name, x, x)


def wrong_method_ignores_y(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """values: ignores y in the method"""
    return function_and_method(name, x, y)[0], function_and_method(name, x, x)[1]


def wrong_swapped(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """values: subtracts the other way round in the method"""
    function, method = function_and_method(name, x, y)
    return function, -method if name == "sub" else method


def wrong_mul(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """values: adds for mul"""
    return function_and_method("add" if name == "mul" else name, x, y)


def wrong_mean(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """values: sums for mean"""
    return function_and_method("sum" if name == "mean" else name, x, y)


def wrong_abs(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """values: returns x for abs"""
    return (x, x) if name == "abs" else function_and_method(name, x, y)


def wrong_list(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """values: returns a list"""
    return list(function_and_method(name, x, y))


def wrong_one(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """values: returns the function's result only"""
    return function_and_method(name, x, y)[0]


def wrong_stacked(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """values: stacks both results"""
    return torch.stack(function_and_method(name, x, y))


def wrong_needs_y(name: str, x: Tensor, y: Tensor) -> Two:
    """values: has no default for y"""
    return function_and_method(name, x, y)


def wrong_view(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """values: views instead of reshaping, which fails for a transposed x"""
    return (x.view(-1), x.view(-1)) if name == "reshape_flat" else function_and_method(name, x, y)


def wrong_storage_order(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """values: flattens the transpose"""
    return function_and_method(name, x.mT if name == "reshape_flat" and x.dim() > 1 else x, y)


def wrong_not_flat(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """shape: reshapes to the shape that x has"""
    return (x.reshape(x.shape), x.reshape(x.shape)) if name == "reshape_flat" else function_and_method(name, x, y)


def wrong_row(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """shape: reshapes to one row"""
    function, method = function_and_method(name, x, y)
    return (function, method.reshape(1, -1)) if name == "reshape_flat" else (function, method)


def wrong_sum_over_rows(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """shape: sums over the first dimension only"""
    return (x.sum(0), x.sum(0)) if name == "sum" and x.dim() else function_and_method(name, x, y)


def wrong_double(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """dtype: returns the method's result in float64"""
    function, method = function_and_method(name, x, y)
    return function, method.double()


def wrong_sum_dtype(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """dtype: sums int32 in int32"""
    return (x.sum(dtype=x.dtype),) * 2 if name == "sum" and x.abs().sum() < 2**30 else function_and_method(name, x, y)


def wrong_matrix_product(name: str, x: Tensor, y: Tensor | None = None) -> Two:
    """values: multiplies square matrices as matrices"""
    square = name == "mul" and x.dim() == 2 and x.size(0) == x.size(1)
    return (x @ y, torch.matmul(x, y)) if square else function_and_method(name, x, y)


def wrong_keeps_rows(name: str, x: Tensor, y: Tensor | None = None) -> tuple[Tensor, Tensor]:
    """shape: flattens all but the first of three dimensions"""
    first, second = function_and_method(name, x, y)
    return (first.reshape(len(x), -1) if name == "reshape_flat" and x.ndim > 2 and x.numel() else first), second
