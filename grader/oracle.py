"""The oracle: answers of the keys, observed in the trusted process by the worker's own code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from grader import observation as obs
from grader.contract import ContractError
from grader.course import Exercise
from grader.layout import Array, lay_out, logical
from grader.probes import Probe
from grader.worker.observe import observe
from grader.worker.serve import subject_of


def ask(exercise: Exercise, probe: Probe, function: Any, call: obs.Call) -> obs.Observation:
    """What ``function`` (a key, or a key's wrong answer) does for this call.

    Raises ContractError if a reader cannot open the file that a key wrote.
    """
    driver = getattr(exercise.contract, probe.driver) if probe.driver else None
    seen = observe(subject_of(exercise.stub, function, driver, frozenset()), call)
    return read_back(exercise, call, seen, lambda request: _read(exercise, request))


def _read(exercise: Exercise, call: obs.Call) -> obs.Observation:
    reader = getattr(exercise.contract, exercise.reader)
    return observe(subject_of(exercise.stub, reader, None, frozenset()), call)


def read_back(exercise: Exercise, call: obs.Call, seen: obs.Observation, read: Any) -> obs.Observation:
    """For an exercise with a reader: the same observation with what ``read`` finds in the file."""
    if not exercise.reader or seen.outcome != "returned":
        return seen
    if len(seen.files) != 1:
        return msgspec.structs.replace(seen, outcome="raised", note="it wrote no file to the path")
    file = seen.files[0]
    if file.size > len(file.content):
        note = f"it wrote a file of {file.size} bytes, too large to be read back"
        return msgspec.structs.replace(seen, outcome="raised", note=note)
    # The name is ours: the one that a worker reports could lead anywhere.
    paths = [value for value in [*call.positional, *call.keywords.values()] if isinstance(value, obs.PathData)]
    name = f"file{Path(paths[0].name).suffix}"
    found = read(obs.Call([obs.PathData(name, 0, file.content)], {}, [], 0))
    if found.outcome != "returned":
        why = found.raised.text if found.raised else found.note
        return msgspec.structs.replace(seen, outcome="raised", note=f"its file cannot be read back: {why[:120]}")
    return msgspec.structs.replace(seen, value=found.value)


def exactly(array: Array) -> Array:
    """The same numbers."""
    return array


def nudged(array: Array, *, seed: int) -> Array:
    """Every number moved to a neighbour: how far the answer then moves is how well it is determined."""
    rng = np.random.default_rng((array.size, seed))
    moved: Array = np.nextafter(array, array.dtype.type(np.inf) * rng.choice([-1, 1], array.shape).astype(array.dtype))
    # A zero stays: what it decides, a count or a sign, is no matter of digits.
    return np.where(array == 0, array, moved)


def widened(call: obs.Call, change: Callable[[Array], Array]) -> obs.Call:
    """The call with its float tensors changed, and in float64."""

    def wide(value: obs.Value) -> obs.Value:
        if isinstance(value, obs.TensorData) and value.dtype.startswith("float"):
            made = lay_out(change(logical(value)).astype("float64"), "plain")
            return msgspec.structs.replace(made, array=value.array)
        if isinstance(value, obs.Mapping):
            return obs.Mapping(value.keys, [wide(item) for item in value.items])
        if isinstance(value, obs.Sequence):
            return obs.Sequence(value.kind, [wide(item) for item in value.items])
        return value

    positional = [wide(value) for value in call.positional]
    keywords = {name: wide(value) for name, value in call.keywords.items()}
    return obs.Call(positional, keywords, call.names, call.seed)


def with_cotangents(exercise: Exercise, probe: Probe, call: obs.Call, answer: obs.Observation) -> obs.Call:
    """The call with two signed, non-contiguous cotangents and a zero one for each output.

    Raises ContractError if the key's answer has no float tensor.
    """
    shapes = [tensor.shape for tensor in tensors_of(answer.value) if tensor.dtype.startswith("float")]
    if not shapes:
        raise ContractError(f"{exercise.where}: the key's answer for {probe.name} cannot be differentiated")
    rng = np.random.default_rng((call.seed, 7))

    def cotangent(shape: list[int], zero: bool = False) -> obs.TensorData:
        # At least 1/4 in size, so that no term of a sum hides.
        signed = rng.choice([-1.0, 1.0], shape) * rng.integers(16, 129, shape) / 64
        return lay_out(np.asarray(signed * (not zero)), "transposed" if len(shape) > 1 else "gaps")

    groups = [[cotangent(shape) for shape in shapes] for _ in range(2)]
    groups.append([cotangent(shape, zero=True) for shape in shapes])
    given = dict(zip(call.names, call.positional, strict=False)) | call.keywords
    leaves: dict[str, obs.Value] = {}
    for name in probe.differentiate:
        value = given[name]
        if isinstance(value, obs.Sequence):
            leaves |= {f"{name}[{index}]": item for index, item in enumerate(value.items)}
        else:
            leaves[name] = value
    again = [cotangent(leaf.shape) for leaf in leaves.values() if isinstance(leaf, obs.TensorData)]
    ask = obs.Differentiate(list(leaves), groups, again if probe.second else [])
    return msgspec.structs.replace(call, differentiate=ask)


def tensors_of(value: obs.Value) -> list[obs.TensorSeen]:
    """The tensors in an observed value, in order."""
    if isinstance(value, obs.TensorSeen):
        return [value]
    if isinstance(value, (obs.Sequence, obs.Mapping)):
        return [tensor for item in value.items for tensor in tensors_of(item)]
    return []
