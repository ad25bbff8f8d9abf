"""Outcomes."""

import dataclasses
from fractions import Fraction

import pytest

from grader.outcome import FAILING, KINDS, Outcome


def outcome(kind):
    return Outcome("ch01_x/subject", "values", kind, "Computes.", "", Fraction(2, 3))


def test_a_passed_check_earns_what_it_is_worth():
    assert Fraction(2, 3) == outcome("passed").points


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "passed"])
def test_nothing_else_earns_a_point(kind):
    assert Fraction(0) == outcome(kind).points


def test_kinds_are_distinct_and_passing_is_no_failure():
    assert len(KINDS) == len(set(KINDS))
    assert set(FAILING) < set(KINDS)
    assert "passed" not in FAILING


@pytest.mark.parametrize("kind", ["absent", "blocked", "not_applicable"])
def test_absence_is_zero_without_being_a_failure(kind):
    assert (Fraction(0), False) == (outcome(kind).points, kind in FAILING)


def test_our_own_fault_is_a_failure_not_a_pass():
    assert "broken" in FAILING


def test_an_outcome_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        outcome("failed").kind = "passed"
