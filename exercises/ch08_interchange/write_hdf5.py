"""A tensor as a data set of HDF5."""

import h5py
import numpy as np
import torch
from torch import Tensor

from grader import bitwise, drives, exercise, gives, io, new_file, one_of, reads, takes, tensors

DTYPES = "float32 float64 int64 bool int32 float16"


@exercise(points=2)
@takes(
    t=tensors("*s", dtypes=DTYPES, values="whole special normal", requires_grad=(False, True)),
    path=new_file("data.h5", existing=(0, 500)),
    key=one_of("coords", "x", "data"),
)
@gives("*s", bitwise)
@io(20_000)
def write_hdf5(t: Tensor, path: str, key: str) -> None:
    """Write t as the data set called ``key`` of a new HDF5 file at path, and close the file.

    Values, dtype and shape of t (any shape) are kept, also if t requires grad or is
    not contiguous. A file that is there already, whatever it holds, is replaced:
    the new one has this data set only. Afterwards others can open the file at once,
    for writing, too.

    >>> import h5py, tempfile
    >>> with tempfile.NamedTemporaryFile() as file:
    ...     write_hdf5(torch.ones(2, 3), file.name, "coords")
    ...     h5py.File(file.name)["coords"].shape
    (2, 3)
    """
    raise NotImplementedError


@drives(write_hdf5, "io")
@takes(
    t=tensors("2 3", dtypes="float32 int64", values="normal"), path=new_file("data.h5", existing=(0, 50_000)), key="x"
)
def closed(write_hdf5, t, path, key):
    """Writes one new file that holds the data and little else, and closes it."""
    write_hdf5(t, path, key)
    with open(path, "rb") as file:
        content = file.read()
    # HDF5 refuses to begin a file anew that this process still has open.
    h5py.File(path, "w").close()
    with open(path, "wb") as file:
        file.write(content)


@drives(write_hdf5, "values", bitwise)
@takes(t=tensors("2 3", layouts="plain"), path=new_file("data.h5"), key="second")
def replaces_another(write_hdf5, t, path, key):
    # A file of the same format with a data set of the same name and one of another.
    with h5py.File(path, "w") as file:
        file["first"] = file["second"] = torch.zeros(4).numpy()
    write_hdf5(t, path, key)


@reads(write_hdf5)
def load(path):
    with h5py.File(path, "r") as file:
        return {name: torch.from_numpy(np.asarray(file[name])) for name in file}
