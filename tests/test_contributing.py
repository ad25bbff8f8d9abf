"""The example of CONTRIBUTING.md is run as it stands there; so are the lists of words and hooks."""

import re
from pathlib import Path

import pytest

import grader
from grader import hookspecs
from grader.backend import Backend
from grader.bank import Bank
from grader.course import Course, Key
from grader.judge import Judge
from grader.runners import InProcess
from grader.sources import folder

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    root = tmp_path_factory.mktemp("course")
    contract, key = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)[:2]
    for kind, source in (("exercises", contract), ("reference", key)):
        path = root / kind / "ch05_pointwise" / "floor_at.py"
        path.parent.mkdir(parents=True)
        path.write_text(source, encoding="utf-8")
    return Course(root)


def kinds(course, answer):
    exercise = course.named("floor_at")
    modules = folder(course.reference_folder)
    backend = Backend("reference", "", modules, {"floor_at": (modules[0].path, answer)})
    runner = InProcess(backend, course.exercises_folder)
    try:
        outcomes = Judge(course, Bank(course), backend, runner).judge(exercise)
    finally:
        runner.close()
    return {check: outcome.kind for check, outcome in outcomes.items()}


@pytest.mark.parametrize("answer", ["floor_at", "also_right_where"])
def test_the_right_answers_of_the_example_pass(course, answer):
    assert {"passed"} == set(kinds(course, answer).values())


def test_the_wrong_answers_of_the_example_are_caught(course):
    wrong = course.key(course.named("floor_at")).wrong
    missed = [name for name, f in wrong.items() if kinds(course, name)[Key.misconception(f)[0]] != "failed"]
    assert [] == missed


def test_every_word_of_the_vocabulary_is_explained():
    missing = [word for word in grader.__all__ if word != "ContractError" and not re.search(rf"\b{word}\b", TEXT)]
    assert [] == missing


@pytest.mark.parametrize("hook", [name for name in vars(hookspecs) if name.startswith("grader_")])
def test_every_hook_has_a_paragraph_and_a_plugin_that_uses_it(hook):
    arguments = hookspecs.__dict__[hook].__code__.co_varnames[: hookspecs.__dict__[hook].__code__.co_argcount]
    assert f"`{hook}({', '.join(arguments)})`" in TEXT
    assert any(f"def {hook}(" in plugin.read_text() for plugin in (ROOT / "plugins").glob("*.py"))
