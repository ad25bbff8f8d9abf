"""What the README shows is what its commands print."""

import re
import shutil
from pathlib import Path

import pytest
from grading import run

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
    assert "mine: 15 of 29 points" in found.text and "mine: 15 of 29 points" in BLOCKS[0]


def test_the_mistake_is_explained_as_shown(samples):
    found = run(samples, "-k", "softmax", backend="mistakes")
    assert 1 == found.exit_code
    assert BLOCKS[1] in found.text


def test_ci_calls_the_test_command():
    command = re.search(r"<!-- test command -->\n```sh\n(.*?)\n```", TEXT).group(1)
    assert command.endswith("python -m pytest -n 2")
    assert "README.md" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
