"""The check ``errors``."""

import pytest
from small_course import caught, course, judge

CONTRACT = """
@exercise(points=1)
@takes(x=tensors("n+"), power=one_of(1, 2))
@gives("n", relative(1e-5))
@raises(ValueError, "positive", power=one_of(0, -1))
@raises((RuntimeError, TypeError), positional=(1.5, 2))
def raised(x, power): raise NotImplementedError
"""
KEY = """
def raised(x, power):
    if power < 1:
        raise ValueError("power must be positive")
    if not isinstance(x, torch.Tensor):
        raise TypeError("x must be a tensor")
    return x ** power
"""


def test_the_documented_errors_pass(tmp_path):
    assert [] == caught(tmp_path, CONTRACT, KEY, KEY)


@pytest.mark.parametrize(
    "error",
    ["class E(ValueError): pass", "class E(ValueError, KeyError): pass", "class E(UnicodeError):\n    pass"],
)
def test_a_subclass_with_a_longer_message_passes(tmp_path, error):
    source = f"{error}\n{KEY}".replace("ValueError(", "E(").replace("class E(E(", "class E(ValueError")
    source = source.replace("must be positive", "has to be positive, not 0")
    assert [] == caught(tmp_path, CONTRACT, KEY, source)


@pytest.mark.parametrize(
    "error",
    ['KeyError("positive")', 'ValueError("negative")', 'Exception("positive")', "ValueError()", "NotImplementedError"],
)
def test_another_error_breaks_errors_alone(tmp_path, error):
    source = KEY.replace('ValueError("power must be positive")', error)
    assert ["errors"] == caught(tmp_path, CONTRACT, KEY, source)


def test_an_answer_where_an_error_is_documented_breaks_errors_alone(tmp_path):
    assert ["errors"] == caught(tmp_path, CONTRACT, KEY, KEY.replace("power < 1", "power == 0"))


def test_a_recursion_error_is_no_runtime_error(tmp_path):
    source = KEY.replace('raise TypeError("x must be a tensor")', "return raised(x, power)")
    assert ["errors"] == caught(tmp_path, CONTRACT, KEY, source)


def test_an_error_that_cannot_be_printed_breaks_errors(tmp_path):
    source = "class E(ValueError):\n    def __str__(self): raise SystemExit\n" + KEY.replace("ValueError(", "E(")
    assert ["errors"] == caught(tmp_path, CONTRACT, KEY, source)


def test_the_student_reads_what_was_raised(tmp_path):
    source = KEY.replace('ValueError("power must be positive")', 'KeyError("no")')
    message = judge(course(tmp_path, CONTRACT, KEY), source)["errors"].message
    assert "  seen:   KeyError: 'no'\n  wanted: ValueError with a message containing 'positive'" in message
