"""The check ``forbids``."""

import pytest
from small_course import caught, course, judge

CONTRACT = """
@exercise(points=1)
@takes(x=tensors("n+", values="whole grid"))
@gives("n", relative(1e-5))
@gradients("x")
@forbids(torch.softmax, torch.Tensor.softmax, nn.functional.softmax)
def probabilities(x): raise NotImplementedError
"""
KEY = "def probabilities(x): return x.exp() / x.exp().sum()"


def outcome(tmp_path, source):
    return judge(course(tmp_path, CONTRACT, KEY), source)["forbids"]


@pytest.mark.parametrize("body", ["torch.div(torch.exp(x), torch.exp(x).sum(0))", "(x - x.logsumexp(0)).exp()"])
def test_an_answer_built_by_hand_passes(tmp_path, body):
    assert [] == caught(tmp_path, CONTRACT, KEY, f"def probabilities(x): return {body}")


@pytest.mark.parametrize(
    "body",
    [
        "torch.softmax(x, 0)", "x.softmax(0)", "torch.nn.functional.softmax(x, 0)", "torch.nn.Softmax(0)(x)",
        "getattr(torch, 'soft' + 'max')(x, dim=0)", "torch.ops.aten.softmax(x, 0)", "torch.ops.aten._softmax(x, 0, False)",
        "torch.vmap(lambda y: y.softmax(0))(x[None])[0]", "x.exp() / x.exp().sum() + 0 * x.softmax(0)",
        "torch.Tensor.softmax(x, -1)", "torch._C._VariableFunctions.softmax(x, 0)",
    ],
)  # fmt: skip
def test_a_forbidden_call_is_found_however_it_is_spelt(tmp_path, body):
    assert "forbidden" == outcome(tmp_path, f"def probabilities(x): return {body}").kind


def test_a_forbidden_call_under_another_name_is_found(tmp_path):
    source = "from torch import softmax as helper\ndef probabilities(x): return helper(x, 0)"
    assert "forbidden" == outcome(tmp_path, source).kind


def test_a_forbidden_call_in_a_function_with_that_name_of_ones_own_is_none(tmp_path):
    source = "def softmax(x, dim): return x.exp() / x.exp().sum(dim)\ndef probabilities(x): return softmax(x, 0)"
    assert "passed" == outcome(tmp_path, source).kind


def test_the_student_reads_which_call_it_was(tmp_path):
    message = outcome(tmp_path, "def probabilities(x): return torch.nn.functional.softmax(x, 0)").message
    assert "  seen:   calls torch.nn.functional.softmax" in message
