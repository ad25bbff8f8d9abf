"""Rows of a data set of HDF5."""

import os

import h5py
from torch import Tensor

from grader import bitwise, drives, exercise, gives, new_file, omitted, one_of, raises, stored, takes, tensors

DTYPES = "float32 float64 int64 bool int32 float16"


def write(item, path):
    with h5py.File(path, "w") as file:
        file["coords"] = item.numpy()
        file["other"] = item.numpy()[::-1]


@exercise(points=2)
@takes(
    path=stored("data.h5", tensors("4 k *s", dtypes=DTYPES, values="whole special normal"), write),
    key=one_of("coords", "other"),
    start=one_of(omitted, 0, -2, 1, 3, -4, -1),
)
@takes(path=stored("data.h5", tensors("n+"), write), key="coords", start=one_of(omitted, 0, -1))
@gives("rows *s", bitwise)
@raises(KeyError, key=one_of("missing", "Coords"))
@raises(FileNotFoundError, path=new_file("missing.h5"))
def read_hdf5(path: str, key: str, start: int = 0) -> Tensor:
    """Read the data set called ``key`` of the HDF5 file path, from row ``start`` to the end.

    A negative start counts from the end. Values, dtype and the shape of the rows are
    kept; the tensor stays valid when the file is closed, changed or deleted, and the
    file is closed. A key that is not there raises KeyError, a missing file
    FileNotFoundError.

    >>> import h5py, tempfile
    >>> with tempfile.NamedTemporaryFile() as file:
    ...     h5py.File(file.name, "w").create_dataset("x", data=torch.arange(12).view(3, 4)).file.close()
    ...     read_hdf5(file.name, "x", -2)
    tensor([[ 4,  5,  6,  7],
            [ 8,  9, 10, 11]])
    """
    raise NotImplementedError


@drives(read_hdf5, "io", bitwise)
@takes(path=stored("data.h5", tensors("3 2", dtypes="float32 int64", layouts="plain"), write), key="coords", start=1)
def outlives_the_file(read_hdf5, path, key, start):
    """Reads everything at once and closes the file: its answer outlives both."""
    t = read_hdf5(path, key, start)
    # HDF5 refuses to begin a file anew that this process still has open.
    with h5py.File(path, "w") as file:
        file[key] = t.numpy() * 0
    again = read_hdf5(path, key)
    os.remove(path)
    return t.clone(), again
