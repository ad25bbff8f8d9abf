"""Files that must not run code."""

import os
import pickle

import torch
from torch import nn

from grader import bitwise, drives, exercise, gives, named, one_of, raises, stored, takes, tensors


def save(item, path):
    torch.save(item, path)


def save_harmful(form, path):
    class Harm:
        def __reduce__(self):
            return eval, ("__import__('os').environ.update(HARM='done') or __import__('torch').ones(2)",)

    harm = {"weight": torch.ones(2), "bias": Harm()} if form == "state dict" else Harm()
    with open(path, "wb") as file:
        (pickle.dump if form == "pickle" else torch.save)(harm, file)


def save_module(kind, path):
    module = nn.utils.skip_init(nn.Linear, 2, 1) if kind == "linear" else nn.Sequential(nn.ReLU(), nn.Flatten())
    for parameter in module.parameters():
        nn.init.ones_(parameter)
    torch.save(module, path)


PLAIN = {"epoch": 3, "lr": 0.5, "name": "net", "sizes": [1, 2], "loss": None}, [torch.ones(2), "a", 4], 7, "text", True


@exercise(points=2)
@takes(
    path=stored("tensor.pt", tensors("*s", dtypes="float32 int64 bool float64", values="whole special normal"), save)
)
@takes(path=stored("state.pt", named({"0.weight": (3, 2), "0.bias": (3,), "1.running_mean": (3,)}), save))
@takes(path=stored("plain.pt", one_of(*PLAIN, {"model": {"w": torch.ones(2, 1)}, "steps": [torch.arange(3), 2]}), save))
@gives("*s", bitwise)
@raises(
    pickle.UnpicklingError, "Weights only load failed", path=stored("module.pt", one_of("linear", "other"), save_module)
)
@raises(
    pickle.UnpicklingError,
    "Weights only load failed",
    path=stored("harmful.pt", one_of("torch", "state dict"), save_harmful),
)
def safe_load(path: str) -> object:
    """Load what torch.save wrote to the file path, if it is harmless.

    Tensors, numbers, texts, and lists and dicts of them (a state dict, say) are
    returned as they were saved, bit by bit. Everything else in the pickle, a
    module for example or a function to call, is refused without being run: it
    raises pickle.UnpicklingError ("Weights only load failed ..."). The file may be
    changed or deleted afterwards.

    >>> import tempfile
    >>> with tempfile.NamedTemporaryFile() as file:
    ...     torch.save({"weight": torch.ones(2), "epoch": 3}, file.name)
    ...     safe_load(file.name)
    {'weight': tensor([1., 1.]), 'epoch': 3}
    """
    raise NotImplementedError


@drives(safe_load, "errors")
@takes(path=stored("harmful.pt", one_of("torch", "pickle", "state dict"), save_harmful))
def harmful(safe_load, path):
    """Refuses what it cannot do, with the documented error, and runs no code from a file."""
    os.environ.pop("HARM", None)
    try:
        safe_load(path)
        end = "loaded"
    except pickle.UnpicklingError:
        end = "refused"
    except Exception:
        end = "refused with another error"
    return f"the harmful file was {end}, its harm was {os.environ.pop('HARM', 'not done')}"


@drives(safe_load, "io", bitwise)
@takes(path=stored("tensor.pt", tensors("2 3", layouts="plain"), save))
def what_is_there_now(safe_load, path):
    """Reads the file that is there now, and needs it no longer afterwards."""
    first = safe_load(path)
    torch.save({"w": torch.arange(5)}, path)
    second = safe_load(path)
    os.remove(path)
    return first, second
