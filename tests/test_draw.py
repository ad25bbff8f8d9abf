"""Cases as arguments."""

import math

import msgspec
import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from small_course import ContractError, course, only

from grader import observation as obs
from grader.cases import Case, knobs
from grader.domains import LAYOUTS, omitted
from grader.draw import arguments, call, plain
from grader.layout import CORNER, elements, lay_out, logical
from grader.worker.values import build

SHAPES = st.lists(st.integers(0, 4), max_size=4).map(tuple)
DTYPES = ["float32", "float64", "float16", "int64", "int32", "uint8", "bool"]
KEY = "def subject(x): return x"


def filled(shape, dtype):
    """Distinct numbers, none of which is a canary."""
    numbers = np.arange(math.prod(shape)).reshape(shape)
    return (numbers % 2 == 0) if dtype == "bool" else (numbers % 100).astype(dtype)


def unreached(data):
    """The elements of the storage that no index reaches."""
    storage = np.frombuffer(data.storage, data.dtype)
    reached = np.zeros(storage.size, bool)
    places = logical(obs.TensorData("int64", data.shape, data.strides, data.offset, np.arange(storage.size).tobytes()))
    reached[places.reshape(-1)] = True
    return storage[~reached]


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("layout", [name for name in LAYOUTS if name != "expanded"])
@settings(deadline=None)
@given(shape=SHAPES)
def test_the_logical_elements_are_those_laid_out(layout, dtype, shape):
    array = filled(shape, dtype)
    seen = logical(lay_out(array, layout))
    assert (array.shape, array.dtype) == (seen.shape, seen.dtype)
    np.testing.assert_array_equal(array, seen)


@settings(deadline=None)
@given(shape=SHAPES)
def test_an_expanded_tensor_repeats_its_first_elements(shape):
    array = filled(shape, "float32")
    seen = logical(lay_out(array, "expanded"))
    axis = next((i for i, n in enumerate(shape) if n > 1), None)
    wanted = array if axis is None else np.broadcast_to(np.take(array, [0], axis), shape)
    np.testing.assert_array_equal(wanted, seen)


@pytest.mark.parametrize("layout", ["plain", "transposed", "expanded"])
@settings(deadline=None)
@given(shape=SHAPES)
def test_these_layouts_leave_no_room(layout, shape):
    assert 0 == unreached(lay_out(filled(shape, "float32"), layout)).size


@settings(deadline=None)
@given(shape=SHAPES.filter(lambda shape: len(shape) > 0 and 0 not in shape))
def test_between_strided_elements_lies_nan(shape):
    between = unreached(lay_out(filled(shape, "float32"), "gaps"))
    assert math.prod(shape) == between.size
    assert np.isnan(between).all()


@pytest.mark.parametrize("dtype, canary", [("float64", np.nan), ("int64", -99), ("uint8", 170), ("bool", True)])
@settings(deadline=None)
@given(shape=SHAPES.filter(lambda shape: 0 not in shape))
def test_canaries_lie_before_and_after_an_offset_tensor(dtype, canary, shape):
    data = lay_out(filled(shape, dtype), "offset")
    assert (3, 3 + math.prod(shape) + 2) == (data.offset, np.frombuffer(data.storage, dtype).size)
    np.testing.assert_array_equal(np.full(5, canary, dtype), unreached(data))


def test_a_transposed_matrix_is_not_contiguous():
    assert ([3, 2], [1, 3]) == (
        lay_out(filled((3, 2), "int64"), "transposed").shape,
        lay_out(filled((3, 2), "int64"), "transposed").strides,
    )


def test_a_corner_is_a_view_of_a_large_tensor():
    array = filled((2, 3), "float32")
    data = lay_out(array, "corner")
    assert ([CORNER, 1], 2 * CORNER * 4) == (data.strides, len(data.storage))
    np.testing.assert_array_equal(array, logical(data))


@pytest.mark.parametrize("kind", ["whole", "grid", "positive", "normal", "large", "far", "special"])
@pytest.mark.parametrize("dtype", DTYPES)
@settings(deadline=None)
@given(seed=st.integers(0, 1000))
def test_values_are_of_the_dtype_and_shape_asked_for(kind, dtype, seed):
    array = elements((3, 4), dtype, kind, np.random.default_rng(seed))
    assert (dtype, (3, 4)) == (array.dtype.name, array.shape)


@settings(deadline=None)
@given(seed=st.integers(0, 10_000))
def test_sums_of_products_on_the_grid_are_exact_in_float32(seed):
    a, b = (elements((5, 5), "float32", "grid", np.random.default_rng((seed, n))) for n in range(2))
    assert np.abs(a).max() <= 4
    np.testing.assert_array_equal(a.astype("float64") @ b.astype("float64"), (a @ b).astype("float64"))


def test_special_values_have_nan_infinities_and_negative_zeros():
    x = elements((1000,), "float32", "special", np.random.default_rng(0))
    assert np.isnan(x).any()
    assert {np.inf, -np.inf} <= set(x.tolist())
    assert (np.signbit(x) & (x == 0)).any()


def test_positive_values_are_positive_and_far_ones_far():
    rng = np.random.default_rng(0)
    assert elements((100,), "float32", "positive", rng).min() > 0
    assert elements((100,), "float32", "far", rng).min() > 50


def test_an_unknown_kind_of_values_is_no_case():
    with pytest.raises(ValueError, match="no values are called 'odd'"):
        elements((1,), "float32", "odd", np.random.default_rng(0))


def every_case(tmp_path, takes, parameters, seeds=range(3)):
    """The exercise's probe with one case per option of every knob, the others simple."""
    text = f"@exercise(points=1)\n@takes({takes})\n@gives()\ndef subject({parameters}): raise NotImplementedError"
    exercise = only(course(tmp_path, text, KEY))
    probe = exercise.probes[0]
    simple = dict.fromkeys(knobs(probe.takes[0]), 0)
    cases = [{**simple, k: i} for k, options in knobs(probe.takes[0]).items() for i in range(len(options))] or [simple]
    return [(exercise, probe, Case("call", 0, tuple(c.items()), seed)) for c in cases for seed in seeds]


def test_labels_are_below_the_number_of_classes(tmp_path):
    for case in every_case(tmp_path, 'y=labels("n", below="classes+"), k=size("classes+")', "y, k"):
        given_ = arguments(*case)
        assert all(0 <= label < given_["k"] for label in logical(given_["y"]).tolist())


def test_axes_are_valid_for_the_rank(tmp_path):
    for case in every_case(tmp_path, 'x=tensors("*s"), dim=axes("x")', "x, dim"):
        given_ = arguments(*case)
        rank = max(1, len(given_["x"].shape))
        assert -rank <= given_["dim"] < rank


def test_positions_are_inside(tmp_path):
    for case in every_case(tmp_path, 'x=tensors("n+"), i=position("n+")', "x, i"):
        given_ = arguments(*case)
        length = given_["x"].shape[0]
        assert -length <= given_["i"] < length


def test_a_reshape_has_as_many_elements(tmp_path):
    for case in every_case(tmp_path, 'x=tensors("*s"), shape=reshaped("x")', "x, shape"):
        given_ = arguments(*case)
        array = logical(given_["x"])
        assert array.size == array.reshape(given_["shape"].items).size


def test_a_broadcast_partner_broadcasts_to_its_other(tmp_path):
    for case in every_case(tmp_path, 'x=tensors("*s"), y=broadcast_to("x")', "x, y"):
        given_ = arguments(*case)
        assert given_["x"].dtype == given_["y"].dtype
        assert tuple(given_["x"].shape) == np.broadcast_shapes(given_["x"].shape, given_["y"].shape)


def test_a_domain_before_the_argument_it_looks_at_is_the_author_s_error(tmp_path):
    case = every_case(tmp_path, 'dim=axes("x"), x=tensors("*s")', "dim, x")[0]
    with pytest.raises(ContractError):
        arguments(*case)


def test_an_omitted_argument_is_not_passed(tmp_path):
    cases = every_case(tmp_path, "x=1, y=one_of(omitted, 5)", "x, y=5", seeds=[0])
    assert [([1], {}), ([1], {"y": 5})] == [(call(*case).positional, call(*case).keywords) for case in cases]


def test_required_parameters_are_passed_by_position_and_others_by_name(tmp_path):
    (case,) = every_case(tmp_path, "a=1, b=2, c=3", "a, b, c=0", seeds=[0])
    made = call(*case)
    assert ([1, 2], ["a", "b"], {"c": 3}) == (made.positional, made.names, made.keywords)


def test_a_starred_parameter_is_spread_out(tmp_path):
    (case,) = every_case(tmp_path, "size=(2, 3)", "*size", seeds=[0])
    assert [2, 3] == call(*case).positional


def test_a_keyword_only_parameter_is_passed_by_name(tmp_path):
    (case,) = every_case(tmp_path, "a=1, b=2", "a, *, b", seeds=[0])
    assert ([1], {"b": 2}) == (call(*case).positional, call(*case).keywords)


@pytest.mark.parametrize("value", [None, True, 3, 2.5, "text"])
def test_plain_values_stay_what_they_are(value):
    assert value is plain(value)


def test_a_dtype_in_a_contract_becomes_data_and_back():
    data = plain(torch.float64)
    assert data == msgspec.msgpack.decode(msgspec.msgpack.encode(data), type=obs.Value)
    assert torch.float64 is build(data, None)


def test_structures_and_tensors_of_contracts_become_data():
    seen = plain((1, [torch.tensor([1.0, 2.0], requires_grad=True)]))
    assert ("tuple", "list") == (seen.kind, seen.items[1].kind)
    assert ([2], True) == (seen.items[1].items[0].shape, seen.items[1].items[0].requires_grad)
    assert omitted is not plain(None)
