"""The check ``inplace``."""

import pytest
from small_course import caught

CONTRACT = """
@exercise(points=1)
@takes(x=tensors("*s", dtypes="float32 int64", layouts="plain transposed gaps offset"))
@gives("*s", exact)
@inplace("x")
def doubled(x): raise NotImplementedError
"""
KEY = "def doubled(x): return x.mul_(2)"


@pytest.mark.parametrize(
    "body",
    ["x *= 2; return x", "x[...] = x + x; return x", "x.data.mul_(2); return x", "return torch.add(x, x, out=x)"],
)
def test_an_argument_changed_in_place_passes(tmp_path, body):
    assert [] == caught(tmp_path, CONTRACT, KEY, f"def doubled(x): {body}")


@pytest.mark.parametrize(
    "body",
    [
        "return x * 2",
        "x = x + x; return x",
        "x *= 2; return x.clone()",
        "x *= 2; return x.view_as(x)",
        "x *= 2; return x.detach()",
    ],
)
def test_another_object_breaks_inplace_alone(tmp_path, body):
    assert ["inplace"] == caught(tmp_path, CONTRACT, KEY, f"def doubled(x): {body}")


def test_an_object_whose_memory_was_exchanged_breaks_inplace(tmp_path):
    assert ["inplace", "purity"] == caught(tmp_path, CONTRACT, KEY, "def doubled(x): x.data = x.data * 2; return x")


def test_changing_the_memory_beside_the_argument_breaks_inplace_alone(tmp_path):
    source = """
        def doubled(x):
            whole = torch.empty(0, dtype=x.dtype).set_(x.untyped_storage())
            return whole.mul_(2) and x if whole.numel() == 1 else (whole.mul_(2), x)[1]
    """
    assert ["inplace"] == caught(tmp_path, CONTRACT, KEY, source)


def test_other_arguments_are_not_to_be_changed(tmp_path):
    contract = CONTRACT.replace('offset"))', 'offset"), y=tensors("n", dtypes="float32"))').replace("(x)", "(x, y)")
    key = "def doubled(x, y): return x.mul_(2)"
    assert [] == caught(tmp_path, contract, key, key)
    assert ["purity"] == caught(tmp_path, contract, key, "def doubled(x, y): y += 1; return x.mul_(2)")
