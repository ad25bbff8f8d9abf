"""Levels of isolation: which is possible, which was reached, and what a worker may read."""

import sys
from pathlib import Path

import pytest

from grader import isolation
from grader.isolation import IsolationError, Level, possible, reached, readable
from grader.worker.sandbox import Walls, names

FULL = Walls("", "", 7)
INNER = Walls("PermissionError: unshare", "", 7)
OUTER = Walls("", "", 0)


def test_both_walls_make_a_full_sandbox():
    level = reached(FULL, "full")
    assert "sandbox, full" == str(level)
    assert ("own namespaces", "own root", "Landlock 7", "seccomp", "no privileges", "limits") == level.layers


def test_the_inner_wall_alone_says_what_is_missing():
    assert "sandbox, inner (Landlock 7, seccomp, no privileges, limits); no outer wall: PermissionError: unshare" == (
        reached(INNER, "inner").explained()
    )


def test_the_outer_wall_without_landlock_is_neither_full_nor_inner():
    assert "outer" == reached(OUTER, None).name
    for require in ("full", "inner"):
        with pytest.raises(IsolationError, match=f"--require={require} cannot be met: here the sandbox is outer"):
            reached(OUTER, require)


def test_a_weaker_sandbox_than_required_is_refused():
    with pytest.raises(
        IsolationError, match=r"--require=full cannot be met: here the sandbox is inner \(no outer wall"
    ):
        reached(INNER, "full")


@pytest.mark.parametrize("require", [None, "inner", "full"])
def test_without_landlock_the_inner_wall_alone_is_refused(require):
    with pytest.raises(IsolationError, match="this kernel has no Landlock"):
        reached(Walls("no namespaces", "", 0), require)


def test_a_machine_without_the_inner_wall_has_no_sandbox():
    with pytest.raises(IsolationError, match=r"no sandbox can be made here \(OSError: seccomp\)"):
        reached(Walls("", "OSError: seccomp", 7), None)


def test_walls_that_do_not_stand_have_no_names():
    assert [] == names(Walls("", "broken", 7))


@pytest.mark.parametrize(("system", "machine"), [("darwin", "arm64"), ("win32", "AMD64"), ("linux", "riscv64")])
def test_elsewhere_a_sandbox_becomes_a_process_and_says_so(monkeypatch, system, machine):
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(isolation.platform, "machine", lambda: machine)
    level = possible("sandbox", None)
    assert "process; a sandbox needs Linux on x86-64 or aarch64, and this is " in level.explained()
    with pytest.raises(IsolationError, match="--require=inner cannot be met: a sandbox needs Linux"):
        possible("sandbox", "inner")


def test_a_level_without_a_name_is_its_isolation():
    assert "process" == str(Level("process"))
    assert "none, unofficial" == Level("none").explained()


def test_a_worker_reads_the_contracts_and_the_judge_s_code_but_no_keys(tmp_path):
    root = Path(isolation.__file__).parents[1]
    found = [Path(path) for path in readable(root / "exercises", [root / "reference", root / "mine.py"])]
    assert root / "exercises" in found
    assert root / "grader" in found
    assert not [path for path in found if path in (root, root / "reference", root / "tests", root / ".git")]


def test_what_is_hidden_is_left_out_of_the_folder_in_which_it_lies(tmp_path, monkeypatch):
    for name in ("a/keys/k.py", "a/code/c.py", "b/d.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    monkeypatch.setattr(isolation, "_LIBRARIES", (str(tmp_path),))
    found = readable(tmp_path / "a" / "exercises", [tmp_path / "a" / "keys"])
    assert {str(tmp_path / "a/code"), str(tmp_path / "b"), str(tmp_path / "a/exercises")} == {
        path for path in found if path.startswith(str(tmp_path))
    }


def test_what_lies_below_a_hidden_folder_can_be_granted(tmp_path, monkeypatch):
    (tmp_path / "venv" / "lib").mkdir(parents=True)
    monkeypatch.setattr(isolation, "_LIBRARIES", (str(tmp_path / "venv" / "lib"),))
    assert str(tmp_path / "venv" / "lib") in readable(tmp_path / "exercises", [tmp_path])
