"""torch.load builds tensors only, and nothing else, if it is told so; then the kind is looked at."""

import pickle

import numpy as np
import torch
from torch import Tensor


def load_tensor(path: str) -> Tensor:
    t = torch.load(path, map_location="cpu", weights_only=True)
    if not isinstance(t, Tensor):
        raise TypeError("the file holds no tensor")
    return t


def also_right_default(path: str) -> Tensor:
    t = torch.load(path)
    assert torch.is_tensor(t)
    return t


def also_right_open_file(path: str) -> Tensor:
    with open(path, "rb") as file:
        t = torch.load(file, weights_only=True)
    if type(t) is not Tensor:
        raise ValueError(f"not a tensor but a {type(t).__name__}")
    return t.cpu()


def also_right_copy(path: str) -> Tensor:
    return load_tensor(path).detach().clone(memory_format=torch.contiguous_format)


def also_right_wrapped_errors(path: str) -> Tensor:
    try:
        return load_tensor(path)
    except (pickle.UnpicklingError, TypeError) as error:
        raise RuntimeError(f"{path} is no tensor file") from error


def wrong_unpickles_anything(path: str) -> Tensor:
    """errors: unpickles anything, and so runs code from the file"""
    try:
        t = torch.load(path, weights_only=False)
    except RuntimeError:
        with open(path, "rb") as file:
            t = pickle.load(file)
    if not isinstance(t, Tensor):
        raise TypeError("no tensor")
    return t


def wrong_runs_then_refuses(path: str) -> Tensor:
    """errors: unpickles anything first, and refuses it afterwards"""
    try:
        torch.load(path, weights_only=False)
    except FileNotFoundError:
        raise
    except Exception:
        pass
    return load_tensor(path)


def wrong_falls_back(path: str) -> Tensor:
    """errors: unpickles anything where the safe way refuses"""
    try:
        return load_tensor(path)
    except pickle.UnpicklingError:
        return torch.load(path, weights_only=False)


def wrong_none_if_missing(path: str) -> Tensor:
    """errors: returns None for a missing file"""
    try:
        return load_tensor(path)
    except FileNotFoundError:
        return None


def wrong_error_class(path: str) -> Tensor:
    """errors: raises RuntimeError for a missing file"""
    try:
        return load_tensor(path)
    except FileNotFoundError as error:
        raise RuntimeError("cannot read the file") from error


def wrong_any_object(path: str) -> Tensor:
    """errors: returns whatever the file holds"""
    return torch.load(path, weights_only=True)


def wrong_first_of_list(path: str) -> Tensor:
    """errors: takes the first tensor of a list or dict"""
    t = torch.load(path, weights_only=True)
    if isinstance(t, dict):
        return next(iter(t.values()))
    return t[0] if isinstance(t, (list, tuple)) else torch.as_tensor(t)


def wrong_first_of_dict(path: str) -> Tensor:
    """errors: takes the first tensor of a dict"""
    t = torch.load(path, weights_only=True)
    if isinstance(t, dict):
        t = next(iter(t.values()))
    if not isinstance(t, Tensor):
        raise TypeError("no tensor")
    return t


def wrong_stacks_list(path: str) -> Tensor:
    """errors: stacks the tensors of a list"""
    t = torch.load(path, weights_only=True)
    return torch.stack(t) if isinstance(t, list) else load_tensor(path)


def wrong_refuses_list_and_dict(path: str) -> Tensor:
    """errors: refuses lists and dicts only"""
    t = torch.load(path, weights_only=True)
    if isinstance(t, (list, dict)):
        raise TypeError("no tensor")
    return t


def wrong_float32(path: str) -> Tensor:
    """dtype: converts to float32"""
    t = load_tensor(path)
    return t.float() if t.is_floating_point() else t


def wrong_integers_as_floats(path: str) -> Tensor:
    """dtype: returns floats for integers and bools"""
    t = load_tensor(path)
    return t if t.is_floating_point() else t.double()


def wrong_flat(path: str) -> Tensor:
    """shape: returns a vector"""
    return load_tensor(path).reshape(-1)


def wrong_squeezed(path: str) -> Tensor:
    """shape: drops dimensions of size 1"""
    return load_tensor(path).squeeze()


def wrong_array(path: str) -> Tensor:
    """values: returns an array"""
    return load_tensor(path).numpy()


def wrong_without_nan(path: str) -> Tensor:
    """values: replaces NaN and infinities"""
    return load_tensor(path).nan_to_num()


def wrong_through_half(path: str) -> Tensor:
    """values: loses digits on the way"""
    t = load_tensor(path)
    return t.half().to(t.dtype) if t.is_floating_point() else t


def wrong_numpy_format(path: str) -> Tensor:
    """values: reads the format of NumPy"""
    return torch.from_numpy(np.load(path))


def wrong_default_dtype(path: str) -> Tensor:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return load_tensor(path)


KEPT = {}


def wrong_kept(path: str) -> Tensor:
    """io: keeps what it once read from a path"""
    t = load_tensor(path)
    return KEPT.setdefault(path, t)
