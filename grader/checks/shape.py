"""The check ``shape``."""

from __future__ import annotations

from grader import observation as obs
from grader.compare import Mismatch, pairs
from grader.trial import ANSWER, Trial


def shape(trial: Trial) -> int:
    """Has the documented shape, without relying on broadcasting."""
    count = 0
    for where, seen, wanted in pairs(ANSWER, trial.seen.value, trial.wanted.value):
        if isinstance(wanted, obs.TensorSeen):
            if seen.shape != wanted.shape:
                raise Mismatch(where, f"shape {tuple(seen.shape)}", f"shape {tuple(wanted.shape)}")
            count += 1
    return count
