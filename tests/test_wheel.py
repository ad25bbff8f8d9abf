"""A built wheel, in a fresh environment, judges mine.py in an empty folder."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MINE = "import torch\n\ndef eye(n, m=None):\n    return torch.eye(n) if m is None else torch.eye(n, m)\n"

THIEF = """
import grader, pathlib

def eye(n, m=None):
    found = {}
    for tree in ("exercises", "reference"):
        try:
            file = pathlib.Path(grader.__file__).parent / "bundled" / tree / "ch01_creation" / "eye.py"
            found[tree] = "read" if file.read_text() else ""
        except OSError as error:
            found[tree] = error.strerror
    raise ValueError(found)
"""


def run(*command, **options):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False, **options)
    assert 0 == done.returncode, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    target = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", target, ROOT)
    return next(target.glob("*.whl"))


def test_it_leaves_nothing_generic_in_site_packages(wheel):
    top = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {"grader"} == {name for name in top if not name.endswith(".dist-info")}


def test_it_carries_the_course_and_the_plugins(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder, pattern in (("exercises", "*/*.py"), ("reference", "*/*.py"), ("plugins", "*.py")):
        files = {f"grader/bundled/{p.relative_to(ROOT).as_posix()}" for p in (ROOT / folder).glob(pattern)}
        assert set() == files - names
    assert "grader/bundled/exercises/course.toml" in names


def test_it_judges_a_file_in_an_empty_folder(wheel, tmp_path):
    venv.create(tmp_path / "fresh", with_pip=True)
    python = tmp_path / "fresh" / "bin" / "python"
    run(python, "-m", "pip", "install", "-q", "--no-deps", "--no-index", wheel)
    # The dependencies are borrowed: installing torch again would take a minute and a network.
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    folder = tmp_path / "student"
    folder.mkdir()
    (folder / "mine.py").write_text(MINE)
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST", "PYTHON"))}
    text = run(python, "-m", "pytest", "--backend=mine", "-k", "eye", cwd=folder, env=environment)
    assert "mine: 1 of 1 points" in text
    if sys.platform == "linux":
        (folder / "thief.py").write_text(THIEF)
        command = [python, "-m", "pytest", "--backend=thief", "-k", "eye", "--isolation=sandbox"]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder, env=environment)
        assert "seen:   ValueError: {'exercises': 'read', 'reference': " in done.stdout
        assert "'reference': 'read'" not in done.stdout
    assert str(site / "grader") in run(python, "-I", "-c", "import grader; print(grader.__file__)")
