"""The check ``dtype``."""

from __future__ import annotations

from grader import observation as obs
from grader.compare import Mismatch, pairs
from grader.trial import ANSWER, Trial


def dtype(trial: Trial) -> int:
    """Has the documented dtype."""
    count = 0
    for where, seen, wanted in pairs(ANSWER, trial.seen.value, trial.wanted.value):
        if isinstance(wanted, obs.TensorSeen):
            if seen.dtype != wanted.dtype:
                raise Mismatch(where, f"dtype {seen.dtype}", f"dtype {wanted.dtype}")
            count += 1
    return count
