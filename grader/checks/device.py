"""The check ``device``."""

from __future__ import annotations

from grader import observation as obs
from grader.checks.values import compare
from grader.compare import Mismatch, class_of, pairs
from grader.trial import ANSWER, Trial


def device(trial: Trial) -> int:
    """Works on a GPU as on the CPU: answers are made on the inputs' device."""
    if trial.seen.raised is not None:
        raised = f"{class_of(trial.seen.raised)}: {trial.seen.raised.text}"
        raise Mismatch("the call on a GPU", raised, "what it returns on the CPU")
    for where, seen, wanted in pairs(ANSWER, trial.seen.value, trial.wanted.value):
        if isinstance(wanted, obs.TensorSeen) and seen.device != "cuda":
            raise Mismatch(where, f"on the device {seen.device}", "on the device of its inputs, cuda")
    return compare(trial, trial.seen.value, trial.wanted.value)
