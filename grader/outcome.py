"""What is known of one check of one exercise, and what it is worth."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

FAILING: Final = ("failed", "raised", "timeout", "memory", "crashed", "forbidden", "inconclusive", "broken")
"""Kinds that make pytest fail; the others (absent, blocked, not_applicable) are skips worth nothing."""

KINDS: Final = ("passed", *FAILING, "absent", "blocked", "not_applicable")


@dataclass(frozen=True)
class Outcome:
    """kind is one of KINDS; ``sentence`` is the promise; ``message`` is what the student reads.

    evidence: numbers compared. points: earned, of ``worth``.
    """

    exercise: str
    check: str
    kind: str
    sentence: str
    message: str
    worth: Fraction
    evidence: int = 0
    seconds: float = 0.0

    @property
    def points(self) -> Fraction:
        return self.worth if self.kind == "passed" else Fraction(0)
