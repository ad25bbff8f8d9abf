"""The check ``purity``."""

import pytest
from small_course import caught, course, judge

CONTRACT = """
@exercise(points=1)
@takes(x=tensors("*s"))
@gives("*s", exact)
def shifted(x): raise NotImplementedError
"""
KEY = "def shifted(x): return x + 1"


def broken_by(tmp_path, statement):
    return caught(tmp_path, CONTRACT, KEY, f"def shifted(x):\n    y = x + 1\n    {statement}\n    return y")


@pytest.mark.parametrize("body", ["x + 1", "x.clone().add_(1)", "torch.add(x, 1, out=torch.empty(0, dtype=x.dtype))"])
def test_an_argument_left_alone_passes(tmp_path, body):
    assert [] == caught(tmp_path, CONTRACT, KEY, f"def shifted(x): return {body}")


def test_a_mutated_argument_breaks_purity_alone(tmp_path):
    assert ["purity"] == caught(tmp_path, CONTRACT, KEY, "def shifted(x): x += 1; return x")


@pytest.mark.parametrize(
    "statement",
    [
        "x.data.mul_(2)", "x.numpy()[...] = 7", "x.zero_() if x.ndim == 3 else None", "x.detach().fill_(5)",
        "x.unsqueeze_(0)", "x.t_() if x.ndim == 2 else None", "x.requires_grad_()", "x.grad = torch.ones_like(x)",
        "x.set_(x.clone())" " if x.ndim > 1 else None", "x.data = x.data * 2",
    ],
)  # fmt: skip
def test_whatever_changes_the_argument_breaks_purity(tmp_path, statement):
    assert ["purity"] == broken_by(tmp_path, statement)


def test_writing_beside_the_argument_breaks_purity(tmp_path):
    statement = "torch.as_strided(x, (1,), (1,), 0).fill_(7) if x.storage_offset() else None"
    assert ["purity"] == broken_by(tmp_path, statement)


def test_writing_into_the_gaps_of_the_argument_breaks_purity(tmp_path):
    statement = "torch.as_strided(x, (1,), (1,), 1).fill_(7) if x.numel() and x.stride()[-1:] == (2,) else None"
    assert ["purity"] == broken_by(tmp_path, statement)


@pytest.mark.parametrize(
    "statement",
    ["torch.set_default_dtype(torch.float64)", "torch.set_grad_enabled(False)", "torch.manual_seed(1)", "torch.rand(2)",
     "torch.set_num_threads(torch.get_num_threads() + 1)"],
)  # fmt: skip
def test_a_setting_left_changed_breaks_purity(tmp_path, statement):
    assert ["purity"] == broken_by(tmp_path, statement)


def test_a_setting_put_back_passes(tmp_path):
    assert [] == broken_by(tmp_path, "with torch.random.fork_rng(devices=[]), torch.no_grad(): torch.rand(2)")


def test_writing_to_an_expanded_argument_is_told_as_such(tmp_path):
    contract = CONTRACT.replace('"*s")', '"3", layouts="expanded")')
    message = judge(course(tmp_path, contract, KEY), "def shifted(x): x += 1; return x")["purity"].message
    assert "  seen:   an argument: written to (it is expanded, so torch refused)\n  wanted: left alone" in message
