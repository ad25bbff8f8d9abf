"""The check ``graph``."""

import pytest
from small_course import caught

CONTRACT = """
@exercise(points=1)
@takes(x=tensors("n", requires_grad=(False, True)))
@gives("n", exact)
@graph
def doubled(x): raise NotImplementedError
"""
KEY = "def doubled(x): return x * 2"
LEAF = CONTRACT.replace("doubled", "fresh")
LEAF_KEY = "def fresh(x): return (x.detach() * 2).requires_grad_()"


@pytest.mark.parametrize("body", ["x + x", "2 * x", "x.clone().mul_(2)"])
def test_a_recorded_operation_passes(tmp_path, body):
    assert [] == caught(tmp_path, CONTRACT, KEY, f"def doubled(x): return {body}")


@pytest.mark.parametrize(
    "body",
    [
        "x.detach() * 2",
        "x.data * 2",
        "(x.detach() * 2).requires_grad_()",
        "(x.detach() * 2).requires_grad_(x.requires_grad)",
    ],
)
def test_an_answer_cut_from_its_graph_breaks_graph_alone(tmp_path, body):
    assert ["graph"] == caught(tmp_path, CONTRACT, KEY, f"def doubled(x): return {body}")


def test_recording_switched_off_breaks_graph_alone(tmp_path):
    assert ["graph"] == caught(tmp_path, CONTRACT, KEY, "@torch.no_grad()\ndef doubled(x): return x * 2")


def test_a_new_leaf_passes(tmp_path):
    source = "def fresh(x): return torch.nn.Parameter(x.detach() + x.detach())"
    assert [] == caught(tmp_path, LEAF, LEAF_KEY, source)


@pytest.mark.parametrize("body", ["x.detach() * 2", "x * 2", "(x.detach() * 2).requires_grad_().clone()"])
def test_no_new_leaf_breaks_graph_alone(tmp_path, body):
    assert ["graph"] == caught(tmp_path, LEAF, LEAF_KEY, f"def fresh(x): return {body}")


def test_an_argument_that_no_longer_requires_grad_breaks_graph(tmp_path):
    source = "def doubled(x): y = x * 2; x.requires_grad_(False) if x.is_leaf else None; return y"
    assert ["purity", "graph"] == caught(tmp_path, CONTRACT, KEY, source)
