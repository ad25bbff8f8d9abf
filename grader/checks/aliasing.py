"""The check ``aliasing``."""

from __future__ import annotations

from grader import observation as obs
from grader.compare import Mismatch, pairs
from grader.trial import ANSWER, Trial


def aliasing(trial: Trial) -> int:
    """Shares memory with its arguments exactly where documented."""
    count = 0
    for where, seen, wanted in pairs(ANSWER, trial.seen.value, trial.wanted.value):
        if isinstance(wanted, obs.TensorSeen) and 0 not in wanted.shape:
            if set(seen.shares) != set(wanted.shares):
                raise Mismatch(where, _shares(seen.shares), _shares(wanted.shares))
            count += 1
    return count


def _shares(names: list[str]) -> str:
    return f"shares memory with {', '.join(sorted(names))}" if names else "has memory of its own"
