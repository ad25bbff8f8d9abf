"""A slice of a data set is an array in memory of its own."""

import h5py
import numpy as np
import torch
from torch import Tensor


def read_hdf5(path: str, key: str, start: int = 0) -> Tensor:
    with h5py.File(path, "r") as file:
        return torch.from_numpy(file[key][start:])


def also_right_whole(path: str, key: str, start: int = 0) -> Tensor:
    file = h5py.File(path, "r")
    try:
        return torch.tensor(file[key][()])[start:]
    finally:
        file.close()


def also_right_names(path: str, key: str, start: int = 0) -> Tensor:
    with h5py.File(path) as file:
        if key not in file.keys():
            raise KeyError(f"no data set {key}")
        data = file[key]
        first = start + len(data) if start < 0 else start
        return torch.as_tensor(np.array(data[first:]))


def also_right_rows(path: str, key: str, start: int = 0) -> Tensor:
    with h5py.File(path, "r") as file:
        array = np.asarray(file[key])
    return torch.from_numpy(array)[start:].clone()


OPEN = []


def wrong_left_open(path: str, key: str, start: int = 0) -> Tensor:
    """io: leaves the file open"""
    file = h5py.File(path, "r")
    OPEN.append(file)
    if len(OPEN) > 1:
        OPEN.pop(0).close()
    return torch.from_numpy(file[key][start:])


def wrong_dataset(path: str, key: str, start: int = 0) -> Tensor:
    """values: passes the data set instead of an array"""
    with h5py.File(path, "r") as file:
        return torch.from_numpy(file[key])


class Rows:
    def __init__(self, path, key, start):
        self.path, self.key, self.start = path, key, start

    def numpy(self):
        return read_hdf5(self.path, self.key, self.start).numpy()


def wrong_lazy(path: str, key: str, start: int = 0) -> Tensor:
    """values: reads nothing before it is asked to"""
    return Rows(path, key, start)


def wrong_returns_array(path: str, key: str, start: int = 0) -> Tensor:
    """values: returns an array"""
    return read_hdf5(path, key, start).numpy()


def wrong_ignores_start(path: str, key: str, start: int = 0) -> Tensor:
    """shape: ignores start"""
    return read_hdf5(path, key)


def wrong_up_to_start(path: str, key: str, start: int = 0) -> Tensor:
    """shape: reads the rows up to start"""
    return read_hdf5(path, key)[: start or None]


def wrong_one_row(path: str, key: str, start: int = 0) -> Tensor:
    """shape: reads the row start only"""
    return read_hdf5(path, key)[start]


def wrong_columns(path: str, key: str, start: int = 0) -> Tensor:
    """shape: reads columns from start"""
    t = read_hdf5(path, key)
    return t[:, start:] if t.dim() > 1 else t[start:]


def wrong_absolute(path: str, key: str, start: int = 0) -> Tensor:
    """shape: takes a negative start for 0"""
    return read_hdf5(path, key, max(start, 0))


def wrong_from_one(path: str, key: str, start: int = 0) -> Tensor:
    """shape: counts rows from 1"""
    return read_hdf5(path, key, start - 1 if start > 0 else start)


def wrong_flat(path: str, key: str, start: int = 0) -> Tensor:
    """shape: returns a vector"""
    return read_hdf5(path, key, start).reshape(-1)


def wrong_first_data_set(path: str, key: str, start: int = 0) -> Tensor:
    """values: reads the first data set of the file"""
    with h5py.File(path, "r") as file:
        names = list(file)
        return read_hdf5(path, names[0] if key in names else key, start)


def wrong_float32(path: str, key: str, start: int = 0) -> Tensor:
    """dtype: returns float32"""
    return read_hdf5(path, key, start).float()


def wrong_floats_single(path: str, key: str, start: int = 0) -> Tensor:
    """dtype: returns float32 for other floats"""
    t = read_hdf5(path, key, start)
    return t.float() if t.is_floating_point() else t


def wrong_without_nan(path: str, key: str, start: int = 0) -> Tensor:
    """values: replaces NaN and infinities"""
    return read_hdf5(path, key, start).nan_to_num()


def wrong_none(path: str, key: str, start: int = 0) -> Tensor:
    """errors: returns None for a key that is not there"""
    with h5py.File(path, "r") as file:
        data = file.get(key)
        return None if data is None else torch.from_numpy(data[start:])


def wrong_value_error(path: str, key: str, start: int = 0) -> Tensor:
    """errors: raises ValueError for a key that is not there"""
    with h5py.File(path, "r") as file:
        if key not in file:
            raise ValueError(f"no {key}")
    return read_hdf5(path, key, start)


def wrong_makes_file(path: str, key: str, start: int = 0) -> Tensor:
    """errors: makes a file that is missing"""
    with h5py.File(path, "a") as file:
        return torch.from_numpy(file[key][start:])


def wrong_os_error(path: str, key: str, start: int = 0) -> Tensor:
    """errors: raises OSError for a missing file"""
    try:
        return read_hdf5(path, key, start)
    except FileNotFoundError as error:
        raise OSError("cannot read the file") from error


def wrong_default_dtype(path: str, key: str, start: int = 0) -> Tensor:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return read_hdf5(path, key, start)


KEPT = {}


def wrong_kept(path: str, key: str, start: int = 0) -> Tensor:
    """io: keeps what it once read"""
    return KEPT.setdefault((path, key), read_hdf5(path, key))[start:]


def wrong_bool_as_number(path: str, key: str, start: int = 0) -> Tensor:
    """dtype: returns uint8 for bool"""
    t = read_hdf5(path, key, start)
    return t.to(torch.uint8) if t.dtype == torch.bool else t
