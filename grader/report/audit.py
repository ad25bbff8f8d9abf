"""An audit as a table to read and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Final

from grader.audit import Audited
from grader.text import line

HEAD: Final = ("exercise", "wrong", "right", "mutants", "left", "vacuous", "cases", "ms/case", "faults")


def row(found: Audited) -> tuple[str, ...]:
    """One line of the table: counts. left: mutants that no check notices, less those that are marked equivalent."""
    empty, asked = (sum(counts[i] for counts in found.vacuous.values()) for i in (0, 1))
    caught = sum(bool(checks) for checks in found.wrong.values())
    spent = " + ".join(f"{milliseconds:.1f}" for milliseconds in found.milliseconds.values())
    return (
        found.exercise, f"{caught}/{len(found.wrong)}", str(len(found.right)), str(found.mutants),
        str(len(found.survivors)), f"{empty}/{asked}", str(found.cases), spent, str(len(found.faults)),
    )  # fmt: skip


def table(audits: Iterable[Audited]) -> str:
    """All exercises, and below them every fault."""
    audits = list(audits)
    rows = [HEAD, *map(row, audits)]
    widths = [max(len(cells[i]) for cells in rows) for i in range(len(HEAD))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip() for cells in rows]
    faults = [f"{found.exercise}: {line(fault, 400)}" for found in audits for fault in found.faults]
    total = f"{len(audits)} exercises, {sum(len(found.wrong) for found in audits)} wrong answers"
    lines.append(f"{total}, {sum(found.mutants for found in audits)} mutants, {len(faults)} faults")
    return "\n".join([*lines, *faults])


def as_json(audits: Iterable[Audited]) -> str:
    """Everything that was found, one object per exercise."""
    return json.dumps([asdict(found) for found in audits], indent=1)
