"""A tensor in a file."""

import torch
from torch import Tensor

from grader import bitwise, drives, exercise, gives, io, new_file, raises, reads, takes, tensors


@exercise(points=2)
@takes(
    t=tensors("*s", dtypes="float32 int64 bool float64", values="whole special normal"),
    path=new_file("tensor.pt"),
)
@gives("*s", bitwise)
@io(10_000)
@raises((OSError, RuntimeError), path=new_file("no_such_folder/tensor.pt"))
def save_tensor(t: Tensor, path: str) -> None:
    """Write t to the file path, in the format of torch.save, so that torch.load restores it.

    Values, dtype and shape come back bit by bit. Of a view only its own elements
    are written: the corner of a large tensor gives a file below 10 kB. A file
    that is there already is replaced; a folder that is not raises OSError or
    RuntimeError.

    >>> save_tensor(torch.ones(2, 3), "/dev/null")
    """
    raise NotImplementedError


@drives(save_tensor, "io")
@takes(
    t=tensors("1 2", dtypes="float32 int64", values="normal", layouts="corner plain"),
    path=new_file("tensor.pt", existing=(0, 50_000)),
)
@takes(t=tensors("1 1", layouts="corner"), path=new_file("tensor.pt"))
def small_and_new(save_tensor, t, path):
    save_tensor(t, path)


@reads(save_tensor)
def load(path):
    return torch.load(path, weights_only=True)
