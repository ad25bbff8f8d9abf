"""The check ``shape``."""

import pytest
from small_course import caught, kinds

CONTRACT = """
@exercise(points=1)
@takes(x=tensors("rows cols"))
@gives("cols", exact_on_grid)
def column_sums(x): raise NotImplementedError
"""
KEY = "def column_sums(x): return x.sum(0)"


@pytest.mark.parametrize("body", ["x.sum(0)", "x.t().sum(1)", "torch.ones(x.shape[0], dtype=x.dtype) @ x"])
def test_the_right_shape_passes(tmp_path, body):
    assert [] == caught(tmp_path, CONTRACT, KEY, f"def column_sums(x): return {body}")


@pytest.mark.parametrize("body", ["x.sum(0, keepdim=True)", "x.sum(1)", "x.sum()", "x.sum(0)[None, :, None]"])
def test_another_shape_breaks_shape_alone(tmp_path, body):
    assert ["shape"] == caught(tmp_path, CONTRACT, KEY, f"def column_sums(x): return {body}")


def test_a_shape_that_is_right_for_matrices_with_rows_only_breaks_shape(tmp_path):
    source = "def column_sums(x): return x.sum(0) if len(x) else torch.zeros(0, dtype=x.dtype)"
    assert ["shape"] == caught(tmp_path, CONTRACT, KEY, source)


def test_a_wrong_shape_blocks_what_comes_after_it(tmp_path):
    wanted = {"shape": "failed", "values": "blocked", "dtype": "blocked", "purity": "blocked"}
    assert wanted == kinds(tmp_path, CONTRACT, KEY, "def column_sums(x): return x.sum()")
