"""Explaining a failure: the smallest case, the knobs that matter, the named mistake."""

import pytest
from small_course import course, judge

from grader import observation as obs
from grader.diagnose import RUNS, same

CONTRACT = """
@exercise(points=1)
@takes(x=tensors("rows cols"))
@gives("cols", exact_on_grid)
def sums(x): raise NotImplementedError
"""
KEY = """
def sums(x): return x.sum(0)

def wrong_mean(x):
    '''values: averages'''
    return x.mean(0)

def wrong_rows(x):
    '''shape: sums over the rows'''
    return x.sum(1)

def wrong_negative(x):
    '''values: has the wrong sign'''
    return -x.sum(0)
"""


def message(folder, body, check="values", contract=CONTRACT, key=KEY):
    return judge(course(folder, contract, key), f"def sums(x): {body}")[check].message


@pytest.mark.parametrize(
    "body, condition",
    [("return x.sum(0) + (not x.is_contiguous())", "not contiguous"), ("return x.sum(0) + (x.storage_offset() > 0)", "does not begin where its storage begins"),
     ("return x.sum(0) + (x.dtype == torch.float64)", "only when the dtype is float64, not float32"),
     ("return x.sum(0) + (x.abs().max() > 100 if x.numel() else 0)", "only when x holds large numbers"),
     ("return x.sum(0) + (x.dtype == torch.float64 and x.storage_offset() > 0)", "float64, not float32 and x does not begin|does not begin where its storage begins and the dtype")],
)  # fmt: skip
def test_the_knobs_that_make_it_fail_are_named(tmp_path, body, condition):
    import re

    assert re.search(condition, message(tmp_path, body).splitlines()[-1])


def test_a_failure_that_needs_nothing_special_names_no_condition(tmp_path):
    assert "only when" not in message(tmp_path, "return x.sum(0) + 1")


def test_every_knob_is_at_its_simplest_if_it_does_not_matter(tmp_path):
    code = message(tmp_path, "return x.sum(0) + 1").splitlines()[2]
    assert code.startswith("    x = torch.tensor([[")
    assert code.endswith(".]])")
    assert 0 == code.count(",")


def test_a_size_that_matters_is_kept_and_others_shrink(tmp_path):
    code = message(tmp_path, "return x.sum(0) + (x.shape[0] == 3)").splitlines()[2]
    assert (3, 2) == (code.count("[") - 1, code.count(","))


def test_an_empty_input_is_shown_only_if_nothing_else_fails(tmp_path):
    text = message(tmp_path, "return x.sum(0) if x.shape[0] else x.sum(0) - 1")
    assert "torch.empty((0, 1)" in text


@pytest.mark.parametrize(
    "body, name",
    [
        ("return x.sum(0) / max(1, len(x)) if len(x) else x.mean(0)", "averages"),
        ("return x.neg().sum(0)", "has the wrong sign"),
    ],
)
def test_a_known_mistake_is_named(tmp_path, body, name):
    assert message(tmp_path, body).endswith(f"your answer equals that of a solution which {name}")


def test_a_mistake_of_another_check_is_not_named(tmp_path):
    assert "your answer equals" not in message(tmp_path, "return x.sum(0) * 2")
    assert message(tmp_path, "return x.sum(1)", "shape").endswith("which sums over the rows")


def test_a_known_mistake_in_the_gradient_is_named(tmp_path):
    contract = CONTRACT.replace("exact_on_grid)", 'exact_on_grid)\n@gradients("x")')
    key = (
        KEY
        + "\ndef wrong_graph(x):\n    '''gradients: detaches half of it'''\n    return x.sum(0) / 2 + x.sum(0).detach() / 2\n"
    )
    text = message(tmp_path, "return (x.sum(0) + x.detach().sum(0)) / 2", "gradients", contract, key)
    assert text.endswith("your answer equals that of a solution which detaches half of it")


def test_the_student_s_code_is_not_run_for_ever(tmp_path):
    counter = "calls = []\ndef sums(x):\n    calls.append(1)\n    if len(calls) > 24 + 2 + {runs} + 6: raise MemoryError\n    return x.sum(0) + 1"
    small = course(tmp_path, CONTRACT, KEY)
    assert "failed" == judge(small, counter.format(runs=RUNS))["values"].kind


def test_an_answer_that_fails_by_chance_still_has_its_message(tmp_path):
    source = "import random\nstate = random.Random(0)\ndef sums(x): return x.sum(0) + (state.random() < 0.5)"
    text = judge(course(tmp_path, CONTRACT, KEY), source)["values"].message
    assert text.startswith("sums: Computes the documented values.\n  on the smallest input found:")


def test_an_error_is_shown_on_the_smallest_case_that_raises_it(tmp_path):
    text = message(tmp_path, "return x.sum(0) if x.shape[1] < 3 else x.sum(7)")
    assert "  seen:   IndexError: Dimension out of range" in text
    assert 1 + 1 == text.splitlines()[2].count("[")


def seen(data, **facts):
    usual = {"kind": "tensor", "dtype": "uint8", "shape": [len(data)], "strides": [1], "data": data, "device": "cpu",
             "requires_grad": False, "is_leaf": True, "has_grad_fn": False, "shares": [], "same_as": ""}  # fmt: skip
    return obs.TensorSeen(**{**usual, **facts})


@pytest.mark.parametrize(
    "a, b",
    [(seen(b"12"), seen(b"12")), (1.0, 1.0 + 1e-7), (float("nan"), float("nan")), ("a", "a"), (None, None), (2, 2)],
)
def test_same_answers_are_the_same(a, b):
    assert same(a, b)


@pytest.mark.parametrize(
    "a, b",
    [(seen(b"12"), seen(b"13")), (seen(b"12"), seen(b"12", same_as="x")), (seen(b"12"), seen(b"12", requires_grad=True)), (seen(b"12"), 1),
     (1.0, 1.1), (1.0, "a"), ("a", 1.0), (True, 1), (2.0, None), (1, "1"), (seen(b"1"), seen(b"12"))],
)  # fmt: skip
def test_other_answers_are_not(a, b):
    assert not same(a, b)
