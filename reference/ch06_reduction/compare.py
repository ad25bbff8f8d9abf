"""ge >=, le <=, gt >, lt <, eq ==, ne !=."""

import torch
from torch import Tensor

OPS = {"ge": torch.ge, "le": torch.le, "gt": torch.gt, "lt": torch.lt, "eq": torch.eq, "ne": torch.ne}


def compare(a: Tensor, b: Tensor, op: str) -> Tensor:
    if op not in OPS:
        raise ValueError(f"there is no comparison {op!r}")
    return OPS[op](a, b)


def also_right_operators(a: Tensor, b: Tensor, op: str) -> Tensor:
    match op:
        case "ge":
            return a >= b
        case "le":
            return a <= b
        case "gt":
            return a > b
        case "lt":
            return a < b
        case "eq":
            return a == b
        case "ne":
            return a != b
    raise ValueError(op)


def also_right_module(a: Tensor, b: Tensor, op: str) -> Tensor:
    import operator

    if op in ("ge", "le", "gt", "lt", "eq", "ne"):
        return getattr(operator, op)(a, b)
    raise ValueError(f"op {op} is none of ge, le, gt, lt, eq, ne")


def also_right_numpy(a: Tensor, b: Tensor, op: str) -> Tensor:
    import numpy as np

    names = {"ge": "greater_equal", "le": "less_equal", "gt": "greater", "lt": "less", "eq": "equal", "ne": "not_equal"}
    if op not in names:
        raise ValueError("unknown: " + op)
    return torch.as_tensor(getattr(np, names[op])(a.numpy(), b.numpy()))


def also_right_two(a: Tensor, b: Tensor, op: str) -> Tensor:
    more, less, same = a > b, a < b, a == b
    found = {"gt": more, "lt": less, "eq": same, "ne": ~same, "ge": more | same, "le": same | less}.get(op)
    if found is None:
        raise UnicodeError(f"{op} is not known")
    return found


def wrong_book(a: Tensor, b: Tensor, op: str) -> Tensor:
    """values: reads the shuffled order of the book's table, so that ge means >"""
    return compare(a, b, {"ge": "gt", "le": "lt", "gt": "ge", "lt": "le"}.get(op, op))


def wrong_sides(a: Tensor, b: Tensor, op: str) -> Tensor:
    """values: compares b with a"""
    return compare(b, a, op)


def wrong_ge(a: Tensor, b: Tensor, op: str) -> Tensor:
    """values: takes ge for greater"""
    return compare(a, b, "gt" if op == "ge" else op)


def wrong_le(a: Tensor, b: Tensor, op: str) -> Tensor:
    """values: takes le for less"""
    return compare(a, b, "lt" if op == "le" else op)


def wrong_negates_less(a: Tensor, b: Tensor, op: str) -> Tensor:
    """values: takes ge for not less, which is True for NaN"""
    return ~compare(a, b, "lt") if op == "ge" else compare(a, b, op)


def wrong_negates_greater(a: Tensor, b: Tensor, op: str) -> Tensor:
    """values: takes le for not greater, which is True for NaN"""
    return ~compare(a, b, "gt") if op == "le" else compare(a, b, op)


def wrong_either(a: Tensor, b: Tensor, op: str) -> Tensor:
    """values: takes ne for less or greater, which is False for NaN"""
    return (a < b) | (a > b) if op == "ne" else compare(a, b, op)


def wrong_tolerance(a: Tensor, b: Tensor, op: str) -> Tensor:
    """values: uses a tolerance for eq"""
    return torch.isclose(a.double(), b.double()) if op == "eq" else compare(a, b, op)


def wrong_float32(a: Tensor, b: Tensor, op: str) -> Tensor:
    """values: compares in float32"""
    return compare(a.float(), b.float(), op)


def wrong_always_ge(a: Tensor, b: Tensor, op: str) -> Tensor:
    """values: ignores op"""
    return compare(a, b, "ge" if op in OPS else op)


def wrong_eq_for_ne(a: Tensor, b: Tensor, op: str) -> Tensor:
    """values: takes ne for eq"""
    return compare(a, b, "eq" if op == "ne" else op)


def wrong_integers(a: Tensor, b: Tensor, op: str) -> Tensor:
    """dtype: returns 0 and 1"""
    return compare(a, b, op).to(torch.int64)


def wrong_dtype_of_a(a: Tensor, b: Tensor, op: str) -> Tensor:
    """dtype: returns numbers of the dtype of a"""
    return compare(a, b, op).to(a.dtype)


def wrong_chains(a: Tensor, b: Tensor, op: str) -> Tensor:
    """values: chains Python comparisons, which want one bool"""
    compare(a, b, op)
    return compare(a, b, "ge") and compare(a, b, op)


def wrong_all(a: Tensor, b: Tensor, op: str) -> Tensor:
    """shape: asks whether it holds for all elements"""
    return compare(a, b, op).all()


def wrong_squeezes(a: Tensor, b: Tensor, op: str) -> Tensor:
    """shape: drops dimensions of size 1"""
    return compare(a, b, op).squeeze()


def wrong_no_broadcast(a: Tensor, b: Tensor, op: str) -> Tensor:
    """values: broadcasts only b"""
    return compare(a, b.expand_as(a), op)


def wrong_attribute(a: Tensor, b: Tensor, op: str) -> Tensor:
    """errors: takes whatever function torch has under that name"""
    return getattr(torch, op)(a, b) if hasattr(torch, op) else compare(a, b, op)


def wrong_case(a: Tensor, b: Tensor, op: str) -> Tensor:
    """errors: accepts capitals"""
    return compare(a, b, op.lower())


def wrong_long_names(a: Tensor, b: Tensor, op: str) -> Tensor:
    """errors: accepts the names of NumPy as well"""
    return compare(a, b, "gt" if op == "greater" else op)


def wrong_key_error(a: Tensor, b: Tensor, op: str) -> Tensor:
    """errors: raises KeyError"""
    return OPS[op](a, b)


def wrong_silent(a: Tensor, b: Tensor, op: str) -> Tensor:
    """errors: returns None for an unknown op"""
    return OPS[op](a, b) if op in OPS else None


def wrong_not_quoted(a: Tensor, b: Tensor, op: str) -> Tensor:
    """errors: does not say which op it is"""
    if op not in OPS:
        raise ValueError("unknown op")
    return OPS[op](a, b)


def wrong_else(a: Tensor, b: Tensor, op: str) -> Tensor:
    """errors: takes every other op for ne"""
    return OPS.get(op, torch.ne)(a, b)


def wrong_in_place(a: Tensor, b: Tensor, op: str) -> Tensor:
    """purity: writes the result into a"""
    result = compare(a, b, op)
    a.fill_(7)
    return result


def wrong_dtype_of_first(a: Tensor, b: Tensor, op: str) -> Tensor:
    """values: converts b to the dtype of a, so that 2.5 becomes 2"""
    return compare(a, b.to(a.dtype), op)
