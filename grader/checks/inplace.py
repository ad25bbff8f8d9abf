"""The check ``inplace``."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader import observation as obs
from grader.compare import Mismatch, equal, near, pairs
from grader.trial import ANSWER, Trial


def inplace(trial: Trial) -> int:
    """Changes its argument itself, and nothing beside it in memory."""
    promise = trial.exercise.promise("inplace")
    call = trial.entry.call
    given = dict(zip(call.names, call.positional, strict=False)) | call.keywords
    count = 0
    for seen, wanted in zip(trial.seen.inputs, trial.wanted.inputs, strict=False):
        before = given.get(wanted.name)
        if promise and wanted.name in promise.arguments and isinstance(before, obs.TensorData):
            where = f"the memory of {wanted.name} after the call"
            now, right = _storage(before, seen), _storage(before, wanted)
            if before.dtype.startswith("float"):
                count += near(where, now, right, 1e-6 if before.dtype == "float32" else 1e-12)
            else:
                count += equal(where, now, right)
    for where, seen_leaf, wanted_leaf in pairs(ANSWER, trial.seen.value, trial.wanted.value):
        same = wanted_leaf.same_as if isinstance(wanted_leaf, obs.TensorSeen) else ""
        if same and seen_leaf.same_as != same:
            raise Mismatch(where, "another tensor object", f"the object {same} itself")
    return count


def _storage(before: obs.TensorData, after: obs.InputSeen) -> NDArray[Any]:
    data = before.storage if after.after is None else after.after
    if len(data) != len(before.storage):
        raise Mismatch(after.name, "memory of another size after the call", "the same memory")
    return np.frombuffer(data, before.dtype)
