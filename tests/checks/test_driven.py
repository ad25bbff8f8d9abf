"""Checks that a driver makes."""

import pytest
from small_course import caught, course, judge

CONTRACT = '''
@exercise(points=1)
@takes(start=tensors("2+", dtypes="float32", values="normal"), steps=one_of(1, 2))
@gives("2", relative(1e-4))
def descent(start, steps): raise NotImplementedError

@drives(descent, "convergence", documented={"reached": (0.0, 0.01), "loss": (2.0, 0.5)})
@takes()
def after_many_steps(descent):
    """Arrives at the minimum."""
    end = descent(torch.ones(2), 200)
    return {"reached": end.abs().max(), "loss": float((end ** 2).sum()) + 2}

@drives(descent, "module")
@takes(start=tensors("2+", dtypes="float32", values="whole"))
def does_nothing_in_no_step(descent, start):
    """Stays where it is without a step."""
    return descent(start, 0), "text", 3
'''
KEY = """
def descent(start, steps):
    for _ in range(steps): start = start - 0.1 * start
    return start * 1
"""


def test_a_right_answer_written_differently_passes(tmp_path):
    assert [] == caught(tmp_path, CONTRACT, KEY, "def descent(start, steps): return start * 0.9 ** steps")


def test_documented_figures_that_are_missed_break_convergence_alone(tmp_path):
    source = "def descent(start, steps): return start * 0.9 ** min(steps, 20)"
    assert ["convergence"] == caught(tmp_path, CONTRACT, KEY, source)


def test_a_driver_that_sees_something_else_breaks_its_check_alone(tmp_path):
    source = "def descent(start, steps): return start * 0.9 ** max(steps, 1)"
    assert ["module"] == caught(tmp_path, CONTRACT, KEY, source)


@pytest.mark.parametrize("far", ["start * float('nan')", "start[None]", "start.tolist()", "start + 1j"])
def test_figures_that_are_no_numbers_break_convergence(tmp_path, far):
    source = f"def descent(start, steps): return start * 0.9 ** steps if steps < 9 else {far}"
    assert ["convergence"] == caught(tmp_path, CONTRACT, KEY, source)


@pytest.mark.parametrize("figure", ["torch.zeros(10**6)", "torch.tensor(1j)", "float('inf')", "'0'", "[0.0]", "None"])
def test_a_figure_of_another_kind_is_missed_in_a_short_message(tmp_path, figure):
    driver = CONTRACT.replace("end.abs().max()", figure)
    outcome = judge(course(tmp_path, driver, KEY), KEY)["convergence"]
    assert "failed" == outcome.kind
    assert len(outcome.message) < 1000


def test_a_driver_that_raises_breaks_its_check(tmp_path):
    source = "def descent(start, steps):\n    assert steps < 100\n    return start * 0.9 ** steps"
    outcome = judge(course(tmp_path, CONTRACT, KEY), source)["convergence"]
    assert "raised" == outcome.kind
    assert "mine.py:3: assert steps < 100" in outcome.message


def test_the_driver_s_docstring_is_the_promise(tmp_path):
    outcomes = judge(course(tmp_path, CONTRACT, KEY), KEY)
    assert "Arrives at the minimum." == outcomes["convergence"].sentence
    assert "Stays where it is without a step." == outcomes["module"].sentence
