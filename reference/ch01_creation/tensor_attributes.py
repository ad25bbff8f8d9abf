"""Everything is an attribute or a method; only the texts need shortening."""

import math

import numpy as np
import torch
from torch import Tensor


def tensor_attributes(t: Tensor) -> dict[str, object]:
    return {
        "dim": t.dim(),
        "shape": tuple(t.shape),
        "numel": t.numel(),
        "dtype": str(t.dtype).removeprefix("torch."),
        "device": str(t.device),
    }


def also_right_size(t: Tensor) -> dict[str, object]:
    name = str(t.dtype).split(".")[-1]
    return {"device": str(t.device), "dtype": name, "numel": t.nelement(), "shape": t.size(), "dim": t.ndim}


def also_right_computed(t: Tensor) -> dict[str, object]:
    shape = tuple(t.size(d) for d in range(len(t.shape)))
    device = f"cuda:{t.get_device()}" if t.is_cuda else "cpu"
    dtype = repr(t.dtype)[len("torch.") :]
    return {"dim": len(shape), "shape": shape, "numel": math.prod(shape), "dtype": dtype, "device": device}


def also_right_numpy(t: Tensor) -> dict[str, object]:
    array = t.detach().cpu().numpy()
    return {
        "dim": array.ndim,
        "shape": array.shape,
        "numel": np.prod(array.shape, dtype=int),
        "dtype": array.dtype.name,
        "device": str(t.device),
    }


def wrong_first_dimension(t: Tensor) -> dict[str, object]:
    """values: counts only the first dimension as numel"""
    return {**tensor_attributes(t), "numel": len(t) if t.ndim else 1}


def wrong_sum(t: Tensor) -> dict[str, object]:
    """values: adds the sizes up"""
    return {**tensor_attributes(t), "numel": sum(t.shape)}


def wrong_empty_numel(t: Tensor) -> dict[str, object]:
    """values: leaves empty dimensions out of numel"""
    return {**tensor_attributes(t), "numel": math.prod(n for n in t.shape if n)}


def wrong_scalar_numel(t: Tensor) -> dict[str, object]:
    """values: gives numel 0 for a 0-d tensor"""
    return {**tensor_attributes(t), "numel": t.numel() if t.ndim else 0}


def wrong_storage_numel(t: Tensor) -> dict[str, object]:
    """values: counts what is in memory"""
    return {**tensor_attributes(t), "numel": t.numel() if t.is_cuda else len(t.untyped_storage()) // t.element_size()}


def wrong_bytes(t: Tensor) -> dict[str, object]:
    """values: gives the number of bytes for numel"""
    return {**tensor_attributes(t), "numel": t.nbytes}


def wrong_float_numel(t: Tensor) -> dict[str, object]:
    """values: gives numel as a float"""
    return {**tensor_attributes(t), "numel": float(t.numel())}


def wrong_tensor_numel(t: Tensor) -> dict[str, object]:
    """values: gives numel as a tensor"""
    return {**tensor_attributes(t), "numel": torch.tensor(t.numel())}


def wrong_scalar_dim(t: Tensor) -> dict[str, object]:
    """values: gives dim 1 for a 0-d tensor"""
    return {**tensor_attributes(t), "dim": max(1, t.dim())}


def wrong_squeezed_dim(t: Tensor) -> dict[str, object]:
    """values: does not count dimensions of size 1"""
    return {**tensor_attributes(t), "dim": sum(n != 1 for n in t.shape)}


def wrong_dim_is_columns(t: Tensor) -> dict[str, object]:
    """values: gives the last size for dim"""
    return {**tensor_attributes(t), "dim": t.shape[-1] if t.ndim else 0}


def wrong_list(t: Tensor) -> dict[str, object]:
    """values: gives shape as a list"""
    return {**tensor_attributes(t), "shape": list(t.shape)}


def wrong_text_shape(t: Tensor) -> dict[str, object]:
    """values: gives shape as text"""
    return {**tensor_attributes(t), "shape": str(tuple(t.shape))}


def wrong_reversed(t: Tensor) -> dict[str, object]:
    """values: gives the sizes from the last to the first"""
    return {**tensor_attributes(t), "shape": tuple(t.shape)[::-1]}


def wrong_strides(t: Tensor) -> dict[str, object]:
    """values: gives the strides for shape"""
    return {**tensor_attributes(t), "shape": t.stride()}


def wrong_module(t: Tensor) -> dict[str, object]:
    """values: returns the dtype with a module prefix"""
    return {**tensor_attributes(t), "dtype": str(t.dtype)}


def wrong_dtype_object(t: Tensor) -> dict[str, object]:
    """values: returns the dtype itself"""
    return {**tensor_attributes(t), "dtype": t.dtype}


def wrong_type_name(t: Tensor) -> dict[str, object]:
    """values: returns the old name of the type"""
    return {**tensor_attributes(t), "dtype": t.type()}


def wrong_short_names(t: Tensor) -> dict[str, object]:
    """values: calls int64 long and float32 float"""
    names = {torch.int64: "long", torch.float32: "float"}
    return {**tensor_attributes(t), "dtype": names.get(t.dtype, str(t.dtype)[6:])}


def wrong_always_cpu(t: Tensor) -> dict[str, object]:
    """values: calls every device cpu"""
    return {**tensor_attributes(t), "device": "cpu"}


def wrong_device_type(t: Tensor) -> dict[str, object]:
    """values: leaves out the number of the GPU"""
    return {**tensor_attributes(t), "device": t.device.type}


def wrong_first_gpu(t: Tensor) -> dict[str, object]:
    """values: calls every GPU cuda:0"""
    return {**tensor_attributes(t), "device": "cuda:0" if t.is_cuda else "cpu"}


def wrong_device_object(t: Tensor) -> dict[str, object]:
    """values: returns the device itself"""
    return {**tensor_attributes(t), "device": t.device}


def wrong_no_device(t: Tensor) -> dict[str, object]:
    """values: leaves the device out"""
    return {name: value for name, value in tensor_attributes(t).items() if name != "device"}


def wrong_squeezes(t: Tensor) -> dict[str, object]:
    """purity: drops dimensions of size 1 from t itself"""
    found = tensor_attributes(t)
    t.squeeze_()
    return found


def wrong_clears(t: Tensor) -> dict[str, object]:
    """purity: clears t"""
    found = tensor_attributes(t)
    if not t.is_cuda:
        t.copy_(t == 0)
    return found
