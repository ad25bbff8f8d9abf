"""The check ``graph``."""

from __future__ import annotations

from grader import observation as obs
from grader.compare import Mismatch, pairs
from grader.trial import ANSWER, Trial


def graph(trial: Trial) -> int:
    """Is what autograd is promised: requires_grad, leaf or result of an operation."""
    count = 0
    for where, seen, wanted in pairs(ANSWER, trial.seen.value, trial.wanted.value):
        if isinstance(wanted, obs.TensorSeen):
            if _facts(seen) != _facts(wanted):
                raise Mismatch(where, _facts(seen), _facts(wanted))
            count += 1
    for before, after in zip(trial.wanted.inputs, trial.seen.inputs, strict=False):
        if before.requires_grad != after.requires_grad:
            raise Mismatch(
                before.name, f"requires_grad={after.requires_grad} after the call", f"{before.requires_grad}"
            )
    return count


def _facts(tensor: obs.TensorSeen) -> str:
    origin = "a leaf" if tensor.is_leaf else "the result of a recorded operation"
    return f"requires_grad={tensor.requires_grad}, {origin}"
