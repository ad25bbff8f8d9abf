"""Explain a failure: the smallest case, the knobs that matter, the named mistake."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from grader import observation as obs
from grader import oracle
from grader.cases import knobs
from grader.compare import Mismatch, array, near, pairs
from grader.contract import ContractError
from grader.course import Key
from grader.draw import chosen
from grader.trial import Trial

if TYPE_CHECKING:
    from grader.judge import ExerciseJudge, Judge

RUNS = 60
"""Calls of the student's code that may be spent on one explanation."""

_SAYS = {
    "transposed": "{name} is transposed (not contiguous)",
    "gaps": "{name} is a strided view (not contiguous)",
    "offset": "{name} does not begin where its storage begins",
    "expanded": "{name} is expanded (stride 0)",
    "cut": "{name} is cut out of a wider tensor (not contiguous)",
    "large": "{name} holds large numbers",
    "far": "{name} holds numbers far from zero",
    "special": "{name} holds NaN, infinities or -0.0",
    True: "{name} requires grad",
}


class Diagnosis:
    """About the failures of one check of one exercise; of several probes, the first that failed explains."""

    def __init__(
        self, judge: Judge, session: ExerciseJudge, check: str, failures: list[tuple[Trial, Mismatch]]
    ) -> None:
        self.judge, self.session, self.check = judge, session, check
        first = failures[0][0].probe
        self.failures = sorted((f for f in failures if f[0].probe is first), key=lambda failure: failure[0].size)
        self._runs = RUNS

    def smallest(self) -> tuple[Trial, Mismatch]:
        """The smallest failing case: from the bank, then with every knob made simpler that can be."""
        best = self.failures[0]
        if best[0].seen.outcome in ("timeout", "crashed", "protocol"):
            return best
        try:
            improved: tuple[Trial, Mismatch] | None = best
            while improved is not None:
                best = improved
                improved = next(self._simpler(*best), None)
        except ContractError:
            # Without the keys the bank's own cases are all there is.
            return best
        return best

    def _simpler(self, trial: Trial, mismatch: Mismatch) -> Iterator[tuple[Trial, Mismatch]]:
        """Failing neighbours of a case with one knob at a simpler option."""
        case = trial.entry.case
        for knob, index in case.knobs:
            for option in range(index):
                if self._runs == 0:
                    return
                self._runs -= 1
                entry = self.judge.bank.entry(self.session.exercise, trial.probe, case.turned(knob, option))
                exercise, found = self.session.exercise, self.session.found
                seen = self.judge.observe(exercise, found, trial.probe, [entry.call])[0]
                twin = Trial(exercise, trial.probe, entry, seen)
                if seen.outcome in ("timeout", "crashed", "protocol"):
                    return
                try:
                    self.session.ask(self.check, twin)
                except Mismatch as again:
                    if (again.where == mismatch.where) or trial.seen.outcome == seen.outcome:
                        yield twin, again

    def hints(self, trial: Trial) -> list[str]:
        """Sentences that help: when it happens, and which known mistake it is."""
        return [*self._conditions(trial), *self._named()]

    def _conditions(self, trial: Trial) -> Iterator[str]:
        picks, options = chosen(trial.probe, trial.entry.case), knobs(trial.probe.takes[trial.entry.variant])
        needed = []
        for knob, index in trial.entry.case.knobs:
            name = knob.split(".")[0].replace("!", "'s tensor")
            if index and "." in knob and picks[knob] in _SAYS:
                needed.append(_SAYS[picks[knob]].format(name=name))
            elif index and knob.endswith("dtype"):
                needed.append(f"the dtype is {picks[knob]}, not {options[knob][0]}")
        if needed:
            yield f"only when {' and '.join(needed)}"

    def _named(self) -> Iterator[str]:
        exercise = self.session.exercise
        key = self.judge.course.key(exercise)
        answered = [t for t, _ in self.failures if t.seen.outcome == "returned" and t.probe.raises is None]
        # What the contract documents itself may take the wrong answers long.
        returned = [t for t in answered if not (t.probe.drives and t.probe.drives.documented)]
        if key is None or not returned:
            return
        for wrong in key.wrong.values():
            if Key.misconception(wrong)[0] == self.check and all(self._equals(trial, wrong) for trial in returned[:6]):
                yield f"your answer equals that of a solution which {Key.misconception(wrong)[1]}"
                return

    def _equals(self, trial: Trial, wrong: object) -> bool:
        """Whether a known wrong answer gives the student's result (and not the right one)."""
        theirs = oracle.ask(trial.exercise, trial.probe, wrong, trial.entry.call)
        if theirs.outcome != "returned" or not same(theirs.value, trial.seen.value):
            return False
        if _facts(theirs) != _facts(trial.seen) or not _same_derivatives(theirs.derivatives, trial.seen.derivatives):
            return False
        try:
            self.session.ask(self.check, Trial(trial.exercise, trial.probe, trial.entry, theirs))
        except Mismatch:
            return True
        return False


def _facts(seen: obs.Observation) -> list[object]:
    return [seen.leaked, *((x.after is None, x.requires_grad, x.has_grad) for x in seen.inputs)]


def _same_derivatives(a: obs.Derivatives | None, b: obs.Derivatives | None) -> bool:
    if a is None or b is None or a.trouble is not None or b.trouble is not None:
        return (a and a.trouble is None) == (b and b.trouble is None)
    ours, theirs = ([*(t for group in d.first for t in group), *d.accumulated, *d.second] for d in (a, b))
    return len(ours) == len(theirs) and all(same(s, t) for s, t in zip(ours, theirs, strict=True))


def same(a: obs.Value, b: obs.Value) -> bool:
    """Whether two observed values are the same answer, up to rounding."""
    try:
        for where, x, y in pairs("", a, b):
            if isinstance(x, obs.TensorSeen):
                if (x.shape, x.dtype, x.requires_grad, x.same_as) != (y.shape, y.dtype, y.requires_grad, y.same_as):
                    return False
                near(where, array(x), array(y), 1e-5)
            elif isinstance(x, float):
                near(where, np.asarray(x), np.asarray(float(y)), 1e-5)
            elif x != y:
                return False
    except Mismatch:
        return False
    return True
