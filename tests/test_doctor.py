"""What ``grader doctor`` says of a machine and a course, and with which exit status."""

import re
import sys
from dataclasses import replace
from functools import partial

import pytest
from small_course import course

from grader import isolation
from grader.cli import main
from grader.fork import LaunchError
from grader.launch import Launcher
from grader.worker import vision

linux = pytest.mark.skipif(sys.platform != "linux", reason="a sandbox needs Linux")
CONTRACT = """
    @exercise(points=2)
    @takes(t=tensors("n"))
    @gives("n", exact)
    def double(t: Tensor) -> Tensor:
        "Twice t."
        raise NotImplementedError
"""
KEY = "def double(t): return 2 * t"
ELSEWHERE = "import sys\ndef double(t): return 2 * t if 'pytest' in sys.modules else 3 * t"
"""Right in the judge's process alone."""


@pytest.fixture
def examined(capsys, tmp_path):
    """What it prints of a course in tmp_path, as one line, after its exit status."""

    def examine(*options):
        status = main(["doctor", "--course", str(tmp_path), *options])
        return status, " ".join(capsys.readouterr().out.split())

    return examine


def walls(monkeypatch, **changes):
    """Pretend that the zygote found other walls."""
    monkeypatch.setattr("grader.launch.reached", lambda w, r: isolation.reached(replace(w, **changes), r))


@linux
def test_the_bundled_course_can_be_graded_here(capsys):
    assert 0 == main(["doctor"])
    found = re.findall(r"^(\S.{14}) (\S.*)$", capsys.readouterr().out, re.MULTILINE)
    lines = {label.strip(): text for label, text in found}
    assert re.match(r"sandbox, (full|inner|outer) \(.*seccomp", lines["isolation"])
    assert re.match(r"(\d+) of \1 points on eye, .*save_tensor.*: right|(\d+) of \2 points on", lines["keys"])
    assert lines["empty stubs"].startswith("0 of ")
    assert {"grader", "extras", "torch", "torchvision", "course", "workers"} < set(lines)


@linux
def test_it_ends_with_a_verdict(examined, tmp_path):
    course(tmp_path, CONTRACT, KEY)
    status, text = examined()
    assert (0, "A class can be graded here.") == (status, text[-27:])
    assert "keys 2 of 2 points on double" in text
    assert "empty stubs 0 of 2 points on double" in text


@linux
def test_one_wall_is_enough_unless_two_are_required(examined, tmp_path, monkeypatch):
    course(tmp_path, CONTRACT, KEY)
    monkeypatch.setattr("grader.doctor.Launcher", partial(Launcher, outer=False))
    status, text = examined("--require=inner")
    assert 0 == status
    assert "isolation sandbox, inner (Landlock" in text
    assert "Safe, with one wall instead of two." in text
    status, text = examined("--require=full")
    assert 1 == status
    assert "- isolation: --require=full cannot be met: here the sandbox is inner" in text
    assert "keys 2 of 2 points" in text


@linux
@pytest.mark.parametrize("options", [[], ["--require=full"]])
def test_no_sandbox_is_not_safe(examined, tmp_path, monkeypatch, options):
    course(tmp_path, CONTRACT, KEY)
    walls(monkeypatch, inner="OSError: no seccomp")
    status, text = examined(*options)
    assert 1 == status
    assert "- isolation: no sandbox can be made here (OSError: no seccomp)" in text
    assert "students' code would run without a sandbox; grade on Linux 5.13 or newer" in text
    assert "isolation process Not safe for a class" in text


def test_another_machine_is_not_safe(examined, tmp_path, monkeypatch):
    course(tmp_path, CONTRACT, KEY)
    monkeypatch.setattr("platform.machine", lambda: "abacus")
    status, text = examined()
    assert 1 == status
    assert (
        f"isolation process; a sandbox needs Linux on x86-64 or aarch64, and this is {sys.platform} on abacus" in text
    )
    assert "keys 2 of 2 points" in text


def test_a_key_that_is_wrong_in_a_worker_is_named(examined, tmp_path):
    course(tmp_path, CONTRACT, ELSEWHERE)
    status, text = examined()
    assert 1 == status
    assert "keys 0 of 2 points on double" in text
    assert "- keys: the keys do not keep their own promises; pytest --backend=reference says more." in text
    assert "- keys: ch01_x/double, check values: failed, not passed; double: Computes the documented values." in text


def test_a_key_that_breaks_its_own_promise_is_named_once(examined, tmp_path):
    course(
        tmp_path,
        CONTRACT.replace("@gives", '@raises(TypeError, t=one_of("text"))\n    @gives'),
        "def double(t): return t + t",
    )
    status, text = examined()
    assert 1 == status
    assert 1 == text.count("- broken: ch01_x/double: the key")


def test_a_stub_that_earns_points_is_named(examined, tmp_path):
    course(tmp_path, CONTRACT.replace("raise NotImplementedError", "return 2 * t"), KEY)
    status, text = examined()
    assert 1 == status
    assert "- empty stubs: not all of them are absent, worth nothing" in text
    assert "- empty stubs: ch01_x/double, check values: passed, not absent." in text


def test_a_course_without_exercises_proves_nothing(examined, tmp_path):
    (tmp_path / "exercises").mkdir()
    status, text = examined()
    assert 1 == status
    assert f"- course: {tmp_path} has no exercises, so nothing was judged." in text


def test_exercises_without_checks_prove_nothing(examined, tmp_path):
    course(tmp_path, "@exercise(points=2)\ndef double(t): raise NotImplementedError\n", KEY)
    status, text = examined()
    assert 1 == status
    assert "- keys: there is no point to earn." in text


def test_a_course_without_keys_proves_nothing(examined, tmp_path):
    course(tmp_path, CONTRACT, KEY)
    (tmp_path / "reference").rename(tmp_path / "away")
    status, text = examined()
    assert 1 == status
    assert "- keys: this course has no folder reference." in text


@pytest.mark.parametrize(
    ("first", "sentence"),
    [
        ("raise SystemExit(0)", "- course: SystemExit: 0 (double.py, line 2)."),
        ("import no_such", "- course: ModuleNotFoundError: No module named 'no_such' (double.py, line 2)."),
        ("def:", "- course: SyntaxError: invalid syntax (double.py, line 2)."),
    ],
)
def test_a_contract_that_cannot_be_imported_gets_a_sentence(examined, tmp_path, first, sentence):
    path = tmp_path / "exercises" / "ch01_x" / "double.py"
    path.parent.mkdir(parents=True)
    path.write_text(f'"""Text."""\n{first}\n')
    status, text = examined()
    assert 1 == status
    assert sentence in text


def test_a_launcher_that_fails_gets_a_sentence(examined, tmp_path, monkeypatch):
    def fails(*arguments, **options):
        raise LaunchError("no process can be started")

    course(tmp_path, CONTRACT, KEY)
    monkeypatch.setattr("grader.doctor.Launcher", fails)
    status, text = examined()
    assert 1 == status
    assert "- isolation: no process can be started." in text


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (None, "torchvision is not installed (exercises on images)"),
        (vision.Vision("1.0", "match"), "torchvision 1.0, its operators match"),
        (vision.Vision("1.0", "missing"), "torchvision 1.0, built for another torch: its operators do not load"),
        (
            vision.Vision("1.0", "declared"),
            "torchvision 1.0, built for another torch: its operators nms and qnms are declared in its place",
        ),
    ],
)
def test_it_says_how_torchvision_is(examined, tmp_path, monkeypatch, found, text):
    (tmp_path / "exercises").mkdir()
    monkeypatch.setattr("grader.worker.vision.look", lambda: found)
    assert text in examined()[1]


def test_a_broken_torchvision_gets_a_sentence(examined, tmp_path, monkeypatch):
    def fails():
        raise ImportError("half of it is missing")

    (tmp_path / "exercises").mkdir()
    monkeypatch.setattr("grader.worker.vision.look", fails)
    assert "- torchvision: ImportError: half of it is missing (test_doctor.py, line" in examined()[1]


def test_it_leaves_no_process(examined, tmp_path, monkeypatch):
    closed = []
    monkeypatch.setattr(Launcher, "close", lambda self, close=Launcher.close: (closed.append(self), close(self)))
    course(tmp_path, CONTRACT, KEY)
    examined()
    assert all(launcher._zygote is None or launcher._zygote.ended() for launcher in closed)
    assert closed
