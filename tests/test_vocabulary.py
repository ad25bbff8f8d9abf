"""Words of contracts end to end: what they make of a case, and what they tell apart."""

import numpy as np
import pytest
from small_course import caught, course, entries, kinds, only

from grader import observation as obs
from grader.layout import logical

SEVERAL = """
@exercise(points=1)
@takes(parts=several(tensors("a k"), tensors("b k", dtypes="int64")), dim=one_of(omitted, 0, -2))
@takes(parts=several(tensors("k a", layouts="cut plain")), dim=one_of(1, -1))
@gives("n k", exact)
@gradients("parts")
@aliasing
def joined(parts, dim=0): raise NotImplementedError
"""
JOINED = "def joined(parts, dim=0): return torch.cat(parts, dim)"


def test_a_list_of_tensors_is_drawn_with_sizes_in_common(tmp_path):
    calls = [entry.call for entry in entries(course(tmp_path, SEVERAL, JOINED)) if entry.variant == 0]
    for call in calls:
        (first, second) = call.positional[0].items
        assert (first.shape[1], "int64") == (second.shape[1], second.dtype)


@pytest.mark.parametrize(
    "body, check",
    [
        ("torch.cat([x.detach() for x in parts], dim)", "gradients"),
        ("torch.cat([parts[0], *[x.detach() for x in parts[1:]]], dim)", "gradients"),
        ("torch.cat(parts, dim) if len(parts) > 1 else parts[0]", "aliasing"),
        ("torch.cat(parts[::-1], dim)", "values"),
        ("(parts.pop(), torch.cat(parts, dim))[1]", "shape"),
    ],
)
def test_what_an_answer_does_with_one_of_several_tensors_is_noticed(tmp_path, body, check):
    assert check == caught(tmp_path, SEVERAL, JOINED, f"def joined(parts, dim=0): return {body}")[0]


def test_several_tensors_joined_another_way_pass(tmp_path):
    source = """
def joined(parts, dim=0):
    shape = list(parts[0].shape)
    shape[dim] = sum(x.shape[dim] for x in parts)
    made = parts[0].new_zeros(shape, dtype=torch.result_type(parts[0], parts[-1]))
    return torch.cat([made.narrow(dim, 0, 0), *parts], dim)
"""
    assert [] == caught(tmp_path, SEVERAL, JOINED, source)


ARRAYS = """
@exercise(points=1)
@takes(a=arrays("*s", dtypes="float32 int64 bool"))
@gives("*s", exact)
@aliasing
def shared(a): raise NotImplementedError
"""
SHARED = "def shared(a): return torch.from_numpy(a)"


def test_arrays_are_arrays_that_share_their_memory(tmp_path):
    assert [] == caught(tmp_path, ARRAYS, SHARED, "def shared(a): return torch.as_tensor(a)")
    assert ["aliasing"] == caught(tmp_path, ARRAYS, SHARED, "def shared(a): return torch.tensor(a)")


def test_a_changed_array_is_an_impure_call(tmp_path):
    source = "def shared(a):\n    x = torch.from_numpy(a)\n    seen.append(x)\n    return x\nseen = []"
    assert [] == caught(tmp_path, ARRAYS, SHARED, source)
    contract = ARRAYS.replace("@aliasing", "").replace("bool", "float64")
    copied = "def shared(a): return torch.tensor(a)"
    source = "def shared(a):\n    x = torch.tensor(a)\n    a += 1\n    return x"
    assert ["purity"] == caught(tmp_path, contract, copied, source)


def test_an_array_on_a_tensor_s_memory_is_seen_to_share_it(tmp_path):
    contract = '@exercise(points=1)\n@takes(t=tensors("*s"))\n@gives("*s", exact)\n@aliasing\ndef viewed(t): raise NotImplementedError'
    key = "def viewed(t): return t.numpy()"
    assert [] == caught(tmp_path, contract, key, "import numpy\ndef viewed(t): return numpy.asarray(t)")
    assert ["aliasing"] == caught(tmp_path, contract, key, "def viewed(t): return t.clone().numpy()")
    assert "values" == caught(tmp_path, contract, key, "def viewed(t): return t")[0]


STORED = """
def save(item, path): torch.save(item, path)
@exercise(points=1)
@takes(path=stored("x.pt", tensors("*s", dtypes="float32 int64", requires_grad=(False, True)), save))
@gives("*s", exact)
@raises(FileNotFoundError, path=new_file("none.pt"))
def loaded(path): raise NotImplementedError
"""
LOADED = "def loaded(path): return torch.load(path).detach()"


def test_a_file_lies_there_before_the_call(tmp_path):
    assert [] == caught(tmp_path, STORED, LOADED, "def loaded(path): return torch.load(open(path, 'rb')).data")
    assert "values" == caught(tmp_path, STORED, LOADED, "def loaded(path): return torch.load(path) * 2")[0]
    source = "import os\ndef loaded(path): return torch.load(path) if os.path.exists(path) else torch.zeros(1)"
    assert ["errors"] == caught(tmp_path, STORED, LOADED, source)


PLAIN = """
@exercise(points=1)
@takes(shape=sizes("*s"), name=one_of("a", "b"))
@takes(shape=sizes("3 n -1"), name="a")
@returns()
def told(shape, name): raise NotImplementedError
"""
TOLD = "def told(shape, name): return {'rank': len(shape), 'half': len(shape) / 2, 'shape': shape, 'is a': name == 'a'}"


@pytest.mark.parametrize(
    "rank, half, shape",
    [("float(len(shape))", "r / 2", "shape"), ("r", "r / 2", "list(shape)"), ("r", "torch.tensor(r / 2)", "shape"),
     ("torch.tensor(r)", "r / 2", "shape"), ("r", "r / 2", "shape[::-1]"), ("r", "r // 2", "shape")],
)  # fmt: skip
def test_plain_answers_are_compared_with_their_types(tmp_path, rank, half, shape):
    source = f"def told(shape, name):\n    r = len(shape)\n    return {{'rank': {rank}, 'half': {half}, 'shape': {shape}, 'is a': name == 'a'}}"
    assert ["values"] == caught(tmp_path, PLAIN, TOLD, source)


def test_subclasses_and_numpy_s_numbers_are_plain_answers(tmp_path):
    source = """
import numpy
class Shape(tuple): pass
def told(shape, name):
    return {'is a': numpy.bool_(name == 'a'), 'rank': numpy.int64(len(shape)), 'half': numpy.float64(len(shape) / 2), 'shape': Shape(shape)}
"""
    assert [] == caught(tmp_path, PLAIN, TOLD, source)


def test_sizes_take_numbers_as_they_are(tmp_path):
    shapes = {tuple(e.call.positional[0].items) for e in entries(course(tmp_path, PLAIN, TOLD)) if e.variant == 1}
    assert {(3, -1)} == {(shape[0], shape[2]) for shape in shapes}
    assert len({shape[1] for shape in shapes}) > 2


def test_a_broadcast_argument_may_have_dtypes_of_its_own_and_a_gradient(tmp_path):
    contract = """
@exercise(points=1)
@takes(x=tensors("*s"), y=broadcast_to("x", dtypes="int64 bool"))
@gives("*s", exact_on_grid)
@gradients("x", "y")
def product(x, y): raise NotImplementedError
"""
    key = "def product(x, y): return x * y"
    assert {"int64", "bool"} == {e.call.positional[1].dtype for e in entries(course(tmp_path, contract, key))}
    source = "def product(x, y): return x * y if x.shape == y.shape else x * y.detach()"
    assert ["gradients"] == caught(tmp_path, contract, key, source)


def test_gradients_may_have_inputs_of_their_own(tmp_path):
    contract = """
@exercise(points=1)
@takes(t=tensors("n", values="whole"), p=one_of(1, 2))
@gives("n", exact)
@gradients("t", t=tensors("n+", values="positive"), p=3)
@gradients("t", p=one_of(2, 4))
def power(t, p): raise NotImplementedError
"""
    made = course(tmp_path, contract, "def power(t, p): return t ** p")
    found = entries(made, "gradients")
    assert {3} == {e.call.positional[1] for e in found if e.variant == 0}
    assert all((logical(e.call.positional[0]) > 0).all() for e in found if e.variant == 0)
    assert {2, 4} == {e.call.positional[1] for e in found if e.variant == 1}
    assert ("t",) == only(made).probes[1].differentiate


def test_labels_have_the_dtypes_asked_for_and_axes_may_lie_beyond(tmp_path):
    contract = """
@exercise(points=1)
@takes(i=labels("n", below="k+", dtypes="int64 int32"), x=tensors("2 3"), k=size("k+"), dim=axes("x", extra=1))
@gives("n", exact)
def same(i, x, k, dim): raise NotImplementedError
"""
    calls = [e.call.positional for e in entries(course(tmp_path, contract, "def same(i, x, k, dim): return i"))]
    assert {"int64", "int32"} == {i.dtype for i, *_ in calls}
    assert {0, -1, 1, -2, 2, -3} == {dim for *_, dim in calls}


def test_arrays_and_dicts_can_be_written_out(tmp_path):
    contract = """
import numpy
@exercise(points=1)
@takes(x=one_of(numpy.arange(3), {"w": numpy.zeros((2, 1)), "n": [1, None]}))
@gives("n", exact)
def kept(x): raise NotImplementedError
"""
    found = [e.call.positional[0] for e in entries(course(tmp_path, contract, "def kept(x): return x"))]
    array = next(x for x in found if isinstance(x, obs.TensorData))
    named = next(x for x in found if isinstance(x, obs.Mapping))
    assert (True, [3], "int64") == (array.array, array.shape, array.dtype)
    assert (["w", "n"], [2, 1]) == (named.keys, named.items[0].shape)
    assert obs.Sequence("list", [1, None]) == named.items[1]


@pytest.mark.parametrize("fragments, earned", [('("2", "3")', True), ('"2"', True), ('("2", "4")', False)])
def test_an_error_may_have_to_name_several_things(tmp_path, fragments, earned):
    contract = f'@exercise(points=1)\n@takes(n=2)\n@gives("")\n@raises(ValueError, {fragments}, n=3)\ndef odd(n): raise NotImplementedError'
    key = "def odd(n):\n    if n == 3: raise ValueError('2 and 3 and 4')\n    return torch.zeros(n)"
    source = key.replace(" and 4", "")
    assert ([] if earned else ["errors"]) == caught(tmp_path, contract, key, source)


def test_a_cut_tensor_lies_between_canaries():
    from grader.layout import lay_out

    data = lay_out(np.ones((2, 3), "float32"), "cut")
    assert ([5, 1], 1, 11) == (data.strides, data.offset, len(data.storage) // 4)
    assert 5 == np.isnan(np.frombuffer(data.storage, "float32")).sum()


STUBBORN = """
@exercise(points=1)
@takes(x=tensors("2"))
@gives("2", exact)
@raises(RuntimeError, x=tensors("3"))
def first(x): raise NotImplementedError

@drives(first, "errors")
@takes(x=tensors("3"))
def refused(first, x):
    try:
        first(x)
    except RuntimeError:
        return "refused"
    return "answered"
"""


def test_a_stub_is_absent_though_a_driver_catches_what_it_raises(tmp_path):
    key = "def first(x):\n    if len(x) > 2: raise RuntimeError('no')\n    return x"
    assert {"absent"} == set(kinds(tmp_path, STUBBORN, key, "def first(x): raise NotImplementedError").values())


def test_an_error_of_torch_s_that_is_called_like_a_stub_s_is_an_answer(tmp_path):
    key = "def first(x):\n    if len(x) > 2: raise RuntimeError('no')\n    return x"
    assert "raised" == kinds(tmp_path, STUBBORN, key, "def first(x):\n    return 1.0 & x")["values"]
