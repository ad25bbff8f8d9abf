"""The fast form of ``grader audit``: no check overlooks a change to a key, unless the key says why it may."""

import pytest
from answers import course

from grader.audit import Auditor
from grader.launch import Launcher

EXERCISES = list(course())


@pytest.fixture(scope="module")
def auditor():
    launcher = Launcher(course=course().root)
    yield Auditor(course(), launcher, ("", "another", "third"))
    launcher.close()


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda e: e.name)
def test_every_change_to_the_key_is_noticed(auditor, exercise):
    assert ([], []) == auditor.overlooked(exercise)
