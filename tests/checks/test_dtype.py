"""The check ``dtype``."""

import pytest
from small_course import caught

CONTRACT = """
@exercise(points=1)
@takes(x=tensors("n", dtypes="float32 int64 bool float64", values="whole grid"))
@gives("", exact_on_grid)
def total(x): raise NotImplementedError
"""
KEY = "def total(x): return x.sum()"


@pytest.mark.parametrize(
    "body", ["x.sum()", "(x + 0).sum(-1)", "x.sum(dtype=x.dtype if x.is_floating_point() else torch.int64)"]
)
def test_the_right_dtype_passes(tmp_path, body):
    assert [] == caught(tmp_path, CONTRACT, KEY, f"def total(x): return {body}")


@pytest.mark.parametrize(
    "body", ["x.sum().double()", "x.sum().float()", "x.sum(dtype=torch.int32) if x.dtype == torch.bool else x.sum()"]
)
def test_another_dtype_breaks_dtype_alone(tmp_path, body):
    assert ["dtype"] == caught(tmp_path, CONTRACT, KEY, f"def total(x): return {body}")


def test_a_narrower_float_breaks_dtype_alone(tmp_path):
    source = "def total(x): return x.sum().half() if x.is_floating_point() else x.sum()"
    assert ["dtype"] == caught(tmp_path, CONTRACT, KEY, source)
