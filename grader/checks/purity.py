"""The check ``purity``."""

from __future__ import annotations

import math

import numpy as np

from grader import observation as obs
from grader.compare import Mismatch
from grader.trial import Trial


def purity(trial: Trial) -> int:
    """Leaves its arguments and global settings alone."""
    promise = trial.exercise.promise("inplace")
    changing = promise.arguments if promise else ()
    if writes_to_expanded(trial):
        raise Mismatch("an argument", "written to (it is expanded, so torch refused)", "left alone")
    if trial.seen.raised is not None:
        return 0
    if leaked := [name for name in trial.seen.leaked if name not in trial.wanted.leaked]:
        raise Mismatch("global settings", f"changed: {', '.join(sorted(leaked))}", "as they were")
    for seen, wanted in zip(trial.seen.inputs, trial.wanted.inputs, strict=False):
        if seen.after is not None and wanted.name not in changing:
            raise Mismatch(wanted.name, f"changed during the call{_where(trial, seen)}", "unchanged")
        for fact in ("shape", "strides", "requires_grad", "has_grad"):
            before, after = getattr(wanted, fact), getattr(seen, fact)
            if before != after and fact == "has_grad":
                raise Mismatch(f"{wanted.name}.grad", "set" if after else "None", "as it was before the call")
            if before != after:
                raise Mismatch(wanted.name, f"{fact} {after} after the call", f"{before}")
    # An exercise without tensor arguments can still leave settings changed.
    return max(1, len(trial.wanted.inputs))


def writes_to_expanded(trial: Trial) -> bool:
    """Whether the call failed because it wrote to an argument that is an expanded view."""
    raised = trial.seen.raised
    if raised is None or "single memory location" not in raised.text:
        return False
    promise = trial.exercise.promise("inplace")
    call = trial.entry.call
    given = dict(zip(call.names, call.positional, strict=False)) | call.keywords
    return any(
        isinstance(x, obs.TensorData) and 0 in x.strides and math.prod(x.shape) > 1
        for name, x in given.items()
        if not (promise and name in promise.arguments)
    )


def _where(trial: Trial, seen: obs.InputSeen) -> str:
    names = dict(zip(trial.entry.call.names, trial.entry.call.positional, strict=False)) | trial.entry.call.keywords
    before = names.get(seen.name)
    if not isinstance(before, obs.TensorData) or seen.after is None or len(before.storage) != len(seen.after):
        return ""
    was, now = np.frombuffer(before.storage, before.dtype), np.frombuffer(seen.after, before.dtype)
    # They differ: a change that changes nothing is no observation of this call (grader.replies).
    index = int(np.nonzero(was.view(np.uint8).reshape(len(was), -1) != now.view(np.uint8).reshape(len(now), -1))[0][0])
    return f"; the first difference in its memory: {was[index]} became {now[index]}"
