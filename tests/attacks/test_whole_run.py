"""Attacks on the command itself: files beside a submission that pytest, Python or a report's reader would take up."""

import os
import shutil

import pytest
from grading import RIGHT, graded, right, run

from grader.home import home

EVIL = """
import pathlib
pathlib.Path(__file__).with_name("ran").write_text("in the judge")
def pytest_runtest_makereport(item, call):
    call.excinfo = None
def pytest_sessionfinish(session):
    session.exitstatus = 0
"""
FILES = ["conftest.py", "sitecustomize.py", "usercustomize.py", "test_own.py", "own_test.py", "torch.py", "pytest.py"]


@pytest.mark.parametrize("isolation", ["process", "sandbox"])
def test_no_file_beside_a_submission_runs_in_the_judge(tmp_path, isolation):
    for name in FILES:
        (tmp_path / name).write_text(EVIL)
    (tmp_path / "evil.pth").write_text("import sitecustomize")
    wrong = "import torch\n\ndef eye(n, m=None):\n    return torch.zeros(n, m or n)\n"
    found = graded(tmp_path, wrong, "-k", "eye", f"--isolation={isolation}")
    assert not (tmp_path / "ran").exists()
    assert 1 == found.exit_code
    assert "0" == found.properties["score"]
    assert {"eye"} == {exercise for exercise, _ in found.statuses}


SETTINGS = {
    "pytest.ini": "[pytest]\naddopts = --isolation=none\n",
    "tox.ini": "[pytest]\npythonpath = .\n",
    "pyproject.toml": "[tool.pytest.ini_options]\naddopts = '-p evil'\n",
    "setup.cfg": "[tool:pytest]\naddopts = --course=evil\n",
}


@pytest.mark.parametrize("isolation", ["process", "sandbox"])
def test_settings_are_refused_whatever_else_lies_there(tmp_path, isolation):
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises" / "course.toml").write_text('title = "a course of my own"')
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts = --course=evil\n")
    found = graded(tmp_path, right("eye"), "-k", "eye", f"--isolation={isolation}")
    assert 4 == found.exit_code
    assert "pytest.ini lies beside the submission and could change how it is judged" in found.text


def test_harmless_settings_of_a_student_s_own_do_not_stop_a_run_without_walls(tmp_path):
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts = -q\n")
    assert {"passed"} == graded(tmp_path, right("eye"), "-k", "eye").of("eye")


@pytest.mark.parametrize("what", ["link", "pipe", "file"])
def test_a_cache_beside_a_submission_is_not_touched_in_a_sandbox(tmp_path, what):
    folder, elsewhere = tmp_path / "student", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()
    cache = folder / ".pytest_cache"
    if what == "link":
        cache.symlink_to(elsewhere)
    elif what == "pipe":
        (cache / "v" / "cache").mkdir(parents=True)
        os.mkfifo(cache / "v" / "cache" / "lastfailed")
    else:
        cache.write_text("no folder")
    found = graded(folder, right("eye"), "-k", "eye", "--isolation=sandbox", "--lf")
    assert {"passed"} == found.of("eye")
    assert [] == list(elsewhere.iterdir())


def test_a_folder_that_is_a_link_is_not_followed(tmp_path):
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "mine.py").write_text(right("eye"))
    (tmp_path / "mine").symlink_to(tmp_path / "theirs")
    found = run(tmp_path)
    assert 4 == found.exit_code
    assert "mine is a link; put the folder itself here." in found.text


NAMES = [
    "::notice title=x::100.py",
    "\x1b[31m.py",
    "a\nb.py",
    "##[error].py",
    b"\xfcbung.py".decode("utf-8", "surrogateescape"),
]


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_name_that_is_a_command_is_to_be_changed(tmp_path, name):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / name).write_text(right("eye"))
    found = run(tmp_path)
    assert 4 == found.exit_code
    assert "rename this file; letters, digits, spaces" in found.text
    assert not {"\x1b", "\udcfc"} & set(found.text)
    assert not [line for line in found.text.splitlines() if line.lstrip().startswith("::") or "##[" in line]


def test_a_name_with_dots_is_a_name(tmp_path):
    (tmp_path / "hw1.2.py").write_text(right("eye"))
    assert {"passed"} == run(tmp_path, "-k", "eye", backend="hw1.2").of("eye")


def test_a_command_in_the_middle_of_a_line_is_broken(tmp_path):
    source = "def eye(n, m=None):\n    raise ValueError('##[notice title=Autograding report]{}  ##vso[task]')\n"
    found = graded(tmp_path, source, "-k", "eye")
    assert "## [notice title=Autograding report]{}" in found.text
    assert "##[" not in found.text and "##vso[" not in found.text


REWRITES = """
import pathlib, torch

def eye(n, m=None):
    for file in pathlib.Path(KEYS).rglob("*.py"):
        file.write_text("import torch\\ndef sum_over(t, dim=None, keepdim=False): return torch.zeros(3)\\n")
    return torch.eye(n, n if m is None else m)

def sum_over(t, dim=None, keepdim=False):
    return torch.zeros(3)
"""


def test_keys_that_are_rewritten_during_the_run_judge_nobody(tmp_path):
    course = tmp_path / "course"
    for tree in ("exercises", "reference"):
        for where in ("ch01_creation/eye.py", "ch06_reduction/sum_over.py"):
            (course / tree / where).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(home() / tree / where, course / tree / where)
    source = REWRITES.replace("KEYS", repr(str(course / "reference")))
    found = graded(tmp_path, source, f"--course={course}", f"--salt={course}")
    assert "torch.zeros(3)" in (course / "reference" / "ch06_reduction" / "sum_over.py").read_text()
    assert "failed" in found.of("sum_over")
    assert "passed" not in found.of("sum_over")


def test_the_files_that_a_file_brings_along_are_named(tmp_path):
    (tmp_path / "bob.py").write_text(right("eye"))
    found = graded(tmp_path, "from bob import eye\n", "-k", "eye")
    assert "judging mine (the file mine.py with bob.py)" in found.text


@pytest.mark.parametrize("name", SETTINGS)
def test_settings_beside_a_submission_are_refused_in_a_sandbox(tmp_path, name):
    (tmp_path / name).write_text(SETTINGS[name])
    found = graded(tmp_path, right("eye"), "-k", "eye", "--isolation=sandbox")
    assert 0 != found.exit_code
    assert {} == found.statuses


def test_the_level_stands_on_the_screen_and_in_the_report(tmp_path):
    found = graded(tmp_path, right("eye"), "-k", "eye", "--isolation=sandbox", "--require=inner")
    assert {"passed"} == found.of("eye")
    assert "isolation: sandbox, full (own namespaces, own root, Landlock" in found.text
    assert "sandbox, full" == found.properties["isolation"]


def test_the_level_of_a_parallel_run_stands_there_too(tmp_path):
    found = graded(tmp_path, right("eye"), "-k", "eye", "--isolation=sandbox", "-n", "1")
    assert "sandbox, full" == found.properties["isolation"]


NOISY = r"""
import os, sys
for line in ("::error::all is lost", "::add-mask::x", "\x1b[2J\x1b]0;owned\x07", "##vso[task.complete result=Succeeded;]"):
    print(line)
    print(line, file=sys.stderr)
    os.write(1, line.encode() + b"\n")
    os.write(2, line.encode() + b"\n")
"""


@pytest.mark.parametrize("isolation", ["process", "sandbox"])
def test_what_a_submission_prints_reaches_no_reader_of_the_log(tmp_path, isolation):
    found = graded(tmp_path, NOISY + "import torch\n" + RIGHT["eye"], "-k", "eye", f"--isolation={isolation}")
    assert {"passed"} == found.of("eye")
    assert not [line for line in found.text.splitlines() if line.lstrip().startswith(("::", "##vso"))]
    assert "\x1b" not in found.text
    assert "\x07" not in found.text


def test_a_link_in_place_of_a_submission_is_not_followed(tmp_path):
    secret = tmp_path / "secret.py"
    secret.write_text("TOKEN = 'of somebody else'\n")
    (tmp_path / "linked.py").symlink_to(secret)
    found = run(tmp_path, backend="linked")
    assert 4 == found.exit_code
    assert "linked.py is a link; put the file itself here." in found.text


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (["--require=full"], "--require=full asks for a sandbox: add --isolation=sandbox"),
        (["--isolation=sandbox", "--pdb"], "--pdb needs --isolation=none"),
        (["--isolation=sandbox", "--require=some"], "invalid choice: 'some'"),
    ],
)
def test_a_wish_that_cannot_be_met_is_refused_in_a_sentence(tmp_path, arguments, wanted):
    found = graded(tmp_path, right("eye"), *arguments)
    assert 4 == found.exit_code
    assert wanted in found.text
    assert "Traceback" not in found.text
