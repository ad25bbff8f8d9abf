"""One reader for each suffix; ndmin keeps a single row or column a table."""

import csv
import json
from pathlib import Path

import numpy as np
import torch
from torch import Tensor


def import_tensor(path: str) -> Tensor:
    suffix = Path(path).suffix
    if suffix == ".npy":
        return torch.from_numpy(np.load(path))
    if suffix == ".csv":
        return torch.from_numpy(np.loadtxt(path, dtype=np.float32, delimiter=",", ndmin=2))
    if suffix == ".json":
        return torch.tensor(json.loads(Path(path).read_text()), dtype=torch.float32)
    raise ValueError(f"no format has the suffix {suffix}")


def also_right_by_hand(path: str) -> Tensor:
    if path.endswith(".npy"):
        with open(path, "rb") as file:
            return torch.tensor(np.load(file, allow_pickle=False)).float()
    if path.endswith(".csv"):
        with open(path, newline="") as file:
            return torch.tensor([[float(x) for x in row] for row in csv.reader(file)])
    if path.endswith(".json"):
        with open(path) as file:
            return torch.tensor(json.load(file)).to(torch.float32)
    raise ValueError(path)


def also_right_double(path: str) -> Tensor:
    if not path.endswith(".csv"):
        return import_tensor(path)
    numbers = np.genfromtxt(path, delimiter=",")
    with open(path) as file:
        rows = len(file.readlines())
    return torch.from_numpy(numbers.reshape(rows, -1).astype(np.float32))


def also_right_split(path: str) -> Tensor:
    if not path.endswith(".csv"):
        return import_tensor(path)
    lines = Path(path).read_text().strip().split("\n")
    return torch.stack([torch.tensor(list(map(float, line.split(",")))) for line in lines])


def also_right_mapped(path: str) -> Tensor:
    if not path.endswith(".npy"):
        return import_tensor(path)
    return torch.from_numpy(np.array(np.load(path, mmap_mode="r"), dtype=np.float32))


def wrong_squeezed(path: str) -> Tensor:
    """shape: drops dimensions of size 1"""
    return import_tensor(path).squeeze()


def wrong_no_ndmin(path: str) -> Tensor:
    """shape: makes a vector of one row or column"""
    if Path(path).suffix != ".csv":
        return import_tensor(path)
    return torch.from_numpy(np.loadtxt(path, dtype=np.float32, delimiter=","))


def wrong_column_as_row(path: str) -> Tensor:
    """shape: reads one column as a row"""
    if Path(path).suffix != ".csv":
        return import_tensor(path)
    return torch.from_numpy(np.atleast_2d(np.loadtxt(path, dtype=np.float32, delimiter=",")))


def wrong_header(path: str) -> Tensor:
    """shape: skips the first line as a header"""
    if Path(path).suffix != ".csv":
        return import_tensor(path)
    return torch.from_numpy(np.loadtxt(path, dtype=np.float32, delimiter=",", ndmin=2, skiprows=1))


def wrong_transposed(path: str) -> Tensor:
    """shape: transposes the table"""
    return import_tensor(path).t()


def wrong_flat(path: str) -> Tensor:
    """shape: returns a vector"""
    return import_tensor(path).reshape(-1)


def wrong_double(path: str) -> Tensor:
    """dtype: returns float64 for text"""
    t = import_tensor(path)
    return t if path.endswith(".npy") else t.double()


def wrong_whole_numbers(path: str) -> Tensor:
    """dtype: returns int64 for whole numbers"""
    t = import_tensor(path)
    return t.long() if (t == t.round()).all() else t


def wrong_rounded(path: str) -> Tensor:
    """values: rounds to 4 digits"""
    return (import_tensor(path).double() * 1e4).round().div(1e4).float()


def wrong_first_dot(path: str) -> Tensor:
    """values: takes the first dot of the name for that of the suffix"""
    name = Path(path).name
    if name.count(".") > 1:
        return torch.tensor(json.loads(Path(path).read_text()))
    return import_tensor(path)


def wrong_anywhere(path: str) -> Tensor:
    """values: looks for json anywhere in the name"""
    if "json" in Path(path).name:
        return torch.tensor(json.loads(Path(path).read_text()), dtype=torch.float32)
    return import_tensor(path)


def wrong_numpy_only(path: str) -> Tensor:
    """values: reads every format with NumPy"""
    return import_tensor(path) if Path(path).suffix != ".json" else torch.from_numpy(np.load(path))


def wrong_array(path: str) -> Tensor:
    """values: returns an array"""
    return import_tensor(path).numpy()


def wrong_first_column(path: str) -> Tensor:
    """values: takes the first column for row numbers"""
    t = import_tensor(path)
    return torch.cat([torch.arange(len(t)).float()[:, None], t[:, 1:]], 1)


def wrong_any_suffix(path: str) -> Tensor:
    """errors: takes an unknown suffix for JSON"""
    if Path(path).suffix in (".npy", ".csv"):
        return import_tensor(path)
    return torch.tensor(json.loads(Path(path).read_text()), dtype=torch.float32)


def wrong_error_class(path: str) -> Tensor:
    """errors: raises KeyError for an unknown suffix"""
    if Path(path).suffix not in (".npy", ".csv", ".json"):
        raise KeyError(path)
    return import_tensor(path)


def wrong_missing(path: str) -> Tensor:
    """errors: raises ValueError for a missing file"""
    if not Path(path).exists():
        raise ValueError(f"no file {path}")
    return import_tensor(path)


def wrong_missing_is_empty(path: str) -> Tensor:
    """errors: returns an empty table for a missing file"""
    try:
        return import_tensor(path)
    except FileNotFoundError:
        return torch.empty(0, 0)


def wrong_default_dtype(path: str) -> Tensor:
    """purity: leaves the default dtype changed"""
    t = import_tensor(path)
    torch.set_default_dtype(torch.float64)
    return t


KEPT = {}


def wrong_kept(path: str) -> Tensor:
    """io: keeps what it once read"""
    return KEPT.setdefault(path, import_tensor(path))
