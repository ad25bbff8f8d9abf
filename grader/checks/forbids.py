"""The check ``forbids``."""

from __future__ import annotations

from grader.compare import Mismatch
from grader.text import line
from grader.trial import Trial


def forbids(trial: Trial) -> int:
    """Builds it itself: what the statement forbids is not called."""
    if trial.seen.reached:
        raise Mismatch("the call", f"calls {line(', '.join(trial.seen.reached))}", "an answer without it")
    return 1
