"""A trial: one case, what the student's code did with it, what the key did."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from grader import observation as obs
from grader.bank import Entry
from grader.compare import Context
from grader.contract import Closeness, anchored
from grader.course import Exercise
from grader.inputs import size_of
from grader.probes import Probe

ANSWER = "the answer"


def is_stub(seen: obs.Observation) -> bool:
    """Whether the call only raised NotImplementedError, as a stub does."""
    raised = seen.raised
    if raised is None or raised.classes[:1] != ["builtins.NotImplementedError"]:
        return False
    # torch raises it, too, with a text: 1.0 & torch.tensor(1.0) is a mistake, not an empty stub.
    return not raised.text or not raised.where or "NotImplementedError" in raised.where[-1]


@dataclass(frozen=True)
class Trial:
    """What a check looks at. Neither observation is trusted to be equal to anything by its own word."""

    exercise: Exercise
    probe: Probe
    entry: Entry
    seen: obs.Observation

    @property
    def wanted(self) -> obs.Observation:
        return self.entry.wanted

    @property
    def closeness(self) -> Closeness:
        """How near this trial's numbers must be."""
        if self.probe.drives is not None:
            return self.probe.drives.closeness
        return self.exercise.gives.closeness if self.exercise.gives else anchored

    @cached_property
    def context(self) -> Context:
        """What the tolerance depends on."""
        return Context(self.entry)

    @cached_property
    def size(self) -> tuple[bool, int, int, int]:
        """How large the case is, for "the smallest case": elements, knobs that are not simple, seed."""
        options = sum(index for _, index in self.entry.knobs)
        return (*size_of(self.entry.call), options, self.entry.seed)
