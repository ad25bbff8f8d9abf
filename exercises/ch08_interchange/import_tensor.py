"""A table out of three formats."""

import json
import os
from pathlib import Path

import numpy as np
from torch import Tensor

from grader import drives, exact, exercise, gives, new_file, raises, stored, takes, tensors


def write_npy(item, path):
    with open(path, "wb") as file:
        np.save(file, item.numpy())


def write_csv(item, path):
    np.savetxt(path, item.numpy(), fmt="%.9g", delimiter=",")


def write_json(item, path):
    Path(path).write_text(json.dumps(item.tolist()), encoding="utf-8")


def write(item, path):
    {".npy": write_npy, ".csv": write_csv, ".json": write_json}[Path(path).suffix](item, path)


TABLE = tensors("n+ m+", dtypes="float32", values="normal grid large", layouts="plain")
ONE_ROW = tensors("1 m+", dtypes="float32", values="whole normal", layouts="plain")
ONE_COLUMN = tensors("3 1", dtypes="float32", values="whole normal", layouts="plain")


@exercise(points=2, optional=True)
@takes(path=stored("table.csv", TABLE, write))
@takes(path=stored("row.csv", ONE_ROW, write))
@takes(path=stored("column.csv", ONE_COLUMN, write))
@takes(path=stored("table.npy", TABLE, write))
@takes(path=stored("table.json", TABLE, write))
@takes(path=stored("row.json", ONE_ROW, write))
@takes(path=stored("1.5.json.csv", tensors("2 3", dtypes="float32", layouts="plain"), write))
@gives("n m", exact)
@raises(ValueError, path=stored("table.pkl", TABLE, write_npy))
@raises(ValueError, path=stored("table.txt", TABLE, write_json))
@raises(ValueError, path=stored("csv.arrow", TABLE, write_csv))
@raises(ValueError, path=stored("table.h5", TABLE, write_json))
@raises(FileNotFoundError, path=new_file("missing.csv"))
@raises(FileNotFoundError, path=new_file("missing.npy"))
@raises(FileNotFoundError, path=new_file("missing.json"))
def import_tensor(path: str) -> Tensor:
    """Read the table (n, m) that export_tensor wrote to the file path, as float32.

    The suffix names the format: .npy (a NumPy array of float32), .csv (a line for
    each row, numbers separated by commas, no header) or .json (one list of n lists
    of m numbers). The tensor has two dimensions, also for one row or one column,
    and exactly the numbers of the file. Another suffix raises ValueError, a missing
    file FileNotFoundError. The file may be changed or deleted afterwards.

    >>> import tempfile
    >>> with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
    ...     print("0.5,2,3", file=file, flush=True)
    ...     import_tensor(file.name)
    tensor([[0.5000, 2.0000, 3.0000]])
    """
    raise NotImplementedError


@drives(import_tensor, "io", exact)
@takes(path=stored("table.npy", tensors("2 3", dtypes="float32", layouts="plain"), write))
@takes(path=stored("table.csv", tensors("2 3", dtypes="float32", layouts="plain"), write))
def what_is_there_now(import_tensor, path):
    """Reads the file that is there now, and needs it no longer afterwards."""
    first = import_tensor(path)
    write(first[:1] + 1, path)
    second = import_tensor(path)
    os.remove(path)
    return first, second
