"""Backends made from the course: the keys pass, the stubs are absent."""

from __future__ import annotations

import shutil

import pytest
from grading import Graded, run

from grader.course import Course
from grader.home import home


@pytest.fixture(scope="module")
def keys(tmp_path_factory) -> Graded:
    return run(tmp_path_factory.mktemp("keys"), backend="reference")


def test_the_keys_pass_every_check(keys):
    assert [key for key, status in keys.statuses.items() if status != "passed"] == []
    assert keys.exit_code == 0


def test_the_keys_earn_every_point(keys):
    ours = list(Course(home()))
    usual, extra = (sum(e.points for e in ours if e.optional is optional) for optional in (False, True))
    found = [keys.properties[name] for name in ("score", "max_score", "extra_credit")]
    assert [str(usual + extra), str(usual), str(extra)] == found


def test_the_stubs_are_all_absent(tmp_path):
    found = run(tmp_path, backend="exercises")
    assert set(found.statuses.values()) == {"skipped"}
    assert all("absent: " in message for message in found.messages.values())
    assert (found.exit_code, found.properties["score"]) == (0, "0")


def test_a_file_called_reference_does_not_replace_the_keys(tmp_path):
    (tmp_path / "reference.py").write_text("raise SystemExit\n", encoding="utf-8")
    assert "judging reference (the keys)" in run(tmp_path, "-k", "eye", backend="reference").text


def test_a_course_without_keys_says_so(tmp_path):
    course = tmp_path / "course" / "exercises" / "ch01_creation"
    course.mkdir(parents=True)
    shutil.copy(home() / "exercises" / "ch01_creation" / "eye.py", course)
    found = run(tmp_path, "--course=course", backend="reference")
    assert found.exit_code == 4
    assert "this course has no folder reference" in found.text


def test_a_course_without_keys_cannot_judge_but_says_why(tmp_path):
    course = tmp_path / "course" / "exercises" / "ch01_creation"
    course.mkdir(parents=True)
    shutil.copy(home() / "exercises" / "ch01_creation" / "eye.py", course)
    (tmp_path / "mine.py").write_text("def eye(n, m=None):\n    return n\n", encoding="utf-8")
    found = run(tmp_path, "--course=course")
    assert "has no key, and its bank is not at hand" in found.text
    assert "passed" not in found.of("eye")
