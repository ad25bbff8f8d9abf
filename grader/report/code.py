"""A case as code that a student can paste into Python."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np

from grader import observation as obs
from grader.domains import BroadcastTo, Labels, Stored, Tensors, flat
from grader.draw import chosen, item_of
from grader.layout import CORNER, logical, row_major
from grader.trial import Trial

ELEMENTS = 64
"""Larger tensors are described, not written out."""


def lines(trial: Trial) -> list[str]:
    """Assignments of the tensors, then the call."""
    call = trial.entry.call
    layouts = _layouts(trial)
    written = _files(trial, layouts)
    shown: list[str] = []
    for name, value in [*zip(call.names, call.positional, strict=False)]:
        shown.append(_argument(name, value, layouts, written))
    shown += [_expression("", value, layouts) for value in call.positional[len(call.names) :]]
    for name, value in call.keywords.items():
        shown.append(f"{name}={_argument(name, value, layouts, written)}")
    subject = trial.exercise.name
    if trial.probe.driver:
        shown.insert(0, subject)
        return [*written, f"{trial.probe.driver}({', '.join(shown)})   # see the exercise's file"]
    if call.differentiate is not None:
        v = "v" if "v" not in [*call.names, *call.keywords] else "cotangent"
        written += [f"{v} = {tensor(data, 'plain')}" for data in call.differentiate.cotangents[0][:1]]
        return [*written, f"{subject}({', '.join(shown)}).backward({v})"]
    return [*written, f"{subject}({', '.join(shown)})"]


def _layouts(trial: Trial) -> dict[str, str]:
    """The layout of every tensor by name, whether it was chosen or the only one."""
    picks = chosen(trial.probe, trial.entry.case)
    domains = flat(trial.probe.takes[trial.entry.variant]).items()
    only = {name: d.layouts[0] for name, d in domains if isinstance(d, (Tensors, BroadcastTo, Labels))}
    return only | {knob.removesuffix(".layout"): v for knob, v in picks.items() if knob.endswith(".layout")}


def _files(trial: Trial, layouts: Mapping[str, str]) -> list[str]:
    """How the files came about that lie there before the call."""
    written = []
    for name, domain in trial.probe.takes[trial.entry.variant].items():
        if isinstance(domain, Stored):
            item = _expression(f"{name}!", item_of(trial.probe, trial.entry.case, name), layouts)
            written.append(f"{domain.write.__name__}({item}, {domain.name!r})   # see the exercise's file")
    return written


def _argument(name: str, value: obs.Value, layouts: Mapping[str, str], written: list[str]) -> str:
    """The expression that stands in the call; tensors, and what holds tensors, are assigned to their name before."""
    if isinstance(value, obs.Mapping):
        items = zip(value.keys, value.items, strict=True)
        sizes = [f"{k}: {tuple(v.shape)}" for k, v in items if isinstance(v, obs.TensorData)]
        if sizes:
            written.append(f"{name} = ...   # a dict of tensors: {', '.join(sizes)}")
            return name
    holds = isinstance(value, obs.Sequence) and any(isinstance(item, obs.TensorData) for item in value.items)
    if isinstance(value, obs.TensorData) or holds:
        written.append(f"{name} = {_expression(name, value, layouts)}")
        return name
    return _expression(name, value, layouts)


def tensor(data: obs.TensorData, layout: str) -> str:
    """An expression that makes the tensor, or the array, in the same layout."""
    grad = ".requires_grad_()" if data.requires_grad else ".numpy()" if data.array else ""
    array = logical(data)
    if array.size > ELEMENTS:
        return f"torch.empty({tuple(data.shape)}, dtype=torch.{data.dtype}){grad}   # too large to write out"
    if array.size == 0:
        return f"torch.empty({tuple(data.shape)}, dtype=torch.{data.dtype}){grad}"
    strided = data.strides != row_major(data.shape)
    if layout == "transposed" and strided:
        return f"{_literal(np.swapaxes(array, -1, -2), data.dtype)}.transpose(-1, -2){grad}"
    if layout == "gaps" and strided:
        spaced = np.repeat(array, 2, axis=-1)
        return f"{_literal(spaced, data.dtype)}[..., ::2]{grad}"
    if layout == "expanded" and 0 in data.strides:
        axis = next(i for i, (n, s) in enumerate(zip(data.shape, data.strides, strict=True)) if n > 1 and s == 0)
        return f"{_literal(np.take(array, [0], axis), data.dtype)}.expand({_sizes(data.shape)}){grad}"
    if layout == "offset":
        flat = np.concatenate([np.zeros(3, array.dtype), array.reshape(-1)])
        return f"{_literal(flat, data.dtype)}[3:].view({_sizes(data.shape)}){grad}"
    if layout == "cut" and data.shape:
        return f"torch.nn.functional.pad({_literal(array, data.dtype)}, (1, 1))[..., 1:-1]{grad}"
    if layout == "corner":
        padded = f"torch.nn.functional.pad({_literal(array, data.dtype)}, (0, {CORNER - data.shape[-1]}))"
        return f"{padded}[..., :{data.shape[-1]}]{grad}"
    return f"{_literal(array, data.dtype)}{grad}"


def _sizes(shape: list[int]) -> str:
    return ", ".join(map(str, shape)) if shape else "()"


def _literal(array: np.ndarray[Any, Any], dtype: str) -> str:
    natural = {"f": "float32", "i": "int64", "b": "bool"}.get(array.dtype.kind)
    suffix = "" if dtype == natural else f", dtype=torch.{dtype}"
    return f"torch.tensor({_nested(array)}{suffix})"


def _nested(array: np.ndarray[Any, Any]) -> str:
    if array.ndim == 0:
        return _number(array[()])
    return f"[{', '.join(_nested(row) for row in array)}]"


def _number(x: Any) -> str:
    if isinstance(x, (np.bool_, bool)):
        return str(bool(x))
    if isinstance(x, np.floating):
        if not math.isfinite(x):
            return f"float('{float(x)}')"
        return np.format_float_positional(x, unique=True, trim="-") + ("." if x == int(x) else "")
    return str(x)


def _expression(name: str, value: obs.Value, layouts: Mapping[str, str]) -> str:
    """The value of the argument ``name``, or of a part of it, as code."""
    if isinstance(value, obs.TensorData):
        return tensor(value, layouts.get(name, "plain"))
    if isinstance(value, obs.Mapping):
        pairs = zip(value.keys, value.items, strict=True)
        return f"{{{', '.join(f'{key!r}: {_expression(name, item, layouts)}' for key, item in pairs)}}}"
    if isinstance(value, obs.Sequence):
        inner = ", ".join(_expression(f"{name}[{index}]", item, layouts) for index, item in enumerate(value.items))
        return f"({inner}{',' if len(value.items) == 1 else ''})" if value.kind == "tuple" else f"[{inner}]"
    if isinstance(value, obs.PathData):
        return repr(value.name)
    if isinstance(value, obs.Opaque):
        return f"torch.{value.text}"
    if isinstance(value, float) and not math.isfinite(value):
        return f"float('{value}')"
    return repr(value)
