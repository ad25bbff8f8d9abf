"""A course of one exercise in a temporary folder, and what the judge says of a student's answer to it.

Contract, key and answer are given as source text; all three may use torch and
the vocabulary of contracts without importing them, in a first line put before
the text (so that a student's own first line is line 2).
"""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

from grader.backend import Backend
from grader.bank import Bank, Entry
from grader.contract import ContractError
from grader.course import Course, Exercise
from grader.judge import Judge
from grader.observation import Block, Module
from grader.outcome import Outcome
from grader.runners import InProcess
from grader.trial import Trial

WHERE = "ch01_x"
_CONTRACT = "import torch; from torch import Tensor, nn; from grader import *; INF = float('inf')\n"
_STUDENT = "import torch\n"


def course(folder: Path, contract: str, key: str) -> Course:
    """The course whose only exercise is the last subject with @exercise in ``contract``."""
    contract, key = dedent(contract), dedent(key)
    (name,) = re.findall(r"^@exercise(?:.*\n)*?(?:def|class) (\w+)", contract, re.MULTILINE)
    for tree, text in (("exercises", _CONTRACT + contract), ("reference", _STUDENT + key)):
        (folder / tree / WHERE).mkdir(parents=True, exist_ok=True)
        (folder / tree / WHERE / f"{name}.py").write_text(text, encoding="utf-8")
    return Course(folder)


def only(course: Course) -> Exercise:
    """Its exercise."""
    (exercise,) = course
    return exercise


def judge(
    course: Course, source: str, *, examples: int = 0, salt: str = "", name: str = "mine.py"
) -> dict[str, Outcome]:
    """Outcomes by check of an answer, judged in this process."""
    backend = Backend(name.split(".")[0], "file", (Module(name, [Block(name, _STUDENT + dedent(source))]),))
    runner = InProcess(backend, course.exercises_folder)
    try:
        return Judge(course, Bank(course, salt=salt, examples=examples), backend, runner).judge(only(course))
    finally:
        runner.close()


def kinds(folder: Path, contract: str, key: str, source: str) -> dict[str, str]:
    """Kinds of the outcomes by check."""
    return {check: outcome.kind for check, outcome in judge(course(folder, contract, key), source).items()}


def caught(folder: Path, contract: str, key: str, source: str) -> list[str]:
    """The checks that an answer does not pass, those that only wait for others left out."""
    return [c for c, kind in kinds(folder, contract, key, source).items() if kind not in ("passed", "blocked")]


def entries(course: Course, probe: str = "call") -> list[Entry]:
    """The bank's entries of one probe, without drawn ones."""
    exercise = only(course)
    (found,) = [one for one in exercise.probes if one.name == probe]
    return list(Bank(course, examples=0).entries(exercise, found))


__all__ = ["ContractError", "Trial", "caught", "course", "entries", "judge", "kinds", "only"]
