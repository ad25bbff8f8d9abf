"""a_i == b_i, after broadcasting."""

import torch
from torch import Tensor


def elementwise_equal(a: Tensor, b: Tensor) -> Tensor:
    return torch.eq(a, b)


def also_right_operator(a: Tensor, b: Tensor) -> Tensor:
    return a == b


def also_right_not_unequal(a: Tensor, b: Tensor) -> Tensor:
    return ~a.ne(b)


def also_right_order(a: Tensor, b: Tensor) -> Tensor:
    return torch.logical_and(a >= b, a <= b)


def also_right_broadcast(a: Tensor, b: Tensor) -> Tensor:
    try:
        a, b = torch.broadcast_tensors(a, b)
    except RuntimeError as error:
        raise RuntimeError(f"the size of a must match the size of b: {error}") from None
    pairs = zip(a.flatten().tolist(), b.flatten().tolist(), strict=True)
    return torch.tensor([x == y for x, y in pairs], dtype=torch.bool).reshape(a.shape)


def wrong_single(a: Tensor, b: Tensor) -> Tensor:
    """shape: returns one bool, as a tensor"""
    return elementwise_equal(a, b).all()


def wrong_equal(a: Tensor, b: Tensor) -> Tensor:
    """values: returns one bool of Python"""
    elementwise_equal(a, b)
    return torch.equal(a, b)


def wrong_integers(a: Tensor, b: Tensor) -> Tensor:
    """dtype: returns 0 and 1"""
    return elementwise_equal(a, b).to(torch.int64)


def wrong_floats(a: Tensor, b: Tensor) -> Tensor:
    """dtype: returns 0.0 and 1.0"""
    return elementwise_equal(a, b).float()


def wrong_nan(a: Tensor, b: Tensor) -> Tensor:
    """values: treats NaN as equal to NaN"""
    return elementwise_equal(a, b) | (a.isnan() & b.isnan())


def wrong_tolerance(a: Tensor, b: Tensor) -> Tensor:
    """values: uses a tolerance"""
    elementwise_equal(a, b)
    return torch.isclose(a.double(), b.double())


def wrong_small_tolerance(a: Tensor, b: Tensor) -> Tensor:
    """values: uses a tolerance of 1e-7"""
    return elementwise_equal(a, b) | ((a.double() - b.double()).abs() < 1e-7)


def wrong_float32(a: Tensor, b: Tensor) -> Tensor:
    """values: compares in float32"""
    return elementwise_equal(a.float(), b.float())


def wrong_truncates(a: Tensor, b: Tensor) -> Tensor:
    """values: truncates floats where the other is of integers"""
    if a.is_floating_point() == b.is_floating_point():
        return elementwise_equal(a, b)
    return elementwise_equal(a.long(), b.long())


def wrong_dtype_of_second(a: Tensor, b: Tensor) -> Tensor:
    """values: converts a to the dtype of b, so that 2.5 becomes 2"""
    return a.to(b.dtype) == b


def wrong_types(a: Tensor, b: Tensor) -> Tensor:
    """values: takes numbers of different dtypes for different"""
    return elementwise_equal(a, b) & (a.dtype == b.dtype)


def wrong_unequal(a: Tensor, b: Tensor) -> Tensor:
    """values: is True where they differ"""
    return torch.ne(a, b)


def wrong_difference(a: Tensor, b: Tensor) -> Tensor:
    """values: looks whether the difference is 0, which it is not for infinities"""
    return elementwise_equal(a.double() - b.double(), torch.zeros(()))


def wrong_no_broadcast(a: Tensor, b: Tensor) -> Tensor:
    """values: refuses shapes that differ"""
    if a.shape != b.shape:
        raise RuntimeError("the size of a must match the size of b")
    return elementwise_equal(a, b)


def wrong_shape_of_a(a: Tensor, b: Tensor) -> Tensor:
    """values: broadcasts only b"""
    return elementwise_equal(a, b.expand_as(a))


def wrong_false(a: Tensor, b: Tensor) -> Tensor:
    """errors: returns False for shapes that do not match"""
    try:
        return elementwise_equal(a, b)
    except RuntimeError:
        return torch.tensor(False)


def wrong_error(a: Tensor, b: Tensor) -> Tensor:
    """errors: raises ValueError for shapes that do not match"""
    try:
        return elementwise_equal(a, b)
    except RuntimeError as error:
        raise ValueError(str(error)) from None


def wrong_cuts(a: Tensor, b: Tensor) -> Tensor:
    """errors: cuts vectors to the shorter one"""
    return elementwise_equal(a[: len(b)], b[: len(a)]) if a.ndim == b.ndim == 1 and len(a) > 3 else a == b


def wrong_writes(a: Tensor, b: Tensor) -> Tensor:
    """purity: writes into a"""
    result = elementwise_equal(a, b)
    a.zero_().add_(a == 0)
    return result


def wrong_column(a: Tensor, b: Tensor) -> Tensor:
    """values: takes a vector beside a square matrix for a column"""
    square = a.ndim == 2 and a.shape[0] == a.shape[1] == b.numel() and b.ndim == 1
    return elementwise_equal(a, b.unsqueeze(1) if square else b)
