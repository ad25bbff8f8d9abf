"""An audit as a table to read and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Final

from grader.audit import Audited
from grader.text import line

COLUMNS: Final = {
    "wrong": 7, "right": 5, "mutants": 7, "left": 4, "vacuous": 9, "cases": 5, "ms a case": 20, "faults": 6,
}  # fmt: skip
"""Widths. left: mutants that no check notices, those that are marked equivalent left out.

vacuous: cases on which a check compared nothing, of all. ms a case: making the
bank + the key's calls + comparing.
"""


def head(width: int) -> str:
    """The first line of the table; width: of the longest exercise's name."""
    return _line(["exercise", *COLUMNS], width)


def row(found: Audited, width: int) -> str:
    """The line of one exercise: counts, and milliseconds."""
    empty, asked = (sum(counts[i] for counts in found.vacuous.values()) for i in (0, 1))
    caught = sum(bool(checks) for checks in found.wrong.values())
    spent = " + ".join(f"{milliseconds:.1f}" for milliseconds in found.milliseconds.values())
    counts = [
        f"{caught}/{len(found.wrong)}", len(found.right), found.mutants, len(found.survivors), f"{empty}/{asked}",
        found.cases, spent, len(found.faults),
    ]  # fmt: skip
    return _line([found.exercise, *map(str, counts)], width)


def summary(audits: Iterable[Audited]) -> str:
    """What it comes to, and every fault."""
    audits = list(audits)
    faults = [f"{found.exercise}: {line(fault, 400)}" for found in audits for fault in found.faults]
    total = f"{len(audits)} exercises, {sum(len(found.wrong) for found in audits)} wrong answers"
    total += f", {sum(len(found.right) for found in audits)} right ones"
    return "\n".join([f"{total}, {sum(found.mutants for found in audits)} mutants, {len(faults)} faults", *faults])


def _line(cells: list[str], width: int) -> str:
    widths = [width, *COLUMNS.values()]
    return "  ".join(cell.ljust(w) for cell, w in zip(cells, widths, strict=True)).rstrip()


def as_json(audits: Iterable[Audited]) -> str:
    """Everything that was found, one object per exercise."""
    return json.dumps([asdict(found) for found in audits], indent=1)
