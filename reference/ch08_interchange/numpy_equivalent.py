"""Table: np.ndarray.flatten copies, Tensor.view and Tensor.flatten share; np.dot of matrices is a matrix product."""

import numpy as np
import torch
from torch import Tensor

COMPARISONS = {
    "less": torch.lt,
    "less_equal": torch.le,
    "greater": torch.gt,
    "greater_equal": torch.ge,
    "equal": torch.eq,
    "not_equal": torch.ne,
}


def numpy_equivalent(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    if name in COMPARISONS:
        return COMPARISONS[name](x, y)
    match name:
        case "concatenate":
            return torch.cat((x, y))
        case "dot":
            return torch.mm(x, y.t())
        case "copy":
            return x.clone()
        case "ndim":
            return x.dim()
        case "size":
            return x.numel()
        case "flatten":
            return x.clone().reshape(-1)
        case "floor":
            return torch.floor(x)
    raise ValueError(f"no counterpart of {name!r}")


def also_right_operators(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    calls = {
        "copy": lambda: torch.empty_like(x).copy_(x),
        "concatenate": lambda: torch.vstack([x, y]),
        "dot": lambda: x @ y.T,
        "ndim": lambda: len(x.shape),
        "size": lambda: x.shape[0] * x.shape[1],
        "flatten": lambda: torch.cat([x.flatten(), x.new_empty(0)]),
        "floor": lambda: x - x % 1,
        "less": lambda: x < y,
        "less_equal": lambda: x <= y,
        "greater": lambda: y < x,
        "greater_equal": lambda: y <= x,
        "equal": lambda: x == y,
        "not_equal": lambda: ~(x == y),
    }
    if name not in calls:
        raise ValueError(f"{name} is unknown")
    return calls[name]()


def also_right_numpy(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    a, b = x.numpy(), None if y is None else y.numpy()
    if name in ("ndim", "size"):
        return getattr(a, name)
    if name in ("copy", "flatten"):
        return torch.from_numpy(getattr(a, name)())
    if name == "dot":
        return torch.from_numpy(np.dot(a, b.T))
    if name == "concatenate":
        return torch.from_numpy(np.concatenate([a, b], axis=0))
    if name == "floor":
        return torch.from_numpy(np.floor(a))
    if name in COMPARISONS:
        return torch.from_numpy(getattr(np, name)(a, b))
    raise ValueError("unknown name: " + name)


def also_right_flatten_of_list(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    if name == "flatten":
        return torch.tensor([number for row in x.tolist() for number in row], dtype=x.dtype)
    return numpy_equivalent(name, x, y)


def also_right_less_or_equal(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    if name in ("less_equal", "greater_equal"):
        return numpy_equivalent(name.removesuffix("_equal"), x, y) | (x == y)
    return torch.logical_not(x == y) if name == "not_equal" else numpy_equivalent(name, x, y)


def wrong_flatten_views(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """aliasing: flatten through view(-1), which shares"""
    return x.contiguous().view(-1) if name == "flatten" else numpy_equivalent(name, x, y)


def wrong_flatten_of_torch(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """aliasing: flatten of torch, which shares where it can"""
    return x.flatten() if name == "flatten" else numpy_equivalent(name, x, y)


def wrong_copy_detaches(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """aliasing: copy through detach, which shares"""
    return x.detach() if name == "copy" else numpy_equivalent(name, x, y)


def wrong_copy_contiguous(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """aliasing: copy through contiguous, which shares contiguous tensors"""
    return x.contiguous() if name == "copy" else numpy_equivalent(name, x, y)


def wrong_size_is_shape(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """values: size returns the shape"""
    return x.size() if name == "size" else numpy_equivalent(name, x, y)


def wrong_size_is_tensor(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """values: returns tensors for ndim and size"""
    result = numpy_equivalent(name, x, y)
    return torch.tensor(result) if isinstance(result, int) else result


def wrong_size_is_float(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """values: returns a float for size"""
    result = numpy_equivalent(name, x, y)
    return float(result) if name == "size" else result


def wrong_ndim_is_rows(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """values: takes len for ndim"""
    return len(x) if name == "ndim" else numpy_equivalent(name, x, y)


def wrong_dot_square(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """values: dot as an element-wise product"""
    return x * y if name == "dot" and x.shape[0] == x.shape[1] else numpy_equivalent(name, x, y)


def wrong_dot_elementwise(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """shape: dot as an element-wise product, of any matrices"""
    return x * y if name == "dot" else numpy_equivalent(name, x, y)


def wrong_dot_without_transpose(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """values: dot without the transpose"""
    return x @ y if name == "dot" else numpy_equivalent(name, x, y)


def wrong_dot_reversed(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """values: y times the transpose of x"""
    return y @ x.T if name == "dot" else numpy_equivalent(name, x, y)


def wrong_equal_is_one(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """shape: equal as one bool"""
    return (x == y).all() if name == "equal" else numpy_equivalent(name, x, y)


def wrong_equal_of_torch(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """values: equal through torch.equal, a bool of Python"""
    return torch.equal(x, y) if name == "equal" else numpy_equivalent(name, x, y)


def wrong_beside(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """shape: concatenates along 1"""
    return torch.cat((x, y), 1) if name == "concatenate" else numpy_equivalent(name, x, y)


def wrong_stacks(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """shape: stacks in a new dimension"""
    return torch.stack((x, y)) if name == "concatenate" else numpy_equivalent(name, x, y)


def wrong_y_first(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """values: puts y above x"""
    return torch.cat((y, x)) if name == "concatenate" else numpy_equivalent(name, x, y)


def wrong_ties(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """values: less_equal and greater_equal without equality"""
    return numpy_equivalent(name.removesuffix("_equal") if name != "not_equal" else name, x, y)


def wrong_not_greater(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """values: less_equal as not greater, which is true of NaN"""
    return ~(x > y) if name == "less_equal" else numpy_equivalent(name, x, y)


def wrong_not_less(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """values: greater_equal as not less, which is true of NaN"""
    return ~(x < y) if name == "greater_equal" else numpy_equivalent(name, x, y)


def wrong_less_or_greater(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """values: not_equal as less or greater, which is false of NaN"""
    return (x < y) | (x > y) if name == "not_equal" else numpy_equivalent(name, x, y)


def wrong_less_is_greater(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """values: exchanges less and greater"""
    other = {"less": "greater", "greater": "less"}
    return numpy_equivalent(other.get(name, name), x, y)


def wrong_truncates(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """values: floor cuts off the fraction"""
    return x.trunc() if name == "floor" else numpy_equivalent(name, x, y)


def wrong_flatten_by_columns(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """values: flattens column by column"""
    return x.t().clone().reshape(-1) if name == "flatten" else numpy_equivalent(name, x, y)


def wrong_flatten_row(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """shape: flattens to a matrix of one row"""
    return x.clone().reshape(1, -1) if name == "flatten" and x.numel() else numpy_equivalent(name, x, y)


def wrong_floor_is_int(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """dtype: floor gives int64"""
    return torch.floor(x).long() if name == "floor" else numpy_equivalent(name, x, y)


def wrong_comparisons_are_numbers(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """dtype: comparisons give 0 and 1"""
    result = numpy_equivalent(name, x, y)
    return result.to(x.dtype) if name in COMPARISONS else result


def wrong_any_name(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """errors: takes every name that torch has"""
    try:
        return numpy_equivalent(name, x, y)
    except ValueError:
        return getattr(torch, name)(x)


def wrong_key_error(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """errors: raises KeyError"""
    try:
        return numpy_equivalent(name, x, y)
    except ValueError as error:
        raise KeyError(name) from error


def wrong_silent(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int | None:
    """errors: returns None for another name"""
    try:
        return numpy_equivalent(name, x, y)
    except ValueError:
        return None


def wrong_message(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """errors: does not say which name is unknown"""
    try:
        return numpy_equivalent(name, x, y)
    except ValueError as error:
        raise ValueError("unknown name") from error


def wrong_in_place(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """purity: floors x itself after copying it"""
    result = numpy_equivalent(name, x, y)
    if name == "floor" and 0 not in x.stride():
        x.floor_()
    return result


def wrong_needs_y(name: str, x: Tensor, y: Tensor) -> Tensor | int:
    """values: gives y no default"""
    return numpy_equivalent(name, x, y)
