"""What a call's input tensors tell: how large the case is, and what its tolerance depends on."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from grader import observation as obs
from grader.layout import logical

GRID: Final = 64.0


def size_of(call: obs.Call) -> tuple[bool, int]:
    """For sorting: calls with small tensors first, those with empty ones after all others."""
    sizes = [math.prod(data.shape) for data in _inputs(call)]
    return 0 in sizes, max(sizes, default=1)


def elements_in(call: obs.Call) -> int:
    """The size of the largest input tensor, at least 1: about the length of the longest sum in an answer."""
    return max([1, *(math.prod(data.shape) for data in _inputs(call))])


def largest_in(call: obs.Call) -> float:
    """The largest finite number in the float inputs, by size."""
    arrays = [logical(data) for data in _inputs(call) if data.dtype.startswith("float")]
    return max((float(np.abs(x[np.isfinite(x)]).max(initial=0)) for x in arrays), default=0.0)


def on_grid(call: obs.Call) -> bool:
    """Whether all float inputs are small multiples of 1/64, so that sums and products of them are exact."""
    arrays = [logical(data) for data in _inputs(call) if data.dtype.startswith("float")]
    finite = [x[np.isfinite(x)].astype(np.float64) for x in arrays]
    return all(bool(((np.abs(x) <= GRID) & (x * 64 == np.round(x * 64))).all()) for x in finite)


def _inputs(call: obs.Call) -> list[obs.TensorData]:
    def below(value: obs.Value) -> list[obs.TensorData]:
        if isinstance(value, (obs.Mapping, obs.Sequence)):
            return [data for item in value.items for data in below(item)]
        return [value] if isinstance(value, obs.TensorData) else []

    return [data for value in [*call.positional, *call.keywords.values()] for data in below(value)]
