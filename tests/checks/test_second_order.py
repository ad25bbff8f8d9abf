"""The check ``second_order``."""

import pytest
from small_course import caught

CONTRACT = """
@exercise(points=1)
@takes(x=tensors("*s"))
@gives("*s", relative(1e-5))
@gradients("x")
@second_order("x")
def cubed(x): raise NotImplementedError
"""
KEY = "def cubed(x): return x ** 3"
FUNCTION = """
from torch.autograd.function import once_differentiable

class Cube(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x ** 3

    {decorator}
    @staticmethod
    def backward(ctx, g):
        (x,) = ctx.saved_tensors
        return {gradient}

def cubed(x): return Cube.apply(x)
"""


@pytest.mark.parametrize("body", ["x * x * x", "x.pow(2) * x"])
def test_an_answer_that_can_be_differentiated_twice_passes(tmp_path, body):
    assert [] == caught(tmp_path, CONTRACT, KEY, f"def cubed(x): return {body}")


def test_a_right_function_of_ones_own_passes(tmp_path):
    assert [] == caught(tmp_path, CONTRACT, KEY, FUNCTION.format(decorator="", gradient="3 * x * x * g"))


@pytest.mark.parametrize("gradient", ["3 * (x * x).detach() * g", "3 * x * x.detach() * g", "(3 * x * x * g).detach()"])
def test_a_gradient_that_is_constant_to_autograd_breaks_second_order_alone(tmp_path, gradient):
    source = FUNCTION.format(decorator="", gradient=gradient)
    assert ["second_order"] == caught(tmp_path, CONTRACT, KEY, source)


def test_a_gradient_that_depends_wrongly_on_the_cotangent_breaks_second_order_alone(tmp_path):
    source = FUNCTION.format(decorator="", gradient="3 * x * x * g.detach()")
    assert ["second_order"] == caught(tmp_path, CONTRACT, KEY, source)


def test_a_function_that_is_differentiable_once_breaks_second_order(tmp_path):
    source = FUNCTION.format(decorator="", gradient="3 * x * x * g").replace(
        "@staticmethod\n    def backward", "@staticmethod\n    @once_differentiable\n    def backward"
    )
    assert "second_order" in caught(tmp_path, CONTRACT, KEY, source)


def test_a_linear_function_has_no_second_derivative_to_miss(tmp_path):
    assert [] == caught(tmp_path, CONTRACT, "def cubed(x): return 3 * x", "def cubed(x): return x + x + x")
