"""A table in three formats."""

import csv
import json

import numpy as np
import torch
from torch import Tensor

from grader import drives, exact, exercise, io, new_file, raises, reads, returns, takes, tensors

TINY = torch.tensor([[1e-12, -3e-20], [1 / 3, 1e20]])
TABLE = tensors("n+ m+", dtypes="float32", values="normal whole grid large")


@exercise(points=2, optional=True)
@takes(t=TABLE, path=new_file("table.csv", existing=(0, 500)))
@takes(t=TABLE, path=new_file("table.npy", existing=(0, 500)))
@takes(t=TABLE, path=new_file("table.json", existing=(0, 500)))
@takes(t=TINY, path=new_file("table.csv"))
@takes(t=TINY, path=new_file("table.json"))
@returns(exact)
@io(5_000)
@raises(ValueError, ".onnx", path=new_file("table.onnx"))
@raises(ValueError, ".bin", path=new_file("table.bin"))
@raises(ValueError, ".h5", path=new_file("table.h5"))
@raises(ValueError, ".txt", path=new_file("json.csv.txt"))
def export_tensor(t: Tensor, path: str) -> None:
    """Write the table t (n, m), float32 with at least one row, in the format that the suffix of path names.

    .npy: a NumPy array; .csv: a line for each row, numbers separated by commas, no
    header; .json: one list of n lists of m numbers. Whoever reads the file gets
    every number back exactly. A file that is there already is replaced. Another
    suffix raises ValueError, which quotes it.

    >>> import pathlib, tempfile
    >>> with tempfile.NamedTemporaryFile(suffix=".json") as file:
    ...     export_tensor(torch.tensor([[1.0, 2.5], [3.0, 4.0]]), file.name)
    ...     pathlib.Path(file.name).read_text()
    '[[1.0, 2.5], [3.0, 4.0]]'
    """
    raise NotImplementedError


@drives(export_tensor, "io", exact)
@takes(t=tensors("2 3", dtypes="float32", values="normal"), path=new_file("table.csv", existing=(0, 50_000)))
@takes(t=tensors("2 3", dtypes="float32", values="normal"), path=new_file("table.npy", existing=(0, 50_000)))
@takes(t=tensors("2 3", dtypes="float32", values="normal"), path=new_file("table.json", existing=(0, 50_000)))
def small_and_new(export_tensor, t, path):
    export_tensor(t, path)


@reads(export_tensor)
def load(path):
    if path.endswith(".npy"):
        rows = np.load(path, allow_pickle=False).tolist()
    elif path.endswith(".csv"):
        with open(path, newline="", encoding="utf-8") as file:
            rows = [[float(number) for number in row] for row in csv.reader(file)]
    else:
        with open(path, encoding="utf-8") as file:
            rows = json.load(file)
        if any(isinstance(number, str) for row in rows for number in row):
            raise ValueError("a text in JSON is no number")
    # Numbers with more digits than float32 has are the same numbers to whoever reads float32.
    return [[float(np.float32(number)) for number in row] for row in rows]
