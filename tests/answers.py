"""Judge answers of the bundled course's keys, in this process, by name."""

from functools import cache
from pathlib import Path

from grader import sources
from grader.backend import Backend
from grader.bank import Bank
from grader.course import Course, Exercise, Key
from grader.home import home
from grader.judge import Judge
from grader.observation import Block, Module
from grader.outcome import Outcome
from grader.runners import InProcess


@cache
def course() -> Course:
    return Course(home())


@cache
def bank(salt: str) -> Bank:
    return Bank(course(), salt=salt)


@cache
def keys() -> tuple[Module, ...]:
    return sources.folder(course().reference_folder)


def key(exercise: Exercise) -> Key:
    found = course().key(exercise)
    assert found is not None, f"{exercise.where} has no key"
    return found


def judge_answer(exercise: Exercise, answer: str, *, salt: str = "") -> dict[str, Outcome]:
    """The outcomes of one function of the exercise's key."""
    path = f"{exercise.where}.py"
    modules = tuple(module for module in keys() if module.path == path)
    return judge(exercise, Backend("reference", "a key", modules, {exercise.name: (path, answer)}), salt)


def judge_source(exercise: Exercise, source: str, *, salt: str = "") -> dict[str, Outcome]:
    """The outcomes of a student's source; it may import the keys by their path, ch01_creation.eye."""
    mine = Module("mine.py", [Block("mine.py", source)])
    return judge(
        exercise, Backend("mine", "a text", (mine, *keys()), {exercise.name: ("mine.py", exercise.name)}), salt
    )


def judge(exercise: Exercise, backend: Backend, salt: str) -> dict[str, Outcome]:
    runner = InProcess(backend, course().exercises_folder)
    try:
        return Judge(course(), bank(salt), backend, runner).judge(exercise)
    finally:
        runner.close()


def kinds(outcomes: dict[str, Outcome]) -> dict[str, str]:
    return {check: outcome.kind for check, outcome in outcomes.items()}


def exercise_of(path: Path) -> Exercise:
    return course().exercise(path)
