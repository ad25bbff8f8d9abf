"""Backends that are a folder: which file answers for which exercise, and what is refused."""

from __future__ import annotations

import pytest
from grading import right, run


def write(folder, files: dict[str, str]) -> None:
    """Python files below folder/mine, by path."""
    for name, source in files.items():
        path = folder / "mine" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")


SIZES = "def size(n, m):\n    return n if m is None else m\n"
SIZED_EYE = right("eye").replace("n if m is None else m", "size(n, m)")


@pytest.fixture(scope="module")
def mixed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("mixed")
    write(
        folder,
        {
            "eye.py": right("eye"),
            "broken.py": "def softmax(t, dim)\n    return t\n",
            "leaves.py": "raise SystemExit(0)\n" + right("sum_over"),
            "more/hot.py": right("one_hot"),
            "unused.py": "raise RuntimeError('nobody asked for this file')\n",
        },
    )
    return run(folder, "-k", "eye or softmax or sum_over or one_hot")


def test_a_syntax_error_in_one_file_costs_its_exercises_only(mixed):
    assert "SyntaxError: expected ':'" in mixed.says("softmax")
    assert "broken.py:1: def softmax(t, dim)" in mixed.says("softmax")
    assert mixed.of("eye") == {"passed"}


def test_files_in_folders_below_are_found(mixed):
    assert mixed.of("one_hot") == {"passed"}


def test_leaving_while_imported_is_a_failure(mixed):
    assert "leaves.py could not be imported" in mixed.says("sum_over")
    assert "SystemExit: 0" in mixed.says("sum_over")


def test_a_file_without_an_exercise_is_not_imported(mixed):
    assert "nobody asked" not in mixed.text


def test_every_file_that_raised_is_reported_at_the_end(mixed):
    assert "broken.py: not all of it could be imported" in mixed.text
    assert "leaves.py: not all of it could be imported" in mixed.text


def test_relative_imports_work(tmp_path):
    inner = {"part/__init__.py": "from ..sizes import size\n", "part/eye.py": "from . import size\n" + SIZED_EYE}
    write(tmp_path, {"__init__.py": "", "sizes.py": SIZES, **inner})
    assert run(tmp_path, "-k", "eye").of("eye") == {"passed"}


def test_absolute_imports_from_the_folder_work(tmp_path):
    write(tmp_path, {"sizes.py": SIZES, "eye.py": "from sizes import size\n" + SIZED_EYE})
    assert run(tmp_path, "-k", "eye").of("eye") == {"passed"}


def test_files_called_like_libraries_hide_none(tmp_path):
    stops = "raise SystemExit(3)\n"
    write(
        tmp_path,
        {"torch.py": stops, "numpy.py": stops, "json.py": stops, "eye.py": "import json, numpy\n" + right("eye")},
    )
    assert run(tmp_path, "-k", "eye").of("eye") == {"passed"}


def test_an_empty_folder_is_a_usage_error(tmp_path):
    (tmp_path / "mine").mkdir()
    found = run(tmp_path)
    assert found.exit_code == 4
    assert "the folder mine has no Python files" in found.text


def test_links_and_hidden_files_are_left_out(tmp_path):
    write(tmp_path, {"other.py": "x = 1\n"})
    (tmp_path / "eye.py").write_text(right("eye"), encoding="utf-8")
    (tmp_path / "mine" / "eye.py").symlink_to(tmp_path / "eye.py")
    (tmp_path / "mine" / ".eye.py").write_text(right("eye"), encoding="utf-8")
    assert run(tmp_path, "-k", "eye").of("eye") == {"skipped"}


def test_a_file_goes_before_a_folder_of_the_same_name(tmp_path):
    write(tmp_path, {"eye.py": "raise SystemExit(3)\n"})
    (tmp_path / "mine.py").write_text(right("eye"), encoding="utf-8")
    found = run(tmp_path, "-k", "eye")
    assert found.of("eye") == {"passed"}
    assert "judging mine (the file mine.py)" in found.text
