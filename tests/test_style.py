"""The linter, the formatter and the type checker are content, and files keep to one subject."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize(
    "command",
    [("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",)],
    ids=" ".join,
)
def test_a_tool_finds_nothing(command, tmp_path):
    cache = {"ruff": ["--no-cache"], "mypy": ["--cache-dir", str(tmp_path)]}[command[0]]
    done = subprocess.run(
        [sys.executable, "-m", *command, *cache], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert 0 == done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("file", sorted((ROOT / "grader").rglob("*.py")), ids=lambda f: f.stem)
def test_a_file_has_at_most_280_lines(file):
    assert 280 >= len(file.read_text(encoding="utf-8").splitlines())
