"""The real command, ``pytest --backend=...``, run in a folder of a student's, and all that can be seen of it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import dedent
from xml.etree import ElementTree

SECONDS = 300
"""A grading run that takes longer than this on a loaded machine hangs."""


@dataclass(frozen=True)
class Graded:
    """A finished run. Checks are keyed by (exercise, check): ("one_hot", "values")."""

    exit_code: int
    text: str
    statuses: Mapping[tuple[str, str], str] = field(default_factory=dict)
    messages: Mapping[tuple[str, str], str] = field(default_factory=dict)
    properties: Mapping[str, str] = field(default_factory=dict)

    def of(self, exercise: str) -> set[str]:
        """The statuses of an exercise's checks: {"passed"} if it is right."""
        return {status for (name, _), status in self.statuses.items() if name == exercise}

    def says(self, exercise: str, status: str = "failed") -> str:
        """What a student reads of the checks of an exercise with that status."""
        found = [key for key in self.messages if key[0] == exercise and self.statuses[key] == status]
        return "\n".join(self.messages[key] for key in found)


def pytest_in(folder: Path, *arguments: str) -> Graded:
    """Run pytest with these arguments in the folder, without a JUnit file."""
    # -P: as the command pytest does, and unlike python -m, keep the current folder off sys.path;
    # else a student's torch.py would be imported by pytest itself.
    command = [sys.executable, "-P", "-m", "pytest", *arguments]
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "COV_"))}
    # Banks are made once for all tests, and not in the developer's own cache.
    clean |= {"XDG_CACHE_HOME": str(Path(__file__).resolve().parent.parent / ".pytest_cache")}
    clean |= {"COLUMNS": "200", "PYTHONUTF8": "1", "PYTHONWARNINGS": "", "NO_COLOR": "1"}
    done = subprocess.run(
        command, cwd=folder, env=clean, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS, check=False
    )
    return Graded(done.returncode, (done.stdout + done.stderr).decode("utf-8", "surrogateescape"))


def run(folder: Path, *arguments: str, backend: str = "mine") -> Graded:
    """Grade a backend that lies in the folder; further arguments are pytest's."""
    file = folder / "junit.xml"
    file.unlink(missing_ok=True)
    done = pytest_in(folder, f"--backend={backend}", f"--junitxml={file.name}", *arguments)
    if not file.is_file():
        return done
    suite = ElementTree.fromstring(file.read_bytes()).find("testsuite")
    assert suite is not None
    cases = {(c.attrib["classname"].rsplit(".")[-1], c.attrib["name"]): c for c in suite.iter("testcase")}
    return Graded(
        done.exit_code,
        done.text,
        {key: _status(case) for key, case in cases.items()},
        {key: "\n".join(f"{part.get('message', '')}\n{part.text}" for part in case) for key, case in cases.items()},
        {item.attrib["name"]: item.attrib["value"] for item in suite.findall("properties/property")},
    )


def graded(folder: Path, source: str, *arguments: str) -> Graded:
    """Grade a student's mine.py with this source."""
    (folder / "mine.py").write_text(dedent(source), encoding="utf-8")
    return run(folder, *arguments)


def _status(case: ElementTree.Element) -> str:
    words = {"failure": "failed", "error": "error", "skipped": "skipped"}
    return next((words[part.tag] for part in case if part.tag in words), "passed")


RIGHT = {
    "eye": """
def eye(n, m=None):
    m = n if m is None else m
    if n < 0 or m < 0:
        raise RuntimeError("n and m must be greater or equal to 0")
    return torch.eye(n, m)
""",
    "zeros_like": """
def zeros_like(t):
    return torch.zeros(t.shape, dtype=t.dtype, device=t.device)
""",
    "one_hot": """
def one_hot(labels, num_classes):
    return torch.zeros(len(labels), num_classes).scatter_(1, labels.unsqueeze(1), 1.0)
""",
    "softmax": """
def softmax(t, dim):
    if not t.is_floating_point():
        raise RuntimeError("softmax needs floats")
    e = (t - t.amax(dim, keepdim=True)).exp()
    return e / e.sum(dim, keepdim=True)
""",
    "sum_over": """
def sum_over(t, dim=None, keepdim=False):
    if dim is None:
        return t.sum().reshape([1] * t.ndim) if keepdim else t.sum()
    return t.sum(dim, keepdim=keepdim)
""",
}
"""Right answers for tests that need one; a file of them begins with ``import torch``."""


def right(*names: str) -> str:
    """A file of right answers."""
    return "import torch\n" + "".join(RIGHT[name] for name in names)
