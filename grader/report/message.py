"""What a student reads of one failed check: the rule, the smallest input, seen, wanted."""

from __future__ import annotations

import inspect

from grader import observation as obs
from grader.compare import Mismatch, class_of
from grader.report.code import lines
from grader.text import clean, line, quoted
from grader.trial import Trial

PRINTED = 400
PLACES = 4


def failure(sentence: str, trial: Trial, mismatch: Mismatch, hints: list[str], signature: str) -> str:
    """The whole message, a few lines."""
    text = [f"{trial.exercise.name}: {sentence}", "  on the smallest input found:"]
    text += [f"    {code}" for code in lines(trial)]
    where = "" if mismatch.where in ("the answer", "the call") else f"{mismatch.where}: "
    text.append(f"  seen:   {where}{line(mismatch.seen)}")
    text.append(f"  wanted: {line(mismatch.wanted)}")
    if mismatch.note:
        text.append(f"  {line(mismatch.note)}")
    if trial.seen.raised is not None:
        text += places(trial.seen.raised)
        wanted = str(inspect.signature(trial.exercise.stub))
        # Python's own words for a call that does not fit: "softmax() takes 1 positional argument but ...".
        if signature and trial.seen.raised.text.startswith(f"{trial.exercise.name}() "):
            text.append(f"  your {trial.exercise.name} takes {line(signature)}, the exercise asks for {wanted}")
    text += [f"  {hint}" for hint in hints]
    if trial.seen.printed.strip():
        text.append("  it printed:")
        text.append(indented(quoted(trial.seen.printed.rstrip(), PRINTED)))
    return "\n".join(text)


def stopped(seen: obs.Observation) -> str:
    """Why there is no answer at all."""
    return line(f"{class_of(seen.raised)}: {seen.raised.text}" if seen.raised is not None else seen.note)


def problem(raised: obs.Raised) -> str:
    """An exception with the student's lines that led to it."""
    return "\n".join([f"  {line(class_of(raised) + ': ' + raised.text)}", *places(raised)])


def places(raised: obs.Raised) -> list[str]:
    """The student's lines that led to an exception; spaces stay, a caret may stand below a line."""
    shown = [clean(place, 300).replace("\n", " ") for place in raised.where[:PLACES]]
    # A worker that lies could begin a line with "::error", which some readers of logs obey.
    return [f"  {place.replace('::', ': :') if place.lstrip().startswith('::') else place}" for place in shown]


def indented(text: str, by: str = "    ") -> str:
    return "\n".join(f"{by}{part}" for part in text.splitlines())
