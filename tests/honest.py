"""Honest programs in a student's place: each does something odd but honest, then answers 2x.

A program is a function without arguments in a file tests/honest_*.py. Its
whole file goes to a worker as a student's mine.py, with an answer at the end
that runs the program; what a worker says of it is judged like any other.
"""

from __future__ import annotations

import contextlib
import inspect
from collections.abc import Iterator, Sequence
from pathlib import Path
from textwrap import dedent
from types import ModuleType

import pytest
import small_course

from grader.backend import Backend
from grader.bank import Bank, Entry
from grader.course import Course, Exercise
from grader.isolation import IsolationError
from grader.judge import Judge
from grader.launch import Launcher
from grader.observation import Block, Module
from grader.outcome import Outcome
from grader.probes import Probe
from grader.runners import Process

SECONDS = 60.0
"""Of one call: a first import on a loaded machine is slow, and only an endless wait shall be a timeout."""

_CONTRACT = """
    @exercise(points=1){more}
    @takes(x=tensors("2", dtypes="float32", values="whole", layouts="plain"))
    @gives("2", exact)
    def {name}(x):
        raise NotImplementedError
"""
CONTRACTS = {
    "double": _CONTRACT.format(name="double", more=""),
    "double_by_processes": _CONTRACT.format(name="double_by_processes", more="\n    @processes"),
}
"""Two exercises with one answer; the second may start processes."""

_ANSWER = """

def kept(program):
    # Generators that it draws from are put back: that touches purity, but no wall.
    import random
    import numpy
    states = torch.get_rng_state(), numpy.random.get_state(), random.getstate()
    try:
        program()
    finally:
        torch.set_rng_state(states[0])
        numpy.random.set_state(states[1])
        random.setstate(states[2])


def double(x):
    kept(PROGRAM)
    return 2 * x


double_by_processes = double
"""


class TwoCases(Bank):
    """Two calls of a program show whether it leaves anything behind; the usual thirty would take minutes."""

    def entries(self, exercise: Exercise, probe: Probe) -> Sequence[Entry]:
        return super().entries(exercise, probe)[:2]


def bank(folder: Path) -> Bank:
    """The cases of the course that has the exercises of CONTRACTS, made in this folder."""
    for name, contract in CONTRACTS.items():
        small_course.course(folder, contract, f"def {name}(x, path=None):\n    return 2 * x\n")
    return TwoCases(Course(folder), examples=0)


def programs(module: ModuleType) -> list[str]:
    """The programs of a file."""
    own = [f for f in vars(module).values() if inspect.isfunction(f) and f.__module__ == module.__name__]
    return [f.__name__ for f in own if not inspect.signature(f).parameters and not f.__name__.startswith("_")]


def sandbox(bank: Bank, wanted: str) -> Launcher:
    """A launcher at the level ``full`` or ``inner``; the test is skipped where there is none."""
    launcher = Launcher("sandbox", course=bank.course.root, outer=wanted == "full")
    try:
        level = launcher.level
    except IsolationError as error:
        launcher.close()
        pytest.skip(str(error))
    if level.name != wanted:
        launcher.close()
        pytest.skip(f"this machine makes no sandbox that is {wanted}: {level.lacks}")
    return launcher


@contextlib.contextmanager
def judging(bank: Bank, launcher: Launcher, source: str, *, exercise: str = "double") -> Iterator[list[Outcome]]:
    """What is said of a student's file; the fresh workers that it was run in live as long as the block."""
    backend = Backend("mine", "file", (Module("mine.py", [Block("mine.py", source)]),))
    runner = Process(backend, bank.course.exercises_folder, launcher, time_limit=SECONDS)
    try:
        yield list(Judge(bank.course, bank, backend, runner).judge(bank.course.named(exercise)).values())
    finally:
        runner.close()


def said(outcomes: list[Outcome]) -> str:
    """What a student reads of the checks that do not pass; "" if all do."""
    return "\n".join(f"[{o.kind}] {o.message}" for o in outcomes if o.kind not in ("passed", "blocked"))


def answer(programs: ModuleType | str, program: str) -> str:
    """A student's file that runs one of a file's programs (or of a text's) and then answers."""
    text = programs if isinstance(programs, str) else inspect.getsource(programs)
    return dedent(text) + "\n\nimport torch\n" + _ANSWER.replace("PROGRAM", program)


def passes(bank: Bank, launcher: Launcher, module: ModuleType, program: str, *, exercise: str = "double") -> None:
    """The program costs its exercise no check; skipped if a library that it uses is not installed."""
    with judging(bank, launcher, answer(module, program), exercise=exercise) as outcomes:
        text = said(outcomes)
    if "ModuleNotFoundError: No module named" in text:
        pytest.skip(text.split("ModuleNotFoundError: ")[1].splitlines()[0])
    assert not text, f"{program}, {launcher.level}:\n{text}"
    assert {"passed"} == {outcome.kind for outcome in outcomes}
