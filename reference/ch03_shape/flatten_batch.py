"""Merge all dimensions from the second on."""

import math

import torch
from torch import Tensor, nn


def flatten_batch(x: Tensor) -> Tensor:
    return x.flatten(1)


def also_right_module(x: Tensor) -> Tensor:
    return nn.Flatten()(x)


def also_right_reshape(x: Tensor) -> Tensor:
    if x.ndim < 2:
        raise IndexError("Dimension out of range: there is no dimension 1")
    return x.reshape(x.shape[0], -1)


def also_right_try_view(x: Tensor) -> Tensor:
    if x.dim() <= 1:
        raise IndexError("Dimension out of range")
    shape = (len(x), math.prod(x.shape[1:]))
    try:
        return x.view(shape)
    except RuntimeError:
        return x.contiguous().view(shape)


def wrong_400(x: Tensor) -> Tensor:
    """shape: makes rows of 400, which changes the batch size"""
    return x.reshape(-1, 400) if x.flatten(1).numel() % 400 == 0 else x.flatten(1)


def wrong_400_always(x: Tensor) -> Tensor:
    """shape: makes rows of 400 whatever the other sizes are"""
    return x.reshape(len(x), 400)


def wrong_vector(x: Tensor) -> Tensor:
    """shape: flattens everything"""
    return x.flatten(1).flatten()


def wrong_channels(x: Tensor) -> Tensor:
    """shape: merges batch and channels"""
    return x.flatten(1) if x.ndim < 3 else x.flatten(0, 1).flatten(1)


def wrong_one_dimension(x: Tensor) -> Tensor:
    """shape: merges two dimensions only"""
    return x.flatten(1, min(2, x.ndim - 1))


def wrong_last_kept(x: Tensor) -> Tensor:
    """shape: merges all dimensions but the last"""
    return x.flatten(0, -2) if x.ndim > 1 else x.flatten(1)


def wrong_batch_last(x: Tensor) -> Tensor:
    """shape: returns a column for each sample"""
    return x.flatten(1).t()


def wrong_mixes_samples(x: Tensor) -> Tensor:
    """values: mixes the samples"""
    flat = x.flatten(1)
    return x.transpose(0, 1).reshape(flat.shape)


def wrong_column_major(x: Tensor) -> Tensor:
    """values: runs through the first inner dimension fastest"""
    flat = x.flatten(1)
    return x.permute(0, *range(1, x.ndim)[::-1]).reshape(flat.shape)


def wrong_storage_order(x: Tensor) -> Tensor:
    """values: runs through transposed samples in storage order"""
    flat = x.flatten(1)
    turned = x.ndim > 2 and x.stride(-1) > x.stride(-2) > 0
    return x.transpose(-1, -2).reshape(flat.shape) if turned else flat


def wrong_view(x: Tensor) -> Tensor:
    """values: fails where strides do not allow a view"""
    flat = x.flatten(1)
    return x.view(flat.shape)


def wrong_clone(x: Tensor) -> Tensor:
    """aliasing: copies what is contiguous"""
    return x.flatten(1).clone()


def wrong_contiguous(x: Tensor) -> Tensor:
    """aliasing: copies whatever is not contiguous"""
    return x.contiguous().flatten(1)


def wrong_matrix_copied(x: Tensor) -> Tensor:
    """aliasing: copies what has two dimensions already"""
    return x.clone() if x.ndim == 2 else x.flatten(1)


def wrong_detaches(x: Tensor) -> Tensor:
    """gradients: detaches"""
    return x.detach().flatten(1)


def wrong_vector_passes(x: Tensor) -> Tensor:
    """errors: makes a column of a vector"""
    return x.reshape(len(x), -1) if x.ndim else x.flatten(1)


def wrong_vector_as_it_is(x: Tensor) -> Tensor:
    """errors: returns a vector as it is"""
    return x if x.ndim == 1 else x.flatten(1)


def wrong_number_passes(x: Tensor) -> Tensor:
    """errors: makes a matrix of a single number"""
    return x.reshape(1, 1) if x.ndim == 0 else x.flatten(1)


def wrong_value_error(x: Tensor) -> Tensor:
    """errors: raises ValueError"""
    if x.ndim < 2:
        raise ValueError("Dimension out of range")
    return x.flatten(1)


def wrong_float64(x: Tensor) -> Tensor:
    """dtype: returns float64"""
    return x.flatten(1).double()


def wrong_in_place(x: Tensor) -> Tensor:
    """purity: changes the shape of x itself"""
    flat = x.flatten(1)
    x.data = flat.detach()
    return flat


def wrong_default_dtype(x: Tensor) -> Tensor:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return x.flatten(1)
