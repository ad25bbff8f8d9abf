"""torch.from_numpy shares the memory, torch.tensor copies it."""

import numpy as np
import torch
from torch import Tensor


def tensor_sharing_array(a: np.ndarray) -> Tensor:
    return torch.from_numpy(a)


def _check(a: np.ndarray) -> None:
    if not isinstance(a, np.ndarray):
        raise TypeError(f"expected np.ndarray (got {type(a).__name__})")


def also_right_as_tensor(a: np.ndarray) -> Tensor:
    _check(a)
    return torch.as_tensor(a)


def also_right_asarray(a: np.ndarray) -> Tensor:
    _check(a)
    if any(step < 0 for step in a.strides):
        raise ValueError("a stride is negative")
    if a.dtype.kind == "U":
        raise TypeError("text")
    return torch.asarray(a, copy=False)


def also_right_dlpack(a: np.ndarray) -> Tensor:
    _check(a)
    if a.dtype.kind not in "biuf":
        raise TypeError(f"no numbers: {a.dtype}")
    if min(a.strides, default=0) < 0:
        raise ValueError("strides must not be negative")
    return torch.from_dlpack(a)


def wrong_copies(a: np.ndarray) -> Tensor:
    """aliasing: copies the data"""
    return torch.from_numpy(a).clone()


def wrong_tensor(a: np.ndarray) -> Tensor:
    """aliasing: uses torch.tensor, which copies"""
    torch.from_numpy(a)
    return torch.tensor(a)


def wrong_contiguous(a: np.ndarray) -> Tensor:
    """aliasing: copies arrays that are not contiguous"""
    t = torch.from_numpy(a)
    return t if t.is_contiguous() else torch.from_numpy(np.ascontiguousarray(a)).reshape(t.shape)


def wrong_torch_contiguous(a: np.ndarray) -> Tensor:
    """aliasing: makes the tensor contiguous"""
    return torch.from_numpy(a).contiguous()


def wrong_copies_matrices(a: np.ndarray) -> Tensor:
    """aliasing: collects the rows of a matrix"""
    t = torch.from_numpy(a)
    return torch.stack(list(t)) if t.ndim > 1 and len(t) else t


def wrong_float32(a: np.ndarray) -> Tensor:
    """dtype: converts to float32"""
    return torch.from_numpy(a).float()


def wrong_tensor_class(a: np.ndarray) -> Tensor:
    """dtype: makes a torch.Tensor, which is float32"""
    torch.from_numpy(a)
    return torch.Tensor(a)


def wrong_int64(a: np.ndarray) -> Tensor:
    """dtype: makes integers int64"""
    t = torch.from_numpy(a)
    return t if t.is_floating_point() or t.dtype == torch.bool else t.long()


def wrong_flat(a: np.ndarray) -> Tensor:
    """shape: returns a vector"""
    return torch.from_numpy(a).reshape(-1)


def wrong_transposed(a: np.ndarray) -> Tensor:
    """shape: exchanges the dimensions"""
    t = torch.from_numpy(a)
    return t.mT if t.ndim > 1 else t


def wrong_squeezes(a: np.ndarray) -> Tensor:
    """shape: squeezes dimensions of size 1"""
    return torch.from_numpy(a).squeeze()


def wrong_ones(a: np.ndarray) -> Tensor:
    """values: forgets the numbers"""
    return torch.ones_like(torch.from_numpy(a))


def wrong_memory_order(a: np.ndarray) -> Tensor:
    """values: reads the numbers of a matrix as they lie in memory, column by column perhaps"""
    t = torch.from_numpy(a)
    return t.mT.reshape(t.shape) if t.ndim > 1 and not t.is_contiguous() else t


def wrong_array(a: np.ndarray) -> np.ndarray:
    """values: returns the array"""
    torch.from_numpy(a)
    return a


def wrong_accepts_lists(a: np.ndarray) -> Tensor:
    """errors: accepts lists"""
    return torch.as_tensor(a)


def wrong_converts_lists(a: np.ndarray) -> Tensor:
    """errors: makes an array of a list"""
    return torch.from_numpy(np.asarray(a))


def wrong_value_error(a: np.ndarray) -> Tensor:
    """errors: raises ValueError for a list"""
    if isinstance(a, list):
        raise ValueError("expected np.ndarray (got list)")
    return torch.from_numpy(a)


def wrong_copies_negative_strides(a: np.ndarray) -> Tensor:
    """errors: copies an array with a negative stride"""
    negative = isinstance(a, np.ndarray) and min(a.strides, default=0) < 0
    return torch.from_numpy(a.copy() if negative else a)


def wrong_negative_type_error(a: np.ndarray) -> Tensor:
    """errors: raises TypeError for a negative stride"""
    try:
        return torch.from_numpy(a)
    except ValueError as error:
        raise TypeError(str(error)) from error


def wrong_text_value_error(a: np.ndarray) -> Tensor:
    """errors: raises ValueError for text, as float() does"""
    if isinstance(a, np.ndarray) and a.dtype.kind == "U":
        raise ValueError(f"could not convert string to float: {a}")
    return torch.from_numpy(a)


def wrong_reads_text(a: np.ndarray) -> Tensor:
    """errors: reads numbers in an array of text"""
    if isinstance(a, np.ndarray) and a.dtype.kind == "U" and np.char.isdigit(a).all():
        a = a.astype(np.float64)
    return torch.from_numpy(a)


def wrong_zeroes(a: np.ndarray) -> Tensor:
    """purity: clears the array, and with it the tensor"""
    t = torch.from_numpy(a)
    kept = t.clone()
    t.zero_()
    return kept


def wrong_default_dtype(a: np.ndarray) -> Tensor:
    """purity: leaves the default dtype changed"""
    t = torch.from_numpy(a)
    torch.set_default_dtype(torch.float64)
    return t
