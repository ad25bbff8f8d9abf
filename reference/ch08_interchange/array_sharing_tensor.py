"""Tensor.numpy shares the memory; detached, a tensor that requires grad lets it."""

import numpy as np
import torch
from torch import Tensor


def array_sharing_tensor(t: Tensor) -> np.ndarray:
    return t.detach().numpy()


def also_right_data(t: Tensor) -> np.ndarray:
    return t.data.numpy()


def also_right_force(t: Tensor) -> np.ndarray:
    return t.numpy(force=True)


def also_right_asarray(t: Tensor) -> np.ndarray:
    return np.asarray(t.detach())


def also_right_dlpack(t: Tensor) -> np.ndarray:
    return np.from_dlpack(t.detach())


def also_right_only_where_needed(t: Tensor) -> np.ndarray:
    return t.detach().numpy() if t.requires_grad else t.numpy()


def also_right_under_no_grad(t: Tensor) -> np.ndarray:
    with torch.no_grad():
        return t.numpy()


def wrong_copies(t: Tensor) -> np.ndarray:
    """aliasing: copies"""
    return t.detach().clone().numpy()


def wrong_array(t: Tensor) -> np.ndarray:
    """aliasing: uses np.array, which copies"""
    return np.array(t.detach())


def wrong_copies_with_grad(t: Tensor) -> np.ndarray:
    """aliasing: copies tensors that require grad"""
    return t.detach().clone().numpy() if t.requires_grad else t.numpy()


def wrong_copies_results(t: Tensor) -> np.ndarray:
    """aliasing: copies results of operations"""
    return t.detach().clone().numpy() if t.grad_fn else t.detach().numpy()


def wrong_contiguous(t: Tensor) -> np.ndarray:
    """aliasing: makes the tensor contiguous, which copies some"""
    return t.detach().contiguous().numpy()


def wrong_converted(t: Tensor) -> np.ndarray:
    """aliasing: converts with astype, which copies"""
    a = t.detach().numpy()
    return a.astype(a.dtype)


def wrong_read_only(t: Tensor) -> np.ndarray:
    """aliasing: returns an array that cannot be written"""
    a = t.detach().numpy()
    a.flags.writeable = False
    return a


def wrong_snapshot(t: Tensor) -> np.ndarray:
    """aliasing: returns a tensor's list as an array"""
    return np.array(t.tolist(), t.detach().numpy().dtype).reshape(t.shape)


def wrong_switches_off(t: Tensor) -> np.ndarray:
    """purity: switches requires_grad of t off"""
    return (t.requires_grad_(False) if t.is_leaf else t.detach()).numpy()


def wrong_detaches_itself(t: Tensor) -> np.ndarray:
    """aliasing: detaches the result of an operation itself"""
    return (t.detach() if t.is_leaf else t.detach_()).numpy()


def wrong_no_grad(t: Tensor) -> np.ndarray:
    """purity: leaves gradient recording switched off"""
    torch.set_grad_enabled(False)
    return t.detach().numpy()


def wrong_raises(t: Tensor) -> np.ndarray:
    """values: raises for tensors that require grad"""
    return t.numpy()


def wrong_tensor(t: Tensor) -> Tensor:
    """values: returns a tensor"""
    return t.detach()


def wrong_list(t: Tensor) -> list:
    """values: returns a list"""
    return t.tolist()


def wrong_memory_order(t: Tensor) -> np.ndarray:
    """values: reads the memory from its first element"""
    x = t.detach()
    return torch.as_strided(x, x.shape, x.stride(), 0).numpy()


def wrong_flat(t: Tensor) -> np.ndarray:
    """shape: returns a flat array"""
    return t.detach().numpy().reshape(-1)


def wrong_squeezes(t: Tensor) -> np.ndarray:
    """shape: drops dimensions of size 1"""
    return t.detach().numpy().squeeze()


def wrong_float64(t: Tensor) -> np.ndarray:
    """dtype: converts to float64"""
    return t.detach().double().numpy()


def wrong_float32(t: Tensor) -> np.ndarray:
    """dtype: converts to float32"""
    return t.detach().float().numpy()


def wrong_bool(t: Tensor) -> np.ndarray:
    """dtype: shares the bytes of bools"""
    return (t.detach().view(torch.uint8) if t.dtype == torch.bool else t.detach()).numpy()


def wrong_half(t: Tensor) -> np.ndarray:
    """dtype: widens float16, in a copy"""
    a = array_sharing_tensor(t)
    return a.astype(np.float32) if a.dtype == np.float16 else a
