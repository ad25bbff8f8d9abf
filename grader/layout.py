"""Elements of drawn tensors, and how they lie in memory: gaps, offsets, canaries."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader import observation as obs

Array = NDArray[Any]
CORNER = 100_000
"""Elements in a row of the large tensor whose corner the layout "corner" is."""
CANARY = {"f": float("nan"), "i": -99, "u": 170, "b": True}


def elements(shape: tuple[int, ...], dtype: str, kind: str, rng: np.random.Generator) -> Array:
    """An array of these values. Kinds are listed at grader.domains.tensors."""
    if dtype == "bool":
        return rng.integers(0, 1 if kind == "zeros" else 2, shape).astype(bool)
    whole = rng.integers(-4, 5, shape) if kind != "zeros" else np.zeros(shape, int)
    if not dtype.startswith("float"):
        if kind == "large":
            # Beyond the whole numbers of float32, but with products within those of float64;
            # two of a narrow dtype already exceed it.
            top = 2**25 if dtype == "int64" else int(np.iinfo(dtype).max)
            whole = rng.integers(-top if dtype == "int64" else top // 2 + 1, top, shape, endpoint=True)
        return np.abs(whole).astype(dtype) if dtype.startswith("u") else whole.astype(dtype)
    match kind:
        case "whole":
            drawn = whole.astype(float)
        case "grid":
            drawn = rng.integers(-256, 257, shape) / 64 if dtype != "float16" else rng.integers(-16, 17, shape) / 8
        case "zeros":
            drawn = np.zeros(shape)
        case "positive":
            drawn = rng.integers(1, 257, shape) / 64
        case "normal":
            drawn = rng.standard_normal(shape)
        case "large":
            drawn = rng.standard_normal(shape) * 1000
        case "far":
            drawn = rng.standard_normal(shape) + 100
        case "special":
            odd = np.array([np.nan, np.inf, -np.inf, -0.0])[rng.integers(0, 4, shape)]
            drawn = np.where(rng.random(shape) < 0.5, odd, whole)
        case _:
            raise ValueError(f"no values are called {kind!r}")
    return np.asarray(drawn).astype(dtype)


def lay_out(array: Array, layout: str, requires_grad: bool = False) -> obs.TensorData:
    """The array in a storage of the given layout; canaries fill what no index reaches.

    A layout that the shape cannot have (a transposed vector) becomes plain.
    """
    shape = array.shape
    canary = CANARY[array.dtype.kind]
    strides = row_major(shape)
    offset, storage = 0, np.ascontiguousarray(array).reshape(-1)
    if layout == "transposed" and array.ndim >= 2:
        twin = np.swapaxes(array, -1, -2)
        strides = row_major(twin.shape)
        strides[-1], strides[-2] = strides[-2], strides[-1]
        storage = np.ascontiguousarray(twin).reshape(-1)
    elif layout == "gaps" and array.ndim >= 1:
        strides = [2 * stride for stride in strides]
        spaced = np.full(2 * array.size, canary, array.dtype)
        spaced[::2] = storage
        storage = spaced
    elif layout == "offset":
        offset = 3
        storage = np.concatenate([np.full(3, canary, array.dtype), storage, np.full(2, canary, array.dtype)])
    elif layout == "cut" and array.ndim >= 1:
        wider = (*shape[:-1], shape[-1] + 2)
        offset, strides = 1, row_major(wider)
        whole = np.full(wider, canary, array.dtype)
        whole[..., 1:-1] = array
        storage = np.append(whole.reshape(-1), np.full(1, canary, array.dtype))
    elif layout == "corner":
        strides = row_major((*shape[:-1], CORNER)) if shape else []
        storage = np.full(CORNER * max(1, math.prod(shape[:-1])), canary, array.dtype)
        np.lib.stride_tricks.as_strided(storage, shape, [s * storage.itemsize for s in strides])[...] = array
    elif layout == "expanded" and any(n > 1 for n in shape):
        axis = next(i for i, n in enumerate(shape) if n > 1)
        first = np.take(array, [0], axis)
        strides = row_major(first.shape)
        strides[axis] = 0
        storage = np.ascontiguousarray(first).reshape(-1)
    return obs.TensorData(array.dtype.name, list(shape), strides, offset, storage.tobytes(), requires_grad)


def logical(data: obs.TensorData) -> Array:
    """The elements of an input tensor as a row-major array."""
    storage = np.frombuffer(data.storage, data.dtype)
    if math.prod(data.shape) == 0:
        return np.empty(data.shape, data.dtype)
    view = np.lib.stride_tricks.as_strided(
        storage[data.offset :], data.shape, [s * storage.itemsize for s in data.strides], writeable=False
    )
    return np.array(view)


def row_major(shape: Sequence[int]) -> list[int]:
    """The strides of a contiguous tensor."""
    strides, step = [], 1
    for n in reversed(shape):
        strides.append(step)
        step *= max(n, 1)
    return strides[::-1]
