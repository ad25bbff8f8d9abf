"""A tensor out of a file."""

import os
import pickle

import torch
from torch import Tensor

from grader import bitwise, drives, exercise, gives, new_file, one_of, raises, stored, takes, tensors


def save(item, path):
    torch.save(item, path)


def save_harmful(form, path):
    class Harm:
        def __reduce__(self):
            return eval, ("__import__('os').environ.update(HARM='done') or __import__('torch').ones(2)",)

    with open(path, "wb") as file:
        (torch.save if form == "torch" else pickle.dump)(Harm(), file)


DTYPES = "float32 int64 bool float64 int32 float16"


@exercise(points=1)
@takes(path=stored("tensor.pt", tensors("*s", dtypes=DTYPES, values="whole special normal"), save))
@gives("*s", bitwise)
@raises(FileNotFoundError, path=new_file("missing.pt"))
@raises(Exception, path=stored("other.pt", one_of({"t": torch.ones(2)}, [torch.ones(2)], (torch.ones(1),), 3.0), save))
def load_tensor(path: str) -> Tensor:
    """Read the tensor that torch.save wrote to the file path.

    Values, dtype and shape are those that were saved, bit by bit, on the CPU. A
    missing file raises FileNotFoundError. A file with anything else than one tensor
    in it (a dict, a list, another pickle) raises an exception, and no code that
    stands in it is ever run. The file may be changed or deleted afterwards.

    >>> import tempfile
    >>> with tempfile.NamedTemporaryFile() as file:
    ...     torch.save(torch.ones(2, 3), file.name)
    ...     load_tensor(file.name).shape
    torch.Size([2, 3])
    """
    raise NotImplementedError


@drives(load_tensor, "errors")
@takes(path=stored("harmful.pt", one_of("torch", "pickle"), save_harmful))
def harmful(load_tensor, path):
    """Refuses what it cannot do, with the documented error, and runs no code from a file."""
    os.environ.pop("HARM", None)
    try:
        load_tensor(path)
        end = "was loaded"
    except Exception:
        end = "was refused"
    return f"the harmful file {end}, its harm was {os.environ.pop('HARM', 'not done')}"


@drives(load_tensor, "io", bitwise)
@takes(path=stored("tensor.pt", tensors("2 3", layouts="plain"), save))
def what_is_there_now(load_tensor, path):
    """Reads the file that is there now, and needs it no longer afterwards."""
    first = load_tensor(path)
    torch.save(torch.arange(5), path)
    second = load_tensor(path)
    os.remove(path)
    return first, second
