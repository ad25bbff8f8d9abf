"""Tensor.numpy shares the memory, so a clone is converted."""

import numpy as np
import torch
from torch import Tensor


def independent_array(t: Tensor) -> np.ndarray:
    return t.detach().clone().numpy()


def also_right_array(t: Tensor) -> np.ndarray:
    return np.array(t.detach())


def also_right_copy(t: Tensor) -> np.ndarray:
    return t.detach().numpy().copy()


def also_right_clone_first(t: Tensor) -> np.ndarray:
    return t.clone().detach().numpy()


def also_right_list(t: Tensor) -> np.ndarray:
    return np.array(t.tolist(), dtype=t.numpy(force=True).dtype).reshape(t.shape)


def also_right_filled(t: Tensor) -> np.ndarray:
    a = np.empty(tuple(t.shape), str(t.dtype).removeprefix("torch."))
    a[...] = t.data.numpy()
    return a


def wrong_shares(t: Tensor) -> np.ndarray:
    """aliasing: uses t.data.numpy(), which shares"""
    return t.data.numpy()


def wrong_detached(t: Tensor) -> np.ndarray:
    """aliasing: thinks that detach copies"""
    return t.detach().numpy()


def wrong_asarray(t: Tensor) -> np.ndarray:
    """aliasing: uses np.asarray, which shares"""
    return np.asarray(t.detach())


def wrong_contiguous(t: Tensor) -> np.ndarray:
    """aliasing: makes the tensor contiguous, which copies some only"""
    return t.detach().contiguous().numpy()


def wrong_shares_without_grad(t: Tensor) -> np.ndarray:
    """aliasing: copies tensors that require grad only"""
    return t.detach().clone().numpy() if t.requires_grad else t.numpy()


def wrong_shares_with_grad(t: Tensor) -> np.ndarray:
    """aliasing: copies tensors that do not require grad only"""
    return t.detach().numpy() if t.requires_grad else t.clone().numpy()


def wrong_shares_results(t: Tensor) -> np.ndarray:
    """aliasing: shares results of operations"""
    return t.detach().numpy() if t.grad_fn else t.detach().clone().numpy()


def wrong_reads_only(t: Tensor) -> np.ndarray:
    """aliasing: protects shared memory from being written"""
    a = t.detach().numpy()
    a.flags.writeable = False
    return a


def wrong_list(t: Tensor) -> list:
    """values: returns a list"""
    return t.tolist()


def wrong_clone(t: Tensor) -> Tensor:
    """values: returns a tensor"""
    return t.detach().clone()


def wrong_raises(t: Tensor) -> np.ndarray:
    """values: raises for tensors that require grad"""
    return t.clone().numpy()


def wrong_storage(t: Tensor) -> np.ndarray:
    """values: copies the memory from its first element"""
    return torch.as_strided(t.detach(), t.shape, t.stride(), 0).clone().numpy()


def wrong_float64(t: Tensor) -> np.ndarray:
    """dtype: converts to float64"""
    return t.detach().clone().double().numpy()


def wrong_float32(t: Tensor) -> np.ndarray:
    """dtype: converts to float32"""
    return t.detach().clone().float().numpy()


def wrong_of_list(t: Tensor) -> np.ndarray:
    """dtype: makes an array of Python numbers"""
    return np.array(t.tolist()).reshape(t.shape)


def wrong_flat(t: Tensor) -> np.ndarray:
    """shape: flattens"""
    return t.detach().numpy().flatten()


def wrong_never_zero_dimensional(t: Tensor) -> np.ndarray:
    """shape: makes a vector of a single number"""
    return np.atleast_1d(independent_array(t))


def wrong_switches_off(t: Tensor) -> np.ndarray:
    """purity: switches requires_grad of t off"""
    return (t.requires_grad_(False) if t.is_leaf else t.detach()).clone().numpy()


def wrong_zeroes(t: Tensor) -> np.ndarray:
    """purity: clears t after copying it"""
    a = independent_array(t)
    if t.is_leaf:
        t.data.zero_()
        t.data.sub_(1) if t.dtype != torch.bool and 0 not in t.stride() else None
    return a


def wrong_half(t: Tensor) -> np.ndarray:
    """dtype: widens float16"""
    a = independent_array(t)
    return a.astype(np.float32) if a.dtype == np.float16 else a


def wrong_int64(t: Tensor) -> np.ndarray:
    """dtype: widens integers"""
    a = independent_array(t)
    return a.astype(np.int64) if a.dtype == np.int32 else a


def wrong_through_list(t: Tensor) -> np.ndarray:
    """shape: goes through a list, which does not know the second size where the first is 0"""
    return np.array(t.tolist(), dtype=independent_array(t).dtype)
