"""What the README shows is what its commands print."""

import re
import shutil
from pathlib import Path

import pytest
from grading import run

from grader.launch import FOLDER_BYTES
from grader.runners import CALLS
from grader.worker import sandbox

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
FENCED = re.findall(r"^```(\w*)\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
BLOCKS = [block for language, block in FENCED if not language]


@pytest.fixture
def samples(tmp_path):
    for name in ("mine.py", "mistakes.py"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def test_the_sample_is_right_so_far(samples):
    found = run(samples)
    assert 0 == found.exit_code
    for line in BLOCKS[0].splitlines()[1:3]:
        assert line in found.text
    points = re.search(r"mine: 14 of \d+ points", found.text).group()
    assert points in BLOCKS[0]


def test_the_mistake_is_explained_as_shown(samples):
    found = run(samples, "-k", "softmax", backend="mistakes")
    assert 1 == found.exit_code
    assert BLOCKS[1] in found.text


def test_the_level_is_shown_as_it_is_printed(samples):
    pytest.importorskip("fcntl")
    found = run(samples, "--isolation=sandbox", "-k", "one_hot")
    if "sandbox, full" not in found.text:
        pytest.skip("this machine makes no full sandbox")
    shown = re.sub(r"Landlock \d+", "Landlock", BLOCKS[2].strip())
    assert shown in re.sub(r"Landlock \d+", "Landlock", found.text)


def test_the_limits_are_those_that_are_set():
    limits = f"limits ({sandbox.MEMORY >> 30} GiB of memory beyond what torch itself takes, {sandbox.OPEN_FILES} open files, {sandbox.FILE >> 20} MiB a"
    assert limits in " ".join(TEXT.split())
    assert f"behind the outer wall in memory ({FOLDER_BYTES >> 20} MiB)" in " ".join(TEXT.split())
    assert f"may take {sandbox.OPEN_FILES * sandbox.FILE >> 30} GiB of disk" in TEXT
    assert f"size={FOLDER_BYTES >> 20}m," in sandbox.namespaces.SCRATCH
    assert {6: "six times"}[CALLS] in TEXT


def test_ci_calls_the_test_command():
    command = re.search(r"<!-- test command -->\n```sh\n(.*?)\n```", TEXT).group(1)
    assert command.endswith("python -m pytest -n 2")
    assert "README.md" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_our_own_settings_of_pytest_do_not_stop_the_sample(samples):
    shutil.copy(ROOT / "tox.ini", samples)
    (samples / "tests").mkdir()
    assert {"passed"} == run(samples, "-k", "eye").of("eye")
