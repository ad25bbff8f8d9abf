"""The check ``gradients``."""

import numpy as np
import pytest
from small_course import caught, course, judge

from grader import observation as obs
from grader.checks.gradients import same_gradient
from grader.compare import Mismatch

CONTRACT = """
@exercise(points=1)
@takes(x=tensors("*s"))
@gives("*s", relative(1e-5))
@gradients("x")
def squared(x): raise NotImplementedError
"""
KEY = "def squared(x): return x ** 2"
FUNCTION = """
class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * x

    @staticmethod
    def backward(ctx, g):
        (x,) = ctx.saved_tensors
        {backward}

def squared(x): return Square.apply(x)
"""


@pytest.mark.parametrize(
    "body", ["x * x", "torch.square(x)", "(x + 1) * (x - 1) + 1 if x.abs().lt(1).all() else x.pow(2)"]
)
def test_the_right_gradient_passes(tmp_path, body):
    assert [] == caught(tmp_path, CONTRACT, KEY, f"def squared(x): return {body}")


def test_a_right_function_of_ones_own_passes(tmp_path):
    assert [] == caught(tmp_path, CONTRACT, KEY, FUNCTION.format(backward="return 2 * x * g"))


@pytest.mark.parametrize(
    "body",
    [
        "x * x.detach()",
        "(x * x).detach() + x - x.detach()",
        "(x * x).detach()",
        "x.data ** 2",
        "torch.as_tensor(x.detach().numpy() ** 2)",
    ],
)
def test_right_values_with_a_wrong_gradient_break_gradients_alone(tmp_path, body):
    assert ["gradients"] == caught(tmp_path, CONTRACT, KEY, f"def squared(x): return {body}")


@pytest.mark.parametrize(
    "backward",
    [
        "return 2 * x * g.abs()", "return 2 * x", "return 2 * x * g * (1 + 1e-7)", "return g.mul_(2 * x)",
        "return (2 * x).reshape(-1).mul(g.view(-1)).view(x.shape)", "return 2 * x * g.sum()", "return None",
        "return 2 * x.float() * g.float() / 3 * 3", "return 2 * x * g + 1e-3",
    ],
)  # fmt: skip
def test_a_function_that_is_right_for_some_cotangents_breaks_gradients_alone(tmp_path, backward):
    assert ["gradients"] == caught(tmp_path, CONTRACT, KEY, FUNCTION.format(backward=backward))


def test_a_function_that_serves_one_backward_only_breaks_gradients(tmp_path):
    once = "if getattr(ctx, 'used', False): return g * 0\n        ctx.used = True\n        return 2 * x * g"
    assert ["gradients"] == caught(tmp_path, CONTRACT, KEY, FUNCTION.format(backward=once))


def test_a_gradient_that_is_zero_by_nature_may_be_missing(tmp_path):
    key = "def squared(x): return torch.ceil(x)"
    assert [] == caught(tmp_path, CONTRACT, key, "def squared(x): return torch.ceil(x.detach())")


def test_points_where_the_key_has_no_gradient_are_skipped(tmp_path):
    contract = CONTRACT.replace('"*s")', '"n", values="whole")')
    key = "def squared(x): return x.abs().sqrt()"
    assert [] == caught(tmp_path, contract, key, "def squared(x): return torch.where(x == 0, 0 * x, x.abs() ** 0.5)")


def test_the_student_is_told_not_to_detach(tmp_path):
    outcome = judge(course(tmp_path, CONTRACT, KEY), "def squared(x): return x.detach() ** 2")["gradients"]
    assert "the answer has no graph: .detach(), .item(), .numpy() or torch.tensor(...) cut it off" in outcome.message


def gradient(*numbers, dtype="float64"):
    data = np.array(numbers, dtype)
    return obs.TensorSeen("tensor", dtype, [len(numbers)], [1], data.tobytes(), "cpu", False, True, False, [], "")


@pytest.mark.parametrize(
    "seen", [None, gradient(0, 0), gradient(), gradient(0, 1e-12), gradient(0j, dtype="complex128")]
)
def test_no_gradient_is_as_good_as_zeros(seen):
    assert (0 if seen is None else seen.shape[0]) == same_gradient("x", seen, None)


@pytest.mark.parametrize(
    "seen", [gradient(0, 1), gradient(float("nan")), gradient(float("inf")), gradient(1j, dtype="complex128")]
)
def test_a_gradient_where_there_is_none_is_wrong(seen):
    with pytest.raises(Mismatch):
        same_gradient("x", seen, None)


def test_a_complex_gradient_is_compared_in_both_parts():
    with pytest.raises(Mismatch, match="imag"):
        same_gradient("x", gradient(1 + 1j, dtype="complex128"), gradient(1))


def test_a_gradient_that_is_a_view_of_the_incoming_one_stays_right_the_second_time(tmp_path):
    contract = """
@exercise(points=1)
@takes(x=tensors("1 n+", layouts="plain"), y=tensors("1 n+", layouts="plain"))
@gives("1 n", exact)
@gradients("x", "y")
def total(x, y): raise NotImplementedError
"""
    source = "def total(x, y): return x.reshape(x.shape) + y.unsqueeze(0).squeeze(0)"
    assert [] == caught(tmp_path, contract, "def total(x, y): return x + y", source)
    assert [] == caught(tmp_path, contract, source, "def total(x, y): return x + y")
