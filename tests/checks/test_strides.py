"""The check ``strides``."""

import pytest
from small_course import caught

CONTRACT = """
from grader.contract import Promise, _attach

@exercise(points=1)
@takes(x=tensors("rows cols"))
@gives("cols rows", exact)
@_attach(Promise("strides"))
def packed_transpose(x): raise NotImplementedError
"""
KEY = "def packed_transpose(x): return x.t().contiguous()"


@pytest.mark.parametrize(
    "body",
    [
        "x.t().clone(memory_format=torch.contiguous_format)",
        "torch.stack(list(x.unbind(1))) if x.shape[1] else x.t().contiguous()",
    ],
)
def test_the_right_strides_pass(tmp_path, body):
    assert [] == caught(tmp_path, CONTRACT, KEY, f"def packed_transpose(x): return {body}")


@pytest.mark.parametrize("body", ["x.t()", "x.contiguous().t()", "x.clone().t()"])
def test_other_strides_break_strides_alone(tmp_path, body):
    assert ["strides"] == caught(tmp_path, CONTRACT, KEY, f"def packed_transpose(x): return {body}")


def test_strides_of_dimensions_of_size_one_mean_nothing(tmp_path):
    odd = "y.as_strided(y.shape, [99 if n == 1 else s for n, s in zip(y.shape, y.stride())])"
    source = f"def packed_transpose(x): y = x.t().contiguous(); return {odd}"
    assert [] == caught(tmp_path, CONTRACT, KEY, source)
