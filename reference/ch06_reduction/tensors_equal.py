"""The same shape, and a_i == b_i everywhere."""

import numpy as np
import torch
from torch import Tensor


def tensors_equal(a: Tensor, b: Tensor) -> bool:
    return a.shape == b.shape and bool((a == b).all())


def also_right_equal(a: Tensor, b: Tensor) -> bool:
    dtype = torch.promote_types(a.dtype, b.dtype)
    return torch.equal(a.to(dtype), b.to(dtype))


def also_right_lists(a: Tensor, b: Tensor) -> bool:
    return tuple(a.shape) == tuple(b.shape) and all(
        x == y for x, y in zip(a.flatten().tolist(), b.flatten().tolist(), strict=True)
    )


def also_right_count(a: Tensor, b: Tensor) -> bool:
    if a.size() != b.size():
        return False
    return (a != b).sum().item() == 0


def also_right_numpy(a: Tensor, b: Tensor) -> bool:
    return np.array_equal(a.numpy(), b.numpy())


def wrong_broadcasts(a: Tensor, b: Tensor) -> bool:
    """values: broadcasts"""
    try:
        return bool((a == b).all())
    except RuntimeError:
        return False


def wrong_count(a: Tensor, b: Tensor) -> bool:
    """values: compares numbers of elements, not shapes"""
    return a.numel() == b.numel() and tensors_equal(a.flatten(), b.flatten())


def wrong_tolerance(a: Tensor, b: Tensor) -> bool:
    """values: compares with a tolerance"""
    return a.shape == b.shape and torch.allclose(a.double(), b.double())


def wrong_float32(a: Tensor, b: Tensor) -> bool:
    """values: compares in float32"""
    return tensors_equal(a.float(), b.float())


def wrong_tensor(a: Tensor, b: Tensor) -> Tensor:
    """values: returns a 0-d tensor"""
    return torch.tensor(tensors_equal(a, b))


def wrong_numpy_bool(a: Tensor, b: Tensor) -> bool:
    """values: returns a bool of NumPy"""
    return np.bool_(tensors_equal(a, b))


def wrong_integer(a: Tensor, b: Tensor) -> int:
    """values: returns 0 or 1"""
    return int(tensors_equal(a, b))


def wrong_raises(a: Tensor, b: Tensor) -> bool:
    """values: raises for different shapes"""
    return bool((a == b).all()) and a.shape == b.shape


def wrong_nan(a: Tensor, b: Tensor) -> bool:
    """values: takes NaN for equal to NaN"""
    return a.shape == b.shape and bool(((a == b) | (a.isnan() & b.isnan())).all())


def wrong_dtype(a: Tensor, b: Tensor) -> bool:
    """values: takes integers and floats for different"""
    return a.dtype == b.dtype and tensors_equal(a, b)


def wrong_any(a: Tensor, b: Tensor) -> bool:
    """values: is content with one equal element"""
    return a.shape == b.shape and bool((a == b).any())


def wrong_empty(a: Tensor, b: Tensor) -> bool:
    """values: says False for empty tensors"""
    return a.numel() > 0 and tensors_equal(a, b)


def wrong_empty_shapes(a: Tensor, b: Tensor) -> bool:
    """values: takes all empty tensors for equal"""
    return a.numel() == b.numel() == 0 or tensors_equal(a, b)


def wrong_sums(a: Tensor, b: Tensor) -> bool:
    """values: compares sums"""
    return a.shape == b.shape and bool(a.sum() == b.sum())


def wrong_truncates(a: Tensor, b: Tensor) -> bool:
    """values: converts b to the dtype of a"""
    return tensors_equal(a, b.to(a.dtype))


def wrong_same_object(a: Tensor, b: Tensor) -> bool:
    """values: asks whether they are the same object"""
    return a is b


def wrong_elementwise(a: Tensor, b: Tensor) -> Tensor:
    """values: returns a bool for each element"""
    return a == b if a.shape == b.shape else False


def wrong_reshapes(a: Tensor, b: Tensor) -> bool:
    """purity: transposes b in place"""
    result = tensors_equal(a, b)
    b.t_() if b.ndim == 2 else b.unsqueeze_(0)
    return result


def wrong_sorts(a: Tensor, b: Tensor) -> bool:
    """values: does not care about the order"""
    return a.shape == b.shape and tensors_equal(a.flatten().sort().values, b.flatten().sort().values)


def wrong_itself(a: Tensor, b: Tensor) -> bool:
    """values: takes every tensor for equal to itself"""
    return a is b or tensors_equal(a, b)
