"""A student's modules from source that came over the wire."""

import contextlib
import inspect
import sys

import pytest

from grader.observation import Block, Module
from grader.worker.modules import ROOT, Modules


@contextlib.contextmanager
def student(**files):
    """Modules made of these sources; in names, two underscores stand for a slash."""
    names = {
        name: name.replace("__", "/") if not name.endswith("__init__") else name.replace("__init__", "/__init__")
        for name in files
    }
    found = [Module(f"{names[n]}.py", [Block(f"{names[n]}.py", text)]) for n, text in files.items()]
    modules = Modules(found)
    try:
        yield modules
    finally:
        modules.forget()


def test_a_module_has_what_its_source_defines():
    with student(pupil="x = 1\ndef f(): return x + 1\n") as modules:
        module, problems = modules.load("pupil.py")
    assert (1, 2, []) == (module.x, module.f(), problems)


def test_a_module_is_run_once():
    with student(pupil="import builtins\nbuiltins.__dict__.setdefault('runs_of_pupil', []).append(1)\n") as modules:
        first, again = modules.load("pupil.py")[0], modules.load("pupil.py")[0]
    import builtins

    assert first is again
    assert 1 == len(builtins.__dict__.pop("runs_of_pupil"))


@pytest.mark.parametrize(
    "line",
    [
        "from helper import y",
        "from .helper import y",
        "import helper; y = helper.y",
        "from student.helper import y",
        "from . import helper; y = helper.y",
    ],
)
def test_a_module_may_import_its_neighbour(line):
    with student(pupil=f"{line}\nx = y + 1\n", helper="y = 1\n") as modules:
        module, problems = modules.load("pupil.py")
    assert (2, []) == (module.x, problems)


def test_a_folder_is_a_package_with_or_without_init():
    with student(
        pupil="from deep.more import y\nfrom .other.thing import z\n",
        deep__more="y = 1\n",
        other__init__="w = 3\n",
        other__thing="from . import w\nz = w\n",
    ) as modules:
        module, problems = modules.load("pupil.py")
    assert (1, 3, []) == (module.y, module.z, problems)


def test_a_module_in_a_folder_is_found_by_its_path():
    with student(deep__more="from .less import y\nx = y\n", deep__less="y = 4\n") as modules:
        assert 4 == modules.load("deep/more.py")[0].x


@pytest.mark.parametrize("name", ["torch", "json", "numpy", "math"])
def test_a_student_s_file_never_hides_a_library(name):
    with student(**{name: "answer = 42\n", "pupil": f"import {name} as found\n"}) as modules:
        module, problems = modules.load("pupil.py")
    assert [] == problems
    assert not hasattr(module.found, "answer")


def test_a_module_that_raises_keeps_what_it_defined_before():
    with student(pupil="x = 1\n1 / 0\ny = 2\n") as modules:
        module, problems = modules.load("pupil.py")
    assert (1, False) == (module.x, hasattr(module, "y"))
    assert [("division by zero", ["pupil.py:2: 1 / 0"])] == [(p.text, p.where) for p in problems]


@pytest.mark.parametrize(
    "statement",
    [
        "raise SystemExit",
        "raise KeyboardInterrupt",
        "import no_such_module",
        "def f(:",
        "x = '\\0",
        "raise BaseException('x')",
        "\x00",
    ],
)
def test_whatever_a_module_does_is_a_problem_of_its_own(statement):
    with student(pupil=f"x = 1\n\n\n{statement}\n") as modules:
        _, problems = modules.load("pupil.py")
    assert 1 == len(problems)


def test_each_block_runs_or_fails_by_itself():
    cells = [
        Block("cell 1", "x = 1"),
        Block("cell 2", "def f(:"),
        Block("cell 3", "y = undefined"),
        Block("cell 4", "z = x + 1"),
    ]
    modules = Modules([Module("notes.py", cells)])
    try:
        module, problems = modules.load("notes.py")
    finally:
        modules.forget()
    assert (1, 2) == (module.x, module.z)
    assert [["cell 2:1: def f(:", "                ^"], ["cell 3:1: y = undefined"]] == [p.where for p in problems]


def test_a_problem_of_a_neighbour_names_its_line():
    with student(pupil="from helper import y\n", helper="1 / 0\n") as modules:
        _, problems = modules.load("pupil.py")
    assert ["ImportError"] == [p.classes[0].removeprefix("builtins.") for p in problems]
    assert ["pupil.py:1: from helper import y"] == problems[0].where


def test_modules_that_import_each_other_are_loaded():
    with student(
        pupil="import helper\nx = 1\ndef f(): return helper.g()\n", helper="import pupil\ndef g(): return pupil.x\n"
    ) as modules:
        module, problems = modules.load("pupil.py")
        assert (1, []) == (module.f(), problems)


def test_a_neighbour_is_the_same_module_however_it_is_imported():
    with student(pupil="import helper\nfrom . import helper as again\n", helper="kept = []\n") as modules:
        module = modules.load("pupil.py")[0]
    assert module.helper is module.again


def test_source_can_be_inspected():
    with student(pupil="def f():\n    return 1\n") as modules:
        module = modules.load("pupil.py")[0]
        assert "def f():\n    return 1\n" == inspect.getsource(module.f)
        assert "pupil.py" == module.__file__


def test_future_imports_of_ours_are_not_the_student_s():
    with student(pupil="def f(x: 1 + 1): pass\n") as modules:
        assert {"x": 2} == modules.load("pupil.py")[0].f.__annotations__


def test_forgetting_leaves_nothing_behind():
    before, path = set(sys.modules), list(sys.meta_path)
    with student(pupil="import helper\n", helper="x = 1\n") as modules:
        modules.load("pupil.py")
        assert f"{ROOT}.pupil" in sys.modules
    assert (before, path) == (set(sys.modules), list(sys.meta_path))


def test_the_next_student_s_modules_are_others():
    for number in (1, 2):
        with student(pupil="from helper import x\n", helper=f"x = {number}\n") as modules:
            assert number == modules.load("pupil.py")[0].x


def test_nothing_is_written_to_disk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with student(pupil="x = 1\n") as modules:
        modules.load("pupil.py")
    assert [] == list(tmp_path.rglob("*"))
