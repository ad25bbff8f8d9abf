"""The check ``aliasing``."""

import pytest
from small_course import caught, course, judge

VIEW = """
@exercise(points=1)
@takes(x=tensors("rows cols"))
@gives("cols rows", exact)
@aliasing
def transposed(x): raise NotImplementedError
"""
VIEW_KEY = "def transposed(x): return x.t()"
COPY = """
@exercise(points=1)
@takes(x=tensors("*s"), y=broadcast_to("x"))
@gives("*s", exact)
@aliasing
def added(x, y): raise NotImplementedError
"""
COPY_KEY = "def added(x, y): return x + y"


@pytest.mark.parametrize(
    "body", ["x.transpose(0, 1)", "x.permute(1, 0)", "x.as_strided(x.shape[::-1], x.stride()[::-1])"]
)
def test_a_view_written_differently_passes(tmp_path, body):
    assert [] == caught(tmp_path, VIEW, VIEW_KEY, f"def transposed(x): return {body}")


@pytest.mark.parametrize("body", ["x.t().clone()", "torch.tensor(x.t().tolist(), dtype=x.dtype).reshape(x.t().shape)"])
def test_a_copy_where_a_view_is_documented_breaks_aliasing_alone(tmp_path, body):
    assert ["aliasing"] == caught(tmp_path, VIEW, VIEW_KEY, f"def transposed(x): return {body}")


def test_contiguous_which_copies_only_sometimes_breaks_aliasing(tmp_path):
    assert ["aliasing"] == caught(tmp_path, VIEW, VIEW_KEY, "def transposed(x): return x.t().contiguous()")


def test_a_new_tensor_passes(tmp_path):
    assert [] == caught(tmp_path, COPY, COPY_KEY, "def added(x, y): return x.clone().add_(y)")


def test_an_argument_returned_now_and_then_breaks_aliasing_alone(tmp_path):
    source = "def added(x, y): return x + y if y.any() else x"
    assert ["aliasing"] == caught(tmp_path, COPY, COPY_KEY, source)


def test_the_student_reads_whose_memory_it_is(tmp_path):
    message = judge(course(tmp_path, VIEW, VIEW_KEY), "def transposed(x): return x.t().clone()")["aliasing"].message
    assert "  seen:   has memory of its own\n  wanted: shares memory with x" in message
