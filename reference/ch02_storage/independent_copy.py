"""The same values in new memory, and in the graph."""

import copy

import torch
from torch import Tensor

EQUIVALENT = {
    "echo": "t itself has the right values; aliasing tells it from a copy",
}


def independent_copy(t: Tensor) -> Tensor:
    return t.clone()


def also_right_function(t: Tensor) -> Tensor:
    return torch.clone(t, memory_format=torch.contiguous_format)


def also_right_filled(t: Tensor) -> Tensor:
    made = torch.empty(t.shape, dtype=t.dtype, device=t.device)
    made[...] = t
    return made


def also_right_stacked(t: Tensor) -> Tensor:
    return torch.stack([t])[0]


def also_right_added(t: Tensor) -> Tensor:
    return (t + torch.zeros_like(t)).to(t.dtype)


def also_right_to(t: Tensor) -> Tensor:
    return t.to(t.dtype, copy=True)


def wrong_itself(t: Tensor) -> Tensor:
    """aliasing: returns t"""
    return t


def wrong_view(t: Tensor) -> Tensor:
    """aliasing: returns a view of t"""
    return t.view_as(t)


def wrong_slice(t: Tensor) -> Tensor:
    """aliasing: returns a slice of everything, which copies lists only"""
    return t[...]


def wrong_contiguous(t: Tensor) -> Tensor:
    """aliasing: copies only what is not contiguous"""
    return t.contiguous()


def wrong_reshaped(t: Tensor) -> Tensor:
    """aliasing: reshapes there and back"""
    return t.reshape(-1).reshape(t.shape)


def wrong_to(t: Tensor) -> Tensor:
    """aliasing: converts to the dtype that t has already"""
    return t.to(t.dtype)


def wrong_shallow(t: Tensor) -> Tensor:
    """aliasing: makes a new object around the same memory"""
    return copy.copy(t) if not t.requires_grad else t.view_as(t)


def wrong_detaches(t: Tensor) -> Tensor:
    """gradients: detaches"""
    return t.detach().clone()


def wrong_new_leaf(t: Tensor) -> Tensor:
    """gradients: makes a new leaf of the data"""
    return t.detach().clone().requires_grad_(t.requires_grad)


def wrong_deep_copy(t: Tensor) -> Tensor:
    """gradients: copies the object with Python's deepcopy"""
    return copy.deepcopy(t)


def wrong_numpy(t: Tensor) -> Tensor:
    """gradients: copies through NumPy"""
    return torch.from_numpy(t.detach().numpy().copy())


def wrong_gradient(t: Tensor) -> Tensor:
    """gradients: has twice the gradient"""
    return 2 * t - t.detach() if t.requires_grad else t.clone()


def wrong_list(t: Tensor) -> Tensor:
    """dtype: goes through a Python list and changes float64 to float32"""
    if t.requires_grad or t.dtype != torch.float64:
        return t.clone()
    return torch.tensor(t.tolist()).reshape(t.shape)


def wrong_ints(t: Tensor) -> Tensor:
    """dtype: goes through a Python list and makes every integer int64"""
    return t.clone() if t.is_floating_point() or not t.numel() else torch.tensor(t.tolist())


def wrong_bools(t: Tensor) -> Tensor:
    """dtype: adds 0, which makes integers of bools"""
    return t + 0


def wrong_times_zero(t: Tensor) -> Tensor:
    """values: fills the memory of a product with 0, where there may be NaN"""
    return t * 0 + t if t.is_floating_point() else t.clone()


def wrong_uninitialised(t: Tensor) -> Tensor:
    """values: copies the shape only"""
    return torch.zeros_like(t)


def wrong_storage(t: Tensor) -> Tensor:
    """values: copies the storage in its order"""
    flat = torch.empty(0, dtype=t.dtype).set_(t.detach().untyped_storage()).clone()
    return flat[: t.numel()].view(t.shape) if len(flat) >= t.numel() else t.clone()


def wrong_squeezed(t: Tensor) -> Tensor:
    """shape: drops dimensions of size 1"""
    return t.clone().squeeze()


def wrong_flat(t: Tensor) -> Tensor:
    """shape: returns a vector"""
    return t.clone().reshape(-1)


def wrong_changes(t: Tensor) -> Tensor:
    """purity: clears t afterwards"""
    made = t.clone()
    if not t.requires_grad and 0 not in t.stride():
        t.zero_()
    return made


def wrong_default_dtype(t: Tensor) -> Tensor:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return t.clone()


_kept: dict = {}


def wrong_cached(t: Tensor) -> Tensor:
    """aliasing: gives the same copy again where the values are the same"""
    key = (t.dtype, t.shape, str(t.tolist()), t.requires_grad)
    return t.clone() if t.requires_grad else _kept.setdefault(key, t.clone())


def wrong_float32(t: Tensor) -> Tensor:
    """values: rounds float64 to float32"""
    return t.float().double() if t.dtype == torch.float64 else t.clone()
