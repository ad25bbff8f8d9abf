"""Judge answers of the bundled course's keys, in this process, by name."""

from functools import cache
from pathlib import Path

from grader import sources
from grader.backend import Backend
from grader.bank import Bank
from grader.course import Course, Exercise, Key
from grader.home import home
from grader.judge import Judge
from grader.observation import Module
from grader.outcome import Outcome
from grader.runners import InProcess


@cache
def course() -> Course:
    return Course(home())


@cache
def bank(salt: str) -> Bank:
    """Kept on disk: every process of a parallel run needs the same ones."""
    return Bank(course(), salt=salt, folder=home() / ".pytest_cache" / "banks")


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


def judge_answers(exercise: Exercise, module: Module) -> dict[str, Outcome]:
    """The outcomes of a module that may import the exercise's key by its path."""
    own = tuple(one for one in keys() if one.path == f"{exercise.where}.py")
    return judge(exercise, Backend("mine", "a text", (module, *own), {exercise.name: (module.path, exercise.name)}), "")


def judge(exercise: Exercise, backend: Backend, salt: str, *, explains: bool = False) -> dict[str, Outcome]:
    """Without explanations, which take most of the time that a wrong answer takes."""
    runner = InProcess(backend, course().exercises_folder)
    try:
        return Judge(course(), bank(salt), backend, runner, explains=explains).judge(exercise)
    finally:
        runner.close()


def kinds(outcomes: dict[str, Outcome]) -> dict[str, str]:
    return {check: outcome.kind for check, outcome in outcomes.items()}


def exercise_of(path: Path) -> Exercise:
    return course().exercise(path)
