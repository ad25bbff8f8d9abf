"""Backends that are one file: what is read, with which files beside it, and what is refused."""

from __future__ import annotations

import os

import pytest
from grading import RIGHT, graded, right, run


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    source = right("eye", "softmax") + "\ndef one_hot(labels, num_classes:\n    return labels\n"
    return graded(tmp_path_factory.mktemp("broken"), source, "-k", "eye or softmax or one_hot or rand")


def test_a_file_with_a_syntax_error_shows_the_line_and_a_caret(broken):
    message = broken.says("one_hot").splitlines()
    place = next(n for n, line in enumerate(message) if "def one_hot(labels, num_classes:" in line)
    assert message[place].strip().startswith("mine.py:")
    assert message[place][message[place + 1].index("^")] == "("
    assert "SyntaxError: '(' was never closed" in broken.says("one_hot")


def test_a_file_with_a_syntax_error_fails_what_it_attempts(broken):
    assert [e for e in ("eye", "softmax", "one_hot", "rand") if "failed" in broken.of(e)] == [
        "eye",
        "softmax",
        "one_hot",
    ]
    assert broken.of("rand") == {"skipped"}
    assert "absent" in broken.messages["rand", "shape"]
    assert broken.properties["score"] == "0"


def test_a_file_with_a_syntax_error_is_reported_at_the_end(broken):
    assert "mine.py: not all of it could be imported" in broken.text
    assert broken.exit_code == 1


RAISES = right("eye") + "\nweights = torch.ones(2)\nweights[7] = 1.0\n" + RIGHT["softmax"]


@pytest.fixture(scope="module")
def raising(tmp_path_factory):
    return graded(tmp_path_factory.mktemp("raising"), RAISES, "-k", "eye or softmax or one_hot")


def test_definitions_before_an_exception_count(raising):
    assert raising.of("eye") == {"passed"}


def test_definitions_after_an_exception_say_why_they_are_missing(raising):
    assert raising.statuses["softmax", "forbids"] == "failed"
    assert "IndexError: index 7 is out of bounds" in raising.says("softmax")
    assert raising.of("one_hot") == {"skipped"}


def test_an_exception_at_import_is_reported_with_its_line(raising):
    end = raising.text.split("mine.py: not all of it could be imported")[1]
    number = RAISES[: RAISES.index("weights[7]")].count("\n") + 1
    assert "IndexError: index 7 is out of bounds for dimension 0 with size 2" in end
    assert f"mine.py:{number}: weights[7] = 1.0" in end


def test_nothing_but_stubs_is_no_failure(tmp_path):
    found = graded(tmp_path, "def eye(n, m=None):\n    raise NotImplementedError\n", "-k", "eye or rand")
    assert found.exit_code == 0
    assert found.of("eye") == found.of("rand") == {"skipped"}


def test_a_name_that_is_no_function_is_absent(tmp_path):
    assert graded(tmp_path, "eye = 3\n", "-k", "eye").of("eye") == {"skipped"}


def test_an_empty_file_has_no_points(tmp_path):
    found = graded(tmp_path, "", "-k", "eye")
    assert (found.exit_code, found.properties["score"]) == (0, "0")


def test_a_helper_beside_the_file_is_imported(tmp_path):
    (tmp_path / "helper.py").write_text("import deeper\nsize = deeper.size\n", encoding="utf-8")
    (tmp_path / "deeper.py").write_text("def size(n, m):\n    return n if m is None else m\n", encoding="utf-8")
    source = right("eye").replace("n if m is None else m", "size(n, m)")
    assert graded(tmp_path, "from helper import size\n" + source, "-k", "eye").of("eye") == {"passed"}


def test_a_package_beside_the_file_is_imported(tmp_path):
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / "__init__.py").write_text("from .sizes import size\n", encoding="utf-8")
    (tmp_path / "tools" / "sizes.py").write_text(
        "def size(n, m):\n    return n if m is None else m\n", encoding="utf-8"
    )
    source = right("eye").replace("n if m is None else m", "tools.size(n, m)")
    assert graded(tmp_path, "import tools\n" + source, "-k", "eye").of("eye") == {"passed"}


def test_an_exercise_may_be_defined_in_a_helper(tmp_path):
    (tmp_path / "helper.py").write_text(right("eye"), encoding="utf-8")
    assert graded(tmp_path, "from helper import *\n", "-k", "eye").of("eye") == {"passed"}


@pytest.mark.parametrize("isolation", ["process", "none"])
def test_files_called_like_libraries_hide_none(tmp_path, isolation):
    for name in ("torch", "numpy", "json", "grader", "msgspec", "socket"):
        (tmp_path / f"{name}.py").write_text(f"raise SystemExit('the student\\'s own {name}')\n", encoding="utf-8")
    source = "import json, msgspec, numpy, socket, torch\nassert json.dumps and numpy.ndarray and torch.Tensor\n"
    found = graded(tmp_path, source + right("eye"), "-k", "eye", f"--isolation={isolation}")
    assert found.of("eye") == {"passed"}
    assert "the student's own" not in found.text


def test_a_conftest_beside_the_file_changes_no_outcome(tmp_path):
    hook = "def pytest_runtest_makereport(item, call):\n    call.excinfo = None\n"
    (tmp_path / "conftest.py").write_text(hook, encoding="utf-8")
    found = graded(tmp_path, "def eye(n, m=None):\n    return None\n", "-k", "eye")
    assert found.properties["score"] == "0"


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", b"\xef\xbb\xbf"), ("latin-1", b"# -*- coding: latin-1 -*-\n"), ("utf-8", b"# K\xc3\xa9k\r\n")],
    ids=["bom", "latin-1", "crlf"],
)
def test_a_file_that_python_can_read_is_read(tmp_path, encoding, mark):
    body = (right("eye") + 'é = "é"\nassert len(é) == 1\n').encode(encoding)
    if mark.endswith(b"\r\n"):
        body = body.replace(b"\n", b"\r\n")
    (tmp_path / "mine.py").write_bytes(mark + body)
    found = run(tmp_path, "-k", "eye")
    assert found.of("eye") == {"passed"}
    assert "could be imported" not in found.text


REFUSED = {
    "latin-1 without a cookie": (b"x = '\xe9'\n", "mine.py is no text that Python can read", "Save it as UTF-8."),
    "3 MB": (b"#" * 3_000_000, "mine.py has 3000000 bytes", "the limit is 2097152"),
    "a cookie that is no text": (b"# coding: rot13\n", "mine.py is no text that Python can read"),
    "half a character": (b"# coding: utf-7\nx = '+2AA-'\n", "mine.py is no text that Python can read"),
    "an unknown cookie": (b"# coding: klingon\n", "mine.py is no text that Python can read", "klingon"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_file_that_cannot_be_read_is_a_usage_error(tmp_path, what):
    content, *wanted = REFUSED[what]
    (tmp_path / "mine.py").write_bytes(content)
    found = run(tmp_path, "-k", "eye")
    assert found.exit_code == 4
    assert all(part in found.text for part in wanted)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
def test_a_fifo_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "mine.py")
    found = run(tmp_path)
    assert found.exit_code == 4
    assert "mine.py is not a plain file" in found.text


def test_a_link_is_refused(tmp_path):
    (tmp_path / "elsewhere.py").write_text(right("eye"), encoding="utf-8")
    (tmp_path / "mine.py").symlink_to(tmp_path / "elsewhere.py")
    found = run(tmp_path, "-k", "eye")
    assert found.exit_code == 4
    assert "mine.py" in found.text
    assert "link" in found.text


def test_a_helper_that_is_a_link_is_not_followed(tmp_path):
    (tmp_path / "secret").write_text("size = 1\n", encoding="utf-8")
    (tmp_path / "helper.py").symlink_to(tmp_path / "secret")
    found = graded(tmp_path, "import helper\n" + right("eye"), "-k", "eye")
    assert "No module named 'helper'" in found.says("eye")


def test_a_path_names_a_file(tmp_path):
    (tmp_path / "week1").mkdir()
    (tmp_path / "week1" / "sheet.py").write_text(right("eye"), encoding="utf-8")
    assert run(tmp_path, "-k", "eye", backend="week1/sheet.py").of("eye") == {"passed"}
