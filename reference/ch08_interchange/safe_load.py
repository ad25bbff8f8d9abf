"""torch.load with weights_only refuses whatever could run code."""

import json
import pickle

import torch


def safe_load(path: str) -> object:
    return torch.load(path, weights_only=True)


def also_right_default(path: str) -> object:
    return torch.load(path)


def also_right_open_file(path: str) -> object:
    with open(path, "rb") as file:
        return torch.load(file, map_location="cpu", weights_only=True)


def also_right_own_error(path: str) -> object:
    try:
        return torch.load(path, weights_only=True)
    except pickle.UnpicklingError as error:
        raise pickle.UnpicklingError(f"Weights only load failed for {path}") from error


def wrong_unpickles_anything(path: str) -> object:
    """errors: unpickles anything"""
    return torch.load(path, weights_only=False)


def wrong_returns_none(path: str) -> object:
    """errors: catches the error and returns None"""
    try:
        return safe_load(path)
    except pickle.UnpicklingError:
        return None


def wrong_falls_back(path: str) -> object:
    """errors: unpickles anything where the safe way refuses"""
    try:
        return safe_load(path)
    except pickle.UnpicklingError:
        return torch.load(path, weights_only=False)


def wrong_runs_then_refuses(path: str) -> object:
    """errors: runs the code and refuses what came of it"""
    try:
        torch.load(path, weights_only=False)
    except Exception:
        pass
    return safe_load(path)


def wrong_allows_modules(path: str) -> object:
    """errors: loads modules"""
    allowed = [torch.nn.Linear, torch.nn.Sequential, torch.nn.ReLU, torch.nn.Flatten, set]
    with torch.serialization.safe_globals(allowed):
        return safe_load(path)


def wrong_error_class(path: str) -> object:
    """errors: raises ValueError"""
    try:
        return safe_load(path)
    except pickle.UnpicklingError as error:
        raise ValueError(str(error)) from error


def wrong_other_words(path: str) -> object:
    """errors: does not say why"""
    try:
        return safe_load(path)
    except pickle.UnpicklingError:
        raise pickle.UnpicklingError("refused") from None


def wrong_refuses_dicts(path: str) -> object:
    """values: refuses state dicts, too"""
    found = safe_load(path)
    if not isinstance(found, torch.Tensor):
        raise pickle.UnpicklingError("Weights only load failed: not a tensor")
    return found


def wrong_tensors_only(path: str) -> object:
    """values: leaves out what is no tensor"""
    found = safe_load(path)
    return {k: v for k, v in found.items() if isinstance(v, torch.Tensor)} if isinstance(found, dict) else found


def wrong_json(path: str) -> object:
    """values: expects JSON"""
    with open(path) as file:
        return json.load(file)


def wrong_list_of_values(path: str) -> object:
    """values: returns the values of a dict"""
    found = safe_load(path)
    return list(found.values()) if isinstance(found, dict) else found


def wrong_without_nan(path: str) -> object:
    """values: replaces NaN and infinities"""
    found = safe_load(path)
    return found.nan_to_num() if isinstance(found, torch.Tensor) else found


def wrong_double(path: str) -> object:
    """dtype: returns float64"""
    found = safe_load(path)
    return found.double() if isinstance(found, torch.Tensor) else found


def wrong_flat(path: str) -> object:
    """shape: returns a vector"""
    found = safe_load(path)
    return found.reshape(-1) if isinstance(found, torch.Tensor) else found


def wrong_squeezed(path: str) -> object:
    """shape: drops dimensions of size 1"""
    found = safe_load(path)
    return found.squeeze() if isinstance(found, torch.Tensor) else found


def wrong_default_dtype(path: str) -> object:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return safe_load(path)


KEPT = {}


def wrong_kept(path: str) -> object:
    """io: keeps what it once read from a path"""
    return KEPT.setdefault(path, safe_load(path))
