"""A case as code that can be pasted into Python."""

import math

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from small_course import course, entries, only

from grader import observation as obs
from grader.domains import LAYOUTS
from grader.layout import elements, lay_out, logical
from grader.report.code import ELEMENTS, lines, tensor
from grader.trial import Trial
from grader.worker.values import tensor_of

PASTED = (*LAYOUTS, "cut")
SHAPES = st.lists(st.integers(0, 4), max_size=4).map(tuple).filter(lambda shape: math.prod(shape) <= ELEMENTS // 2)
DTYPES = ["float32", "float64", "float16", "int64", "int32", "uint8", "bool"]
KINDS = ["whole", "grid", "normal", "large", "special"]
QUIET = settings(deadline=None, max_examples=60)


def pasted(code):
    """The value of an expression in a fresh session of Python."""
    return eval(code, {"torch": torch})


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("layout", PASTED)
@given(shape=SHAPES, kind=st.sampled_from(KINDS), seed=st.integers(0, 2**31))
@QUIET
def test_pasted_code_makes_the_tensor_that_was_drawn(dtype, layout, shape, kind, seed):
    data = lay_out(elements(shape, dtype, kind, np.random.default_rng(seed)), layout)
    wanted, seen = tensor_of(data), pasted(tensor(data, layout))
    assert (wanted.dtype, wanted.shape) == (seen.dtype, seen.shape)
    np.testing.assert_array_equal(logical(data), seen.numpy())
    steps = [(s, t) for n, s, t in zip(wanted.shape, wanted.stride(), seen.stride(), strict=True) if n > 1]
    assert wanted.numel() == 0 or [s for s, _ in steps] == [t for _, t in steps]
    assert wanted.numel() == 0 or wanted.storage_offset() == seen.storage_offset()


@pytest.mark.parametrize("layout", PASTED)
@given(shape=SHAPES)
@QUIET
def test_pasted_code_makes_a_leaf_that_requires_grad_where_the_drawn_one_does(layout, shape):
    seen = pasted(tensor(lay_out(np.ones(shape), layout, requires_grad=True), layout))
    assert (True, True) == (seen.requires_grad, seen.is_leaf)


@pytest.mark.parametrize("layout", PASTED)
def test_the_sign_of_zero_is_kept(layout):
    data = lay_out(np.array([[-0.0, 0.0], [-0.0, 0.0]], "float32"), layout)
    assert [True, False] == torch.signbit(pasted(tensor(data, layout))).tolist()[0]


@pytest.mark.parametrize("x", [1e20, -1e-20, 3.0, 0.1, 16777216.0, 1e38, 1.17549435e-38, 1e-45])
def test_numbers_keep_every_digit(x):
    array = np.array(x, "float32")
    assert array == pasted(tensor(lay_out(array, "plain"), "plain")).numpy()


def test_a_large_tensor_is_described():
    code = tensor(lay_out(np.zeros((10, 10), "float32"), "plain"), "plain")
    assert "torch.empty((10, 10), dtype=torch.float32)   # too large to write out" == code
    assert (10, 10) == pasted(code).shape


def test_the_corner_of_a_large_tensor_is_a_view_of_a_large_tensor():
    data = lay_out(np.ones((1, 2), "float32"), "corner")
    assert len(data.storage) == pasted(tensor(data, "corner")).untyped_storage().nbytes()


def shown(tmp_path, contract, parameters, **picks):
    """The lines for the first case of the bank with these knobs."""
    text = f"{contract}\ndef subject({parameters}): raise NotImplementedError"
    made = course(tmp_path, text, f"def subject({parameters}): return torch.zeros(1)")
    exercise = only(made)
    entry = next(e for e in entries(made) if picks.items() <= dict(e.knobs).items())
    return lines(Trial(exercise, exercise.probes[0], entry, obs.Observation("returned")))


def test_tensors_are_assigned_and_other_arguments_written_in_the_call(tmp_path):
    contract = '@exercise(points=1)\n@takes(x=tensors("1", dtypes="float32", values="whole", layouts="plain"), dim=0, keep=True)\n@gives()'
    first, second = shown(tmp_path, contract, "x, dim, keep=False")
    assert first.startswith("x = torch.tensor([")
    assert "subject(x, 0, keep=True)" == second


@pytest.mark.parametrize(
    "value",
    ["None", "(1, 2)", "(1,)", "()", "[1, (2.5, 'a')]", "'it\\'s'", "float('inf')", "-float('inf')", "1e-300", "True"],
)
def test_plain_arguments_can_be_pasted(tmp_path, value):
    (call,) = shown(tmp_path, f"@exercise(points=1)\n@takes(value={value})\n@gives()", "value")
    assert [eval(value)] == eval(call, {"subject": lambda *given: list(given), "torch": torch})


def test_a_dtype_as_an_argument_can_be_pasted(tmp_path):
    (call,) = shown(tmp_path, "@exercise(points=1)\n@takes(value=torch.float64)\n@gives()", "value")
    assert [torch.float64] == eval(call, {"subject": lambda *given: list(given), "torch": torch})


def test_a_dict_of_tensors_is_described(tmp_path):
    first, second = shown(
        tmp_path, '@exercise(points=1)\n@takes(state=named({"w": (2, 3), "b": (3,)}))\n@gives()', "state"
    )
    assert "state = ...   # a dict of tensors: w: (2, 3), b: (3,)" == first
    assert "subject(state)" == second


def test_arguments_that_were_spread_are_spread(tmp_path):
    assert ["subject(2, 3)"] == shown(tmp_path, "@exercise(points=1)\n@takes(size=(2, 3))\n@gives()", "*size")


def test_a_file_is_written_by_its_name(tmp_path):
    assert ["subject('x.pt')"] == shown(
        tmp_path, '@exercise(points=1)\n@takes(path=new_file("x.pt"))\n@gives()', "path"
    )


def test_a_list_of_tensors_is_assigned_and_pasted(tmp_path):
    contract = '@exercise(points=1)\n@takes(parts=several(tensors("2 3", dtypes="float32", layouts="cut"), tensors("2", dtypes="int64")))\n@gives()'
    first, second = shown(tmp_path, contract, "parts")
    assert "subject(parts)" == second
    assert [((5, 1), torch.float32), ((1,), torch.int64)] == [
        (x.stride(), x.dtype) for x in pasted(first.removeprefix("parts = "))
    ]


def test_an_array_is_pasted_as_an_array(tmp_path):
    first, _ = shown(
        tmp_path, '@exercise(points=1)\n@takes(a=arrays("3", dtypes="float32", layouts="gaps"))\n@gives()', "a"
    )
    array = pasted(first.removeprefix("a = "))
    assert (np.ndarray, (8,)) == (type(array), array.strides)


def test_what_a_file_holds_is_shown_as_written_by_the_contract(tmp_path):
    contract = """
def save(item, path): torch.save(item, path)
@exercise(points=1)
@takes(path=stored("x.pt", one_of({"w": 1, "b": (2, 3)}), save))
@gives()"""
    assert ["save({'w': 1, 'b': (2, 3)}, 'x.pt')   # see the exercise's file", "subject('x.pt')"] == shown(
        tmp_path, contract, "path"
    )


def gradient_lines(tmp_path, parameters):
    contract = f"""
@exercise(points=1)
@takes(**{{name: tensors("n+", layouts="plain") for name in {parameters.split(", ")!r}}})
@gives("n")
@gradients({parameters.split(", ")[0]!r})
def subject({parameters}): raise NotImplementedError
"""
    made = course(tmp_path, contract, f"def subject({parameters}): return {parameters.replace(', ', ' * ')} * 2")
    exercise = only(made)
    entry = entries(made, "gradients")[0]
    return lines(Trial(exercise, exercise.probes[1], entry, obs.Observation("returned")))


def test_a_gradient_is_shown_as_a_backward_call(tmp_path):
    first, second, third = gradient_lines(tmp_path, "x")
    assert first.startswith("x = torch.tensor([")
    assert first.endswith(", dtype=torch.float64).requires_grad_()")
    assert second.startswith("v = torch.tensor([")
    assert "subject(x).backward(v)" == third


def test_an_argument_called_like_the_cotangent_keeps_its_value(tmp_path):
    scope = {"torch": torch, "subject": lambda x, v: seen.append(v.clone()) or x * v * 2}
    seen = []
    text = gradient_lines(tmp_path, "x, v")
    first = next(line for line in text if line.startswith("v = "))
    exec("\n".join(text), scope)
    assert pasted(first.removeprefix("v = ")).equal(seen[0])
