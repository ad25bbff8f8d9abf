"""Attacks on the command itself: files beside a submission that pytest, Python or a report's reader would take up."""

import pytest
from grading import RIGHT, graded, right, run

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
