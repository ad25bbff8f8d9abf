"""The check ``errors``."""

from __future__ import annotations

from grader.compare import Mismatch, class_of, kind_of
from grader.text import line
from grader.trial import Trial


def errors(trial: Trial) -> int:
    """Refuses what it cannot do, with the documented error."""
    raises = trial.probe.raises
    assert raises is not None
    wanted = " or ".join(error.__name__ for error in raises.errors)
    if any(raises.fragments):
        wanted += f" with a message containing {' and '.join(map(repr, raises.fragments))}"
    raised = trial.seen.raised
    if raised is None:
        what = trial.seen.note or f"returned {kind_of(trial.seen.value)}"
        raise Mismatch("the call", line(what), wanted)
    accepted = {f"{error.__module__}.{error.__qualname__}" for error in raises.errors}
    # A RecursionError is a RuntimeError by birth, but refuses nothing.
    right = accepted & set(raised.classes) and "builtins.RecursionError" not in raised.classes
    if not right or any(fragment not in raised.text for fragment in raises.fragments):
        raise Mismatch("the call", line(f"{class_of(raised)}: {raised.text}"), wanted)
    for seen, key in zip(trial.seen.inputs, trial.wanted.inputs, strict=False):
        if seen.after is not None and key.after is None:
            raise Mismatch(key.name, "changed, although the call was refused", "unchanged")
    if leaked := [name for name in trial.seen.leaked if name not in trial.wanted.leaked]:
        raise Mismatch("global settings", f"changed: {', '.join(leaked)}", "as they were, as the call was refused")
    return 1
