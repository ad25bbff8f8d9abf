"""Forged observations in a student's place: every check gets an outcome, and no forgery makes wrong numbers right."""

from functools import partial

import pytest
from fuzz import forging
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

EXERCISES = {
    "ch01_creation/rand": "statistics", "ch01_creation/zeros_like": "device", "ch02_storage/add_in_place": "inplace",
    "ch04_indexing/one_hot": "forbids", "ch05_pointwise/softmax": "second_order", "ch07_matrix/matrix_multiply": "gradients",
    "ch08_interchange/save_tensor": "io", "ch11_autograd/edit_through_detach": "aliasing", "ch12_fitting/autograd_descent": "convergence",
    "ch13_networks/ColorLeNet": "module",
}  # fmt: skip
FEW = settings(
    max_examples=10,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
# Not shrunk: judging a thousand variants of a failure takes minutes.


@pytest.mark.parametrize("where", EXERCISES, ids=EXERCISES.values())
@FEW
@given(data=st.data())
def test_forged_observations_are_judged(where, data):
    rare = data.draw(st.sampled_from([1, 4, 16]))
    spared = data.draw(st.integers(0, 60))

    def pick(count):
        return data.draw(st.integers(0, count - 1))

    def forge(seen):
        nonlocal spared
        spared -= 1
        return seen if spared > 0 or pick(rare) else forging.accepted(seen, pick)

    forging.look(*forging.judged(where, forge))


@pytest.mark.parametrize("where", EXERCISES, ids=EXERCISES.values())
def test_what_is_not_forged_passes(where):
    outcomes, sent = forging.judged(where, lambda seen: seen)
    forging.look(outcomes, sent)
    assert EXERCISES[where] in outcomes
    assert {"passed"} == {outcome.kind for outcome in outcomes.values()}


@pytest.mark.parametrize("where", EXERCISES, ids=EXERCISES.values())
def test_one_answer_in_every_place_passes_nothing_that_counts(where):
    for thing in (None, 0, float("nan"), "x", forging.tensor(lambda count: 1)):
        outcomes, _ = forging.judged(where, partial(forging.answering, thing=thing))
        assert not {"values", "module", "statistics", "convergence"} & {
            c for c, o in outcomes.items() if o.kind == "passed"
        }
