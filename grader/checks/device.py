"""The check ``device``."""

from __future__ import annotations

from grader import observation as obs
from grader.checks.values import compare
from grader.compare import Mismatch, pairs
from grader.trial import ANSWER, Trial


def device(trial: Trial) -> int:
    """Works on a GPU as on the CPU: answers are made on the inputs' device."""
    if trial.seen.raised is not None:
        raise Mismatch("the call on a GPU", trial.seen.raised.text, "what it returns on the CPU")
    for where, seen, wanted in pairs(ANSWER, trial.seen.value, trial.wanted.value):
        if isinstance(wanted, obs.TensorSeen) and seen.device != "cuda":
            raise Mismatch(where, f"on the device {seen.device}", "on the device of its inputs, cuda")
    return compare(trial, trial.seen.value, trial.wanted.value)
