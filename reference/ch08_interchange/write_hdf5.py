"""h5py stores NumPy arrays; the file is closed when the block ends."""

import os

import h5py
import numpy as np
import torch
from torch import Tensor

EQUIVALENT = {
    "file.create_dataset(key, data=t.detach().numpy()) -> file.create_dataset(key, data=t.detach())": "h5py makes an array of it",
    "cached": "what counts is the file, which is written each time",
}


def write_hdf5(t: Tensor, path: str, key: str) -> None:
    with h5py.File(path, "w") as file:
        file.create_dataset(key, data=t.detach().numpy())


def also_right_item(t: Tensor, path: str, key: str) -> None:
    file = h5py.File(path, "w")
    file[key] = t.detach().cpu().contiguous().numpy()
    file.close()


def also_right_filled(t: Tensor, path: str, key: str) -> None:
    array = t.detach().numpy()
    with h5py.File(path, "w", libver="latest") as file:
        data = file.create_dataset(key, shape=array.shape, dtype=array.dtype)
        data[...] = array


def also_right_removes_first(t: Tensor, path: str, key: str) -> None:
    if os.path.exists(path):
        os.remove(path)
    with h5py.File(path, "x") as file:
        file.create_dataset(name=key, data=np.array(t.tolist(), dtype=t.detach().numpy().dtype).reshape(t.shape))


def also_right_at_once(t: Tensor, path: str, key: str) -> None:
    with h5py.File(path, "w") as file, torch.no_grad():
        file.create_dataset(key, data=t.clone().data.numpy())
        file.flush()


OPEN = []


def wrong_left_open(t: Tensor, path: str, key: str) -> None:
    """io: leaves the file open"""
    file = h5py.File(path, "w")
    file.create_dataset(key, data=t.detach().numpy())
    file.flush()
    OPEN.append(file)
    if len(OPEN) > 1:
        OPEN.pop(0).close()


def wrong_fixed_name(t: Tensor, path: str, key: str) -> None:
    """values: stores under a fixed name"""
    write_hdf5(t, path, "coords")


def wrong_in_group(t: Tensor, path: str, key: str) -> None:
    """values: stores in a group of that name"""
    write_hdf5(t, path, f"{key}/data")


def wrong_two_names(t: Tensor, path: str, key: str) -> None:
    """values: stores a second data set"""
    write_hdf5(t, path, key)
    with h5py.File(path, "a") as file:
        file["shape"] = list(t.shape)


def wrong_adds(t: Tensor, path: str, key: str) -> None:
    """values: adds to a file that is there already"""
    try:
        file = h5py.File(path, "a")
    except OSError:
        file = h5py.File(path, "w")
    with file:
        if key in file:
            del file[key]
        file.create_dataset(key, data=t.detach().numpy())


def wrong_exclusive(t: Tensor, path: str, key: str) -> None:
    """values: refuses to replace a file"""
    with h5py.File(path, "x") as file:
        file.create_dataset(key, data=t.detach().numpy())


def wrong_needs_no_grad(t: Tensor, path: str, key: str) -> None:
    """values: fails for a tensor that requires grad"""
    with h5py.File(path, "w") as file:
        file.create_dataset(key, data=t.numpy())


def wrong_storage_order(t: Tensor, path: str, key: str) -> None:
    """values: writes the storage in its own order"""
    flat = t.detach().as_strided((t.numel(),), (1,), t.storage_offset()) if t.numel() and 0 not in t.stride() else t
    write_hdf5(flat.reshape(t.shape), path, key)


def wrong_rounded(t: Tensor, path: str, key: str) -> None:
    """values: rounds to three digits"""
    write_hdf5(t.detach().mul(1000).round().div(1000).to(t.dtype) if t.is_floating_point() else t, path, key)


def wrong_without_nan(t: Tensor, path: str, key: str) -> None:
    """values: replaces NaN and infinities"""
    write_hdf5(t.detach().nan_to_num(), path, key)


def wrong_double(t: Tensor, path: str, key: str) -> None:
    """dtype: stores float64"""
    write_hdf5(t.detach().double(), path, key)


def wrong_single(t: Tensor, path: str, key: str) -> None:
    """dtype: stores float32 and int32"""
    write_hdf5(t.detach().float() if t.is_floating_point() else t.int(), path, key)


def wrong_bool_as_number(t: Tensor, path: str, key: str) -> None:
    """dtype: stores uint8 for bool"""
    write_hdf5(t.to(torch.uint8) if t.dtype == torch.bool else t, path, key)


def wrong_flat(t: Tensor, path: str, key: str) -> None:
    """shape: stores a vector"""
    write_hdf5(t.reshape(-1), path, key)


def wrong_at_least_1d(t: Tensor, path: str, key: str) -> None:
    """shape: stores a number as a vector"""
    write_hdf5(torch.atleast_1d(t), path, key)


def wrong_clears(t: Tensor, path: str, key: str) -> None:
    """purity: clears the tensor after writing"""
    write_hdf5(t, path, key)
    t.detach().zero_()


def wrong_stops_gradients(t: Tensor, path: str, key: str) -> None:
    """purity: switches requires_grad off"""
    write_hdf5(t.requires_grad_(False), path, key)


def wrong_padded(t: Tensor, path: str, key: str) -> None:
    """io: reserves a megabyte"""
    with h5py.File(path, "w", userblock_size=2**20) as file:
        file.create_dataset(key, data=t.detach().numpy())
