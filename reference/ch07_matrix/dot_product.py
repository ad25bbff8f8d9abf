"""a . b = sum_i a_i b_i."""

import torch
from torch import Tensor

EQUIVALENT = {
    "_check(a, b) -> _check(b, a)": "both are checked alike",
}


def dot_product(a: Tensor, b: Tensor) -> Tensor:
    _check(a, b)
    return (a * b).sum()


def _check(a: Tensor, b: Tensor) -> None:
    if {a.ndim, b.ndim} != {1}:
        raise RuntimeError(f"1D tensors expected, but got {a.ndim}D and {b.ndim}D tensors")
    if a.shape != b.shape:
        raise RuntimeError("a and b must have the same number of elements")
    if a.dtype != b.dtype:
        raise RuntimeError(f"a and b must have the same dtype, not {a.dtype} and {b.dtype}")


def also_right_row_times_column(a: Tensor, b: Tensor) -> Tensor:
    _check(a, b)
    return (a.unsqueeze(0) @ b.unsqueeze(1)).squeeze()


def also_right_at(a: Tensor, b: Tensor) -> Tensor:
    _check(a, b)
    return a @ b


def also_right_loop(a: Tensor, b: Tensor) -> Tensor:
    _check(a, b)
    total = torch.zeros((), dtype=a.dtype)
    for x, y in zip(a, b, strict=True):
        total = total + x * y
    return total


def also_right_float64(a: Tensor, b: Tensor) -> Tensor:
    _check(a, b)
    return a.double().mul(b.double()).sum().to(a.dtype)


def wrong_matrix_product(a: Tensor, b: Tensor) -> Tensor:
    """errors: falls back to the matrix product for 2-d input"""
    return a @ b if a.ndim == b.ndim == 2 else dot_product(a, b)


def wrong_matrix_and_vector(a: Tensor, b: Tensor) -> Tensor:
    """errors: takes a matrix and a vector, as np.dot does"""
    return a @ b if a.ndim == 2 and b.ndim == 1 else dot_product(a, b)


def wrong_broadcasts(a: Tensor, b: Tensor) -> Tensor:
    """errors: broadcasts a length-1 vector"""
    return (a * b).sum() if a.shape == (1,) or b.shape == (1,) else dot_product(a, b)


def wrong_any_shape(a: Tensor, b: Tensor) -> Tensor:
    """errors: sums the products of any two tensors of one shape"""
    return (a * b).sum() if a.shape == b.shape and a.dtype == b.dtype else dot_product(a, b)


def wrong_scalars(a: Tensor, b: Tensor) -> Tensor:
    """errors: multiplies numbers"""
    return a * b if a.ndim == b.ndim == 0 else dot_product(a, b)


def wrong_flattens(a: Tensor, b: Tensor) -> Tensor:
    """errors: flattens tensors of other ranks"""
    return dot_product(a.reshape(-1), b.reshape(-1))


def wrong_cuts(a: Tensor, b: Tensor) -> Tensor:
    """errors: cuts the longer vector"""
    n = min(len(a), len(b)) if a.ndim == b.ndim == 1 else None
    return dot_product(a[:n], b[:n]) if n is not None else dot_product(a, b)


def wrong_promotes(a: Tensor, b: Tensor) -> Tensor:
    """errors: promotes different dtypes"""
    dtype = torch.promote_types(a.dtype, b.dtype)
    return dot_product(a.to(dtype), b.to(dtype))


def wrong_value_error(a: Tensor, b: Tensor) -> Tensor:
    """errors: raises ValueError for different lengths, as NumPy does"""
    if a.ndim == b.ndim == 1 and len(a) != len(b):
        raise ValueError("shapes not aligned: must have the same number of elements")
    return dot_product(a, b)


def wrong_one_element(a: Tensor, b: Tensor) -> Tensor:
    """shape: returns shape (1,)"""
    _check(a, b)
    return (a * b).sum(dim=0, keepdim=True)


def wrong_no_sum(a: Tensor, b: Tensor) -> Tensor:
    """shape: does not sum the products"""
    _check(a, b)
    return a * b


def wrong_mean(a: Tensor, b: Tensor) -> Tensor:
    """values: divides by the number of elements"""
    return (dot_product(a, b) / max(len(a), 1)).to(a.dtype)


def wrong_last_left_out(a: Tensor, b: Tensor) -> Tensor:
    """values: leaves out the last product"""
    _check(a, b)
    return (a * b)[:-1].sum()


def wrong_flattens_second(a: Tensor, b: Tensor) -> Tensor:
    """errors: flattens b"""
    return dot_product(a, b.flatten()) if a.ndim == 1 else dot_product(a, b)


def wrong_dtype_of_first(a: Tensor, b: Tensor) -> Tensor:
    """errors: gives integers in b the dtype of a"""
    return dot_product(a, b if b.is_floating_point() else b.to(a.dtype))


def wrong_skips_nan(a: Tensor, b: Tensor) -> Tensor:
    """values: leaves NaN out"""
    dot_product(a, b)
    return (a * b).nansum() if a.is_floating_point() else (a * b).sum()


def wrong_number(a: Tensor, b: Tensor) -> float:
    """values: returns a Python number"""
    return dot_product(a, b).item()


def wrong_empty(a: Tensor, b: Tensor) -> Tensor:
    """values: begins with the first product, which empty vectors do not have"""
    _check(a, b)
    total = a[0] * b[0]
    for i in range(1, len(a)):
        total = total + a[i] * b[i]
    return total


def wrong_empty_is_nan(a: Tensor, b: Tensor) -> Tensor:
    """values: gives NaN for empty vectors"""
    result = dot_product(a, b)
    return result if len(a) or not a.is_floating_point() else result * float("nan")


def wrong_float32_inside(a: Tensor, b: Tensor) -> Tensor:
    """values: computes in float32"""
    _check(a, b)
    return dot_product(a.float(), b.float()).to(a.dtype)


def wrong_floats(a: Tensor, b: Tensor) -> Tensor:
    """dtype: returns floats for integers"""
    return dot_product(a, b) if a.is_floating_point() else dot_product(a, b).double()


def wrong_double(a: Tensor, b: Tensor) -> Tensor:
    """dtype: returns float64 for float32"""
    return dot_product(a, b).double() if a.is_floating_point() else dot_product(a, b)


def wrong_empty_dtype(a: Tensor, b: Tensor) -> Tensor:
    """dtype: returns a float32 zero for empty vectors"""
    result = dot_product(a, b)
    return result if len(a) else torch.tensor(0.0)


def wrong_rebuilt(a: Tensor, b: Tensor) -> Tensor:
    """gradients: makes a tensor of a Python number"""
    return torch.tensor(dot_product(a, b).item(), dtype=a.dtype)


def wrong_gradient_of_b(a: Tensor, b: Tensor) -> Tensor:
    """gradients: detaches b"""
    return dot_product(a, b.detach())


def wrong_in_place(a: Tensor, b: Tensor) -> Tensor:
    """purity: multiplies a in place"""
    result = dot_product(a.clone(), b.clone())
    if 0 not in a.stride():
        a.detach().mul_(b.detach())
    return result


def wrong_library(a: Tensor, b: Tensor) -> Tensor:
    """forbids: uses torch.dot"""
    return torch.dot(a, b)


def wrong_einsum(a: Tensor, b: Tensor) -> Tensor:
    """forbids: uses torch.einsum"""
    _check(a, b)
    return torch.einsum("i,i->", a, b)
