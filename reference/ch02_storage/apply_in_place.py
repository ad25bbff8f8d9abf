"""t[i] becomes f(t[i]), in the memory of t."""

import torch
from torch import Tensor

NAMES = ("abs", "neg", "ceil", "floor", "exp", "sqrt", "sigmoid", "tanh", "sign")


def apply_in_place(t: Tensor, name: str) -> Tensor:
    if name not in NAMES:
        raise ValueError(f"there is no in-place form of {name!r}")
    return getattr(t, f"{name}_")()


def also_right_attribute(t: Tensor, name: str) -> Tensor:
    method = getattr(t, name + "_", None)
    if method is None:
        raise ValueError(f"unknown: {name}")
    method()
    return t


def also_right_copies_back(t: Tensor, name: str) -> Tensor:
    if name not in NAMES:
        raise ValueError(name)
    result = getattr(torch, name)(t)
    if result.dtype != t.dtype:
        raise RuntimeError(f"result type {result.dtype} can't be cast to {t.dtype}")
    t[...] = result
    return t


def also_right_out(t: Tensor, name: str) -> Tensor:
    if name not in NAMES:
        raise ValueError(f"{name} has no in-place form")
    return getattr(torch, name)(t, out=t)


def also_right_formulas(t: Tensor, name: str) -> Tensor:
    match name:
        case "exp" | "sqrt" | "tanh" | "ceil" | "floor" | "abs":
            return getattr(torch.Tensor, name + "_")(t)
        case "neg":
            t *= -1
        case "sigmoid":
            t.copy_(1 / (1 + torch.exp(-t)))
        case "sign":
            t.copy_((t > 0).to(t.dtype) - (t < 0).to(t.dtype))
        case _:
            raise ValueError(f"no function {name}")
    return t


def wrong_new_tensor(t: Tensor, name: str) -> Tensor:
    """inplace: returns a new tensor"""
    return apply_in_place(t.clone(), name)


def wrong_rebinds(t: Tensor, name: str) -> Tensor:
    """inplace: changes the dtype of t by rebinding the name t to a new tensor"""
    apply_in_place(t.clone(), name)
    t = getattr(torch, name)(t)
    return t


def wrong_data(t: Tensor, name: str) -> Tensor:
    """inplace: gives t new memory, which its views do not see"""
    t.data = apply_in_place(t.clone(), name)
    return t


def wrong_view_returned(t: Tensor, name: str) -> Tensor:
    """inplace: returns a view of t, not t itself"""
    return apply_in_place(t, name).view_as(t)


def wrong_copy_returned(t: Tensor, name: str) -> Tensor:
    """aliasing: changes t, and returns a copy"""
    return apply_in_place(t, name).clone()


def wrong_result_returned(t: Tensor, name: str) -> Tensor:
    """aliasing: copies the result into t, and returns the result"""
    result = apply_in_place(t.clone(), name)
    t.copy_(result)
    return result


def wrong_contiguous(t: Tensor, name: str) -> Tensor:
    """inplace: changes a contiguous copy where t is not contiguous"""
    return apply_in_place(t.contiguous(), name)


def wrong_first_row(t: Tensor, name: str) -> Tensor:
    """values: copies back only the first row"""
    result = apply_in_place(t.clone(), name)
    if t.dim() == 0:
        return t.copy_(result)
    t[:1] = result[:1]
    return t


def wrong_twice(t: Tensor, name: str) -> Tensor:
    """values: applies the function twice"""
    return apply_in_place(apply_in_place(t, name), name)


def wrong_nothing(t: Tensor, name: str) -> Tensor:
    """values: returns t as it was"""
    apply_in_place(t.clone(), name)
    return t


def wrong_none(t: Tensor, name: str) -> Tensor:
    """values: returns nothing"""
    apply_in_place(t, name)


def wrong_rounds(t: Tensor, name: str) -> Tensor:
    """values: rounds instead of rounding down"""
    return t.round_() if name == "floor" and t.is_floating_point() else apply_in_place(t, name)


def wrong_truncates(t: Tensor, name: str) -> Tensor:
    """values: cuts off instead of rounding up"""
    return t.trunc_() if name == "ceil" and t.is_floating_point() else apply_in_place(t, name)


def wrong_swapped(t: Tensor, name: str) -> Tensor:
    """values: swaps ceil and floor"""
    return apply_in_place(t, {"ceil": "floor", "floor": "ceil"}.get(name, name))


def wrong_negative_abs(t: Tensor, name: str) -> Tensor:
    """values: negates for abs, too"""
    return apply_in_place(t, "neg" if name == "abs" else name)


def wrong_sign(t: Tensor, name: str) -> Tensor:
    """values: gives 1 or -1 for the sign, never 0"""
    return t.copy_(torch.where(t >= 0, 1, -1)) if name == "sign" else apply_in_place(t, name)


def wrong_sigmoid(t: Tensor, name: str) -> Tensor:
    """values: takes tanh for the sigmoid"""
    return apply_in_place(t, "tanh" if name == "sigmoid" else name)


def wrong_sqrt(t: Tensor, name: str) -> Tensor:
    """values: takes the square root of the absolute value"""
    return apply_in_place(t.abs_() if name == "sqrt" and t.is_floating_point() else t, name)


def wrong_double(t: Tensor, name: str) -> Tensor:
    """dtype: returns float64"""
    return apply_in_place(t, name).double()


def wrong_flat(t: Tensor, name: str) -> Tensor:
    """shape: returns a vector"""
    return apply_in_place(t, name).reshape(-1)


def wrong_truncated_roots(t: Tensor, name: str) -> Tensor:
    """errors: writes truncated square roots to integers"""
    return t.copy_(t.sqrt()) if name == "sqrt" else apply_in_place(t, name)


def wrong_softmax(t: Tensor, name: str) -> Tensor:
    """errors: computes a softmax"""
    return t.copy_(t.flatten().softmax(0).view_as(t)) if name == "softmax" else apply_in_place(t, name)


def wrong_attribute_error(t: Tensor, name: str) -> Tensor:
    """errors: lets Python raise AttributeError"""
    return getattr(t, f"{name}_")()


def wrong_no_name(t: Tensor, name: str) -> Tensor:
    """errors: does not say which name it does not know"""
    if name not in NAMES:
        raise ValueError("there is no such in-place form")
    return apply_in_place(t, name)


def wrong_copies_any(t: Tensor, name: str) -> Tensor:
    """errors: copies the result of any function into t"""
    return t.fill_(t.mean()) if name == "mean" else apply_in_place(t, name)


def wrong_unknown_ignored(t: Tensor, name: str) -> Tensor:
    """errors: leaves t alone for unknown names"""
    return apply_in_place(t, name) if name in (*NAMES, "softmax", "mean") else t


def wrong_neighbour(t: Tensor, name: str) -> Tensor:
    """inplace: applies the function to the whole storage in which t lies"""
    apply_in_place(torch.empty(0, dtype=t.dtype).set_(t.untyped_storage()).nan_to_num_(3), name)
    return t


def wrong_default_dtype(t: Tensor, name: str) -> Tensor:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return apply_in_place(t, name)


def wrong_overflow(t: Tensor, name: str) -> Tensor:
    """values: computes tanh by a power that overflows"""
    if name != "tanh":
        return apply_in_place(t, name)
    power = torch.exp(2 * t)
    return t.copy_((power - 1) / (power + 1))
