"""Answers that compute nothing fail every exercise they can be tried on, unless a key says why one is right."""

import pytest
from answers import course, judge_answers, key, kinds

from grader import trivial

EXERCISES = list(course())


def tried(names: tuple[str, ...]) -> list:
    return [
        pytest.param(exercise, name, id=f"{exercise.name}-{name}")
        for exercise in EXERCISES
        for name in names
        if trivial.applies(exercise, name) and name not in key(exercise).equivalent
    ]


AROUND_THE_KEY = ("cached", "detached")


@pytest.mark.parametrize(("exercise", "name"), tried(tuple(n for n in trivial.NAMES if n not in AROUND_THE_KEY)))
def test_it_earns_nothing(exercise, name):
    outcomes = judge_answers(exercise, trivial.module(exercise, name))
    assert "passed" != outcomes[exercise.principal].kind, kinds(outcomes)
    assert 0 == sum(outcome.points for outcome in outcomes.values())


@pytest.mark.parametrize(("exercise", "name"), tried(AROUND_THE_KEY))
def test_a_right_answer_that_is_kept_or_loses_its_graph_fails(exercise, name):
    assert {"passed"} != set(kinds(judge_answers(exercise, trivial.module(exercise, name))).values())
