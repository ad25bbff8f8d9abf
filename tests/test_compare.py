"""Comparisons: how near is near enough."""

from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader import observation as obs
from grader.compare import (
    Anchors,
    Context,
    Mismatch,
    WrongKind,
    anchored,
    array,
    close,
    equal,
    kind_of,
    near,
    pairs,
    same,
    shown,
)
from grader.contract import anchored as ANCHORED
from grader.contract import exact, exact_on_grid, logits, relative

NAN, INF = float("nan"), float("inf")
FIXED = settings(max_examples=50, derandomize=True, deadline=None)
NOTHING = SimpleNamespace(precise=None, magnitude=None, nudged=())


def a(*numbers, dtype="float32"):
    return np.array(numbers, dtype=dtype)


def context(*, count=1, largest=0.0, on_grid=False):
    made = Context(NOTHING)
    made.count, made.largest, made.on_grid = count, largest, on_grid
    return made


def seen(array, **facts):
    usual = {"kind": "tensor", "dtype": array.dtype.name, "shape": list(array.shape), "strides": [], "data": array.tobytes(),
             "device": "cpu", "requires_grad": False, "is_leaf": True, "has_grad_fn": False, "shares": [], "same_as": ""}  # fmt: skip
    return obs.TensorSeen(**{**usual, **facts})


def anchors(terms):
    """What the oracle knows of the sum of ``terms`` (n, columns), in float64."""
    wide = terms.astype("float64")
    rng = np.random.default_rng(0)
    moved = np.nextafter(terms, np.float32(INF) * rng.choice([-1, 1], terms.shape).astype("float32")).astype("float64")
    return Anchors(wide.sum(0), np.abs(wide).sum(0), np.abs(moved.sum(0) - wide.sum(0)))


def naive(terms):
    total = np.zeros(terms.shape[1:], terms.dtype)
    for row in terms:
        total += row
    return total


@pytest.mark.parametrize(
    "x, y", [(a(1, 2), a(1, 2)), (a(NAN, INF, -INF), a(NAN, INF, -INF)), (a(-0.0), a(0.0)), (a(), a())]
)
def test_equal_elements_are_equal(x, y):
    assert x.size == equal("x", x, y)


@pytest.mark.parametrize(
    "x, y",
    [(a(1, 2), a(1, 3)), (a(NAN), a(1)), (a(1), a(NAN)), (a(INF), a(-INF)), (a(INF), a(NAN)), (a(0.0), a(1e-45))],
)
def test_one_bit_is_a_difference(x, y):
    with pytest.raises(Mismatch):
        equal("x", x, y)


@given(st.integers(0, 100))
@FIXED
def test_a_sum_in_another_order_is_accepted(seed):
    terms = np.random.default_rng(seed).standard_normal((300, 4)).astype("float32") * 1000
    for order in (terms, terms[::-1], np.sort(terms, 0)):
        anchored("x", naive(order), terms.sum(0), anchors(terms), terms.size, 0.0)


@given(st.integers(0, 100))
@FIXED
def test_a_sum_that_cancels_is_accepted(seed):
    half = np.random.default_rng(seed).standard_normal((100, 3)).astype("float32")
    terms = np.concatenate([half, -half, np.full((1, 3), 1e-3, "float32")])
    anchored("x", naive(terms), terms.sum(0), anchors(terms), terms.size, 0.0)


@given(st.integers(0, 100), st.sampled_from([1e-5, -1e-5, 1e-4]))
@FIXED
def test_a_relative_error_of_1e_5_is_refused(seed, error):
    terms = np.abs(np.random.default_rng(seed).standard_normal((30, 4))).astype("float32")
    with pytest.raises(Mismatch):
        anchored("x", (terms.sum(0) * (1 + error)).astype("float32"), terms.sum(0), anchors(terms), terms.size, 0.0)


@given(st.integers(0, 100))
@FIXED
def test_small_numbers_count_as_much_as_large_ones(seed):
    terms = np.random.default_rng(seed).random((30, 4)).astype("float32") * np.float32(1e-20)
    with pytest.raises(Mismatch):
        anchored("x", terms.sum(0) * np.float32(1.001), terms.sum(0), anchors(terms), terms.size, 0.0)


@given(st.integers(0, 100))
@FIXED
def test_an_answer_in_half_precision_is_refused(seed):
    terms = np.random.default_rng(seed).random((30, 4)).astype("float32")
    with pytest.raises(Mismatch):
        anchored("x", terms.sum(0).astype("float16").astype("float32"), terms.sum(0), anchors(terms), terms.size, 0.0)


def test_float64_answers_must_have_the_digits_of_float64():
    x = np.array([1.0, 2.0])
    with pytest.raises(Mismatch):
        anchored("x", x.astype("float32") * np.float64(1 + 1e-9), x, Anchors(x, x, np.zeros_like(x)), 4, 0.0)


@pytest.mark.parametrize("size", [1e160, 1e200, 1e300])
def test_huge_numbers_are_compared_too(size):
    x = np.array([size, size / 2])
    with pytest.raises(Mismatch):
        anchored("x", x * 2, x, Anchors(x, x, np.zeros_like(x)), 4, 0.0)
    with pytest.raises(Mismatch):
        near("x", x * 2, x, 1e-5)


@pytest.mark.parametrize(
    "x, y",
    [
        (a(NAN, 1), a(1, NAN)),
        (a(INF, 1), a(-INF, 1)),
        (a(NAN, 1), a(INF, 1)),
        (a(1e38, 1), a(INF, 1)),
        (a(INF, 1), a(1e38, 1)),
    ],
)
def test_nan_and_infinity_are_compared_by_position(x, y):
    with pytest.raises(Mismatch):
        anchored("x", x, y, Anchors(y, y, np.zeros_like(y)), 2, 0.0)
    with pytest.raises(Mismatch):
        near("x", x, y, 1e-5)


def test_nan_and_infinity_in_their_places_are_accepted_and_counted():
    x = a(NAN, INF, -INF, 1)
    assert 4 == anchored("x", x, x, Anchors(x, x, np.zeros_like(x)), 4, 0.0)
    assert 4 == near("x", x, x, 1e-5)


def test_where_float64_does_not_overflow_finite_answers_are_still_compared():
    wanted = a(INF, 1)
    precise = np.array([1e39, 1.0])
    with pytest.raises(Mismatch):
        anchored("x", a(INF, 2), wanted, Anchors(precise, precise, np.zeros_like(precise)), 2, 0.0)


@pytest.mark.parametrize("factor", [1.0, 1 + 1e-5, 1 - 1e-5])
def test_relative_accepts_what_is_within(factor):
    assert 2 == near("x", np.array([1.0, -3.0]) * factor, np.array([1.0, -3.0]), 1e-5)


@pytest.mark.parametrize("factor", [1 + 1e-4, 1 - 1e-4, -1, 0, 2])
def test_relative_refuses_what_is_not(factor):
    with pytest.raises(Mismatch):
        near("x", np.array([1.0, -3.0]) * factor, np.array([1.0, -3.0]), 1e-5)


def test_relative_is_relative_for_tiny_numbers():
    with pytest.raises(Mismatch):
        near("x", np.array([2e-30]), np.array([1e-30]), 1e-5)


def test_exact_refuses_the_last_digit():
    with pytest.raises(Mismatch):
        close("x", np.nextafter(a(1), a(2)), a(1), exact, context())


def test_exact_on_grid_is_exact_on_the_grid_only():
    nearly = np.nextafter(a(1), a(2))
    assert 1 == close("x", nearly, a(1), exact_on_grid, context())
    with pytest.raises(Mismatch):
        close("x", nearly, a(1), exact_on_grid, context(on_grid=True))


@pytest.mark.parametrize("closeness", [exact, exact_on_grid, ANCHORED, logits, relative(1e-2)])
@pytest.mark.parametrize("dtype", ["int64", "bool"])
def test_integers_and_bools_are_always_exact(closeness, dtype):
    with pytest.raises(Mismatch):
        close("x", a(1, 0, dtype=dtype), a(1, 1, dtype=dtype), closeness, context())


def test_exponentials_of_large_numbers_have_larger_rounding():
    nearly = a(1 + 1e-5)
    assert 1 == close("x", nearly, a(1), logits, context(largest=1000.0))
    with pytest.raises(Mismatch):
        close("x", nearly, a(1), ANCHORED, context(largest=1000.0))
    with pytest.raises(Mismatch):
        close("x", nearly, a(1), logits, context(largest=1.0))


def test_shapes_must_agree_without_broadcasting():
    with pytest.raises(Mismatch, match=r"shape \(1,\)"):
        close("x", a(1), a(1, 1), exact, context())


def test_a_narrower_answer_is_compared_with_the_digits_it_has():
    assert 1 == close("x", a(0.1, dtype="float16"), a(0.1), exact, context())
    with pytest.raises(Mismatch):
        close("x", a(0.2, dtype="float16"), a(0.1), exact, context())


def test_complex_answers_are_compared_in_both_parts():
    z = np.array([1 + 2j], "complex64")
    assert 2 == close("x", z * (1 + 1e-7), z, relative(1e-5), context())
    with pytest.raises(Mismatch, match="imag"):
        close("x", z.conj(), z, relative(1e-5), context())


@pytest.mark.parametrize(
    "dtype",
    ["float16", "float32", "float64", "int64", "int32", "int16", "int8", "uint8", "bool", "complex64", "complex128"],
)
def test_an_honest_tensor_is_an_array(dtype):
    x = np.array([[1, 0, 1]], dtype)
    np.testing.assert_array_equal(x, array(seen(x)))


def test_any_byte_of_a_bool_but_zero_is_true():
    assert [True, True, False] == array(seen(a(2, 255, 0, dtype="uint8"), dtype="bool")).tolist()
    assert 2 == equal("x", array(seen(a(2, 255, dtype="uint8"), dtype="bool")), a(1, 1, dtype="bool"))


@pytest.mark.parametrize(
    "compare", [lambda s, w: near("x", s, w, 1e-5), lambda s, w: anchored("x", s, w, Anchors(w, w, 0 * w), 1, 0.0)]
)
def test_a_difference_too_large_for_a_number_is_a_difference(compare):
    with pytest.raises(Mismatch):
        compare(np.array([1.5e308, 1.0]), np.array([-1.5e308, 1.0]))


def test_a_signalling_nan_is_a_nan():
    odd = array(seen(a(0x7F800001, dtype="uint32"), dtype="float32"))
    assert 1 == near("x", odd, a(NAN), 1e-5)


def test_numbers_too_large_for_a_narrower_answer_are_infinite_in_it():
    assert 1 == close("x", a(INF, dtype="float16"), a(1e30), exact, context())


def test_complex_answers_are_near_in_both_parts():
    z = np.array([1 + 2j])
    assert 2 == near("x", z, z, 1e-9)
    with pytest.raises(Mismatch, match="imag"):
        near("x", z, z.real, 1e-9)


def test_bfloat16_is_read_as_float32():
    bits = (np.array([1.5, -2.0, INF], "float32").view("uint32") >> 16).astype("uint16")
    assert [1.5, -2.0, INF] == array(seen(bits, dtype="bfloat16")).tolist()


def test_leaves_are_walked_with_their_paths():
    value = obs.Sequence("tuple", [1, obs.Mapping(["a"], [2.0]), None])
    assert [("x[0]", 1, 1), ("x[1]['a']", 2.0, 2.0), ("x[2]", None, None)] == list(pairs("x", value, value))


def test_the_order_of_names_does_not_matter():
    left, right = obs.Mapping(["a", "b"], [1, 2]), obs.Mapping(["b", "a"], [2, 1])
    assert [("x['b']", 2, 2), ("x['a']", 1, 1)] == list(pairs("x", left, right))


@pytest.mark.parametrize(
    "left, right",
    [(1, True), (True, 1), (None, 1), ("1", 1), (1.0, "1"), (obs.Sequence("list", []), obs.Sequence("tuple", [])),
     (obs.Sequence("list", [1]), obs.Sequence("list", [])), (obs.Mapping(["a"], [1]), obs.Mapping(["b"], [1])), (1, obs.Mapping([], [])),
     (seen(a(1), kind="array"), seen(a(1))), (1.0, seen(a(1))), (2.0, 2), (True, 1), (obs.Opaque("x", "y"), 1), (False, None)],
)  # fmt: skip
def test_things_of_another_kind_are_told_apart(left, right):
    with pytest.raises(WrongKind):
        list(pairs("x", left, right))


@pytest.mark.parametrize("left, right", [(1, 1.0), (seen(a(1), kind="parameter"), seen(a(1)))])
def test_numbers_are_numbers_and_parameters_are_tensors(left, right):
    assert [("x", left, right)] == list(pairs("x", left, right))


@pytest.mark.parametrize("keys, items", [(["a"], []), ([], [1]), (["a", "a"], [1, 2])])
def test_a_forged_mapping_is_a_mismatch_or_compared(keys, items):
    with pytest.raises(Mismatch):
        list(pairs("x", obs.Mapping(keys, items), obs.Mapping(["a", "b"], [1, 2])))


@pytest.mark.parametrize(
    "value, words",
    [(None, "None"), (3, "the int 3"), (True, "the bool True"), ("a", "the text 'a'"), (obs.Sequence("list", [1, 2]), "a list of 2"),
     (obs.Mapping(["a"], [1]), "a dict of 1"), (obs.Opaque("set", "a set"), "a set"), (seen(a(1, 2)), "a tensor of shape (2,) and dtype float32"),
     (seen(a(1), kind="array"), "an array of shape (1,) and dtype float32")],
)  # fmt: skip
def test_kinds_have_the_names_that_students_use(value, words):
    assert words == kind_of(value)


@pytest.mark.parametrize(
    "x, text",
    [(a(1, 2.5), "tensor([1. , 2.5])"), (a(True, dtype="bool"), "tensor([ True])"), (np.float32(3), "tensor(3.)"),
     (np.zeros((0, 2)), "an empty tensor of shape (0, 2)"), (a(NAN, INF), "tensor([nan, inf])")],
)  # fmt: skip
def test_arrays_are_shown_as_torch_would(x, text):
    assert text == shown(np.asarray(x))


def test_long_arrays_are_shortened():
    assert len(shown(np.arange(10_000))) < 200


def test_a_mismatch_says_where_the_first_difference_is():
    with pytest.raises(Mismatch) as found:
        equal("x", a(1, 2, 3), a(1, 0, 0))
    assert ("x", "first at [1]: 2.0 instead of 0.0 (2 of 3 elements differ)") == (found.value.where, found.value.note)


def test_what_is_the_same_to_the_last_bit_is_a_tensor_of_the_same_dtype_and_shape():
    one = seen(a(1, NAN))
    assert same(one, seen(a(1, NAN), kind="parameter"))
    assert not same(one, seen(a(1, 2)))
    assert not same(one, seen(a(1, NAN).reshape(2, 1)))
    assert not same(seen(a(0)), seen(a(0, dtype="int32")))
    assert not same(1.0, 1.0)
