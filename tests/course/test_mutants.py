"""The fast form of ``grader audit``: no check overlooks a change to a key, unless the key says why it may.

A few changes of every key, spread over all; ``grader audit`` tries each.
"""

import pytest
from answers import course

from grader import audit
from grader.audit import Auditor
from grader.launch import Launcher
from grader.mutants import mutants

EXERCISES = list(course())
FEW = 6


@pytest.fixture(scope="module")
def auditor():
    launcher = Launcher(course=course().root)
    yield Auditor(course(), launcher, ("", "another", "third"))
    launcher.close()


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda e: e.name)
def test_changes_to_the_key_are_noticed(auditor, exercise, monkeypatch):
    def spread(source, name):
        made = mutants(source, name)
        return made[:: -(-len(made) // FEW) or 1]

    monkeypatch.setattr(audit, "mutants", spread)
    assert [] == auditor.overlooked(exercise)
