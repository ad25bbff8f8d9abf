"""The proof that the course bites: every answer of every key is judged as its docstring says.

Under one salt, the keys under two; ``grader audit`` takes fifty.
"""

import doctest

import pytest
import torch
from answers import course, judge_answer, key, kinds

from grader.course import GATES, Key
from grader.outcome import FAILING

EXERCISES = list(course())
SALTS = ("", "another")


def answers(prefix: str) -> list:
    found = []
    for exercise in EXERCISES:
        group = {"wrong_": key(exercise).wrong, "also_right_": key(exercise).also_right}[prefix]
        found += [pytest.param(exercise, name, id=f"{exercise.name}-{name}") for name in group]
    return found


@pytest.mark.parametrize("salt", SALTS)
@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda e: e.name)
def test_the_key_passes(exercise, salt):
    assert {"passed"} == set(kinds(judge_answer(exercise, exercise.name, salt=salt)).values())


@pytest.mark.parametrize(("exercise", "answer"), answers("also_right_"))
def test_a_right_answer_written_differently_passes(exercise, answer):
    outcomes = judge_answer(exercise, answer)
    assert {} == {check: outcome.message for check, outcome in outcomes.items() if outcome.kind != "passed"}


@pytest.mark.parametrize(("exercise", "answer"), answers("wrong_"))
def test_a_wrong_answer_is_caught_by_the_check_that_it_names(exercise, answer):
    check, _ = Key.misconception(key(exercise).wrong[answer])
    outcomes = judge_answer(exercise, answer)
    assert kinds(outcomes)[check] in ("failed", "raised", "forbidden"), kinds(outcomes)


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda e: e.name)
def test_every_exercise_has_three_wrong_answers_and_another_right_one(exercise):
    assert len(key(exercise).wrong) >= 3
    assert len(key(exercise).also_right) >= 1


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda e: e.name)
def test_every_check_has_a_wrong_answer_that_names_it(exercise):
    named = {Key.misconception(wrong)[0] for wrong in key(exercise).wrong.values()}
    assert set() == set(exercise.checks) - named


CHECKS = sorted({check for exercise in EXERCISES for check in exercise.checks})


@pytest.mark.parametrize("check", CHECKS)
def test_some_wrong_answer_is_caught_by_this_check_alone(check):
    for exercise in EXERCISES:
        for name, wrong in key(exercise).wrong.items():
            if check == Key.misconception(wrong)[0]:
                found = {c for c, outcome in judge_answer(exercise, name).items() if outcome.kind in FAILING}
                if found == {check}:
                    return
    pytest.fail(f"every wrong answer that {check} catches is caught by another check too")


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda e: e.name)
def test_the_example_of_the_statement_runs_with_the_key(exercise):
    names = {exercise.name: key(exercise).right, "torch": torch}
    example = doctest.DocTestParser().get_doctest(exercise.statement, names, exercise.name, None, 0)
    assert example.examples, "the statement has no example"
    runner = doctest.DocTestRunner(verbose=False, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert 0 == runner.run(example).failed


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda e: e.name)
def test_the_points_of_its_checks_add_up(exercise):
    assert exercise.points == sum(exercise.shares.values())
    assert all(exercise.shares[c] == 0 for c in [c for c in exercise.checks if c in GATES][:-1])
