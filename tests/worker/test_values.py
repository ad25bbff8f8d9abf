"""Data to torch and back."""

import collections
import contextlib
import math
import time
from pathlib import Path

import msgspec
import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from grader import observation as obs
from grader.domains import LAYOUTS
from grader.layout import lay_out
from grader.replies import BYTES, DEPTH, ITEMS, RANK, TEXT
from grader.wire import encode, reply_in
from grader.worker.values import DTYPES, Input, build, clip, describe, tensor_of

SHAPES = st.lists(st.integers(0, 3), max_size=4).map(tuple)


def numbers(shape, dtype="float32"):
    return np.arange(math.prod(shape)).reshape(shape).astype(dtype)


@pytest.mark.parametrize("layout", [name for name in LAYOUTS if name != "expanded"])
@given(shape=SHAPES)
@settings(deadline=None)
def test_a_tensor_lies_as_its_data_say(layout, shape):
    data = lay_out(numbers(shape), layout)
    tensor = tensor_of(data)
    assert (tuple(data.shape), tuple(data.strides), data.offset) == (
        tensor.shape,
        tensor.stride(),
        tensor.storage_offset(),
    )
    assert data.storage == bytes(tensor.untyped_storage())
    np.testing.assert_array_equal(numbers(shape), tensor.numpy())


@pytest.mark.parametrize("layout", LAYOUTS)
@given(shape=SHAPES)
@settings(deadline=None)
def test_a_described_tensor_has_its_elements_in_row_major_order(layout, shape):
    tensor = tensor_of(lay_out(numbers(shape), layout))
    seen = describe(tensor, {})
    assert (list(shape), "float32", tensor.numpy().tobytes()) == (seen.shape, seen.dtype, seen.data)


@pytest.mark.parametrize("dtype", DTYPES)
def test_every_dtype_is_described(dtype):
    seen = describe(torch.ones(2, 3).to(DTYPES[dtype])[:, 1:], {})
    assert (dtype, [2, 2], 4 * DTYPES[dtype].itemsize) == (seen.dtype, seen.shape, len(seen.data))


def test_what_autograd_knows_is_described():
    x = torch.ones(2, requires_grad=True)
    facts = [
        (s.requires_grad, s.is_leaf, s.has_grad_fn)
        for s in (describe(x, {}), describe(x * 2, {}), describe(x.detach(), {}))
    ]
    assert [(True, True, False), (True, False, True), (False, True, False)] == facts


def test_the_relation_to_the_inputs_is_described():
    x, y = torch.ones(2, 3), torch.ones(2)
    inputs = {"x": Input(x), "y": Input(y)}
    found = [(s.shares, s.same_as) for s in (describe(v, inputs) for v in (x, x.t(), x[:0], x + 1, y))]
    assert [(["x"], "x"), (["x"], ""), (["x"], ""), ([], ""), (["y"], "y")] == found


def test_tensors_without_memory_share_nothing():
    x, y = torch.empty(0), torch.empty(0)
    assert [] == describe(y, {"x": Input(x)}).shares


@pytest.mark.parametrize("value", [None, True, False, 0, -5, 2**63 - 1, -(2**63), 1.5, float("inf"), "text", ""])
def test_plain_values_stay_what_they_are(value):
    assert value is describe(value, {}) or value == describe(value, {})
    assert type(value) is type(describe(value, {}))


@pytest.mark.parametrize(
    "value, wanted", [(np.float32(1.5), 1.5), (np.int64(3), 3), (np.bool_(True), True), (np.str_("a"), "a")]
)
def test_scalars_of_numpy_become_plain(value, wanted):
    assert (wanted, type(wanted)) == (describe(value, {}), type(describe(value, {})))


@pytest.mark.parametrize(
    "value, wanted",
    [((1, 2), obs.Sequence("tuple", [1, 2])), ([1, (2,)], obs.Sequence("list", [1, obs.Sequence("tuple", [2])])),
     ({"a": 1, 2: None}, obs.Mapping(["a", "2"], [1, None])), (collections.OrderedDict(b=1), obs.Mapping(["b"], [1])),
     (collections.namedtuple("P", "x y")(1, 2), obs.Sequence("tuple", [1, 2]))],
)  # fmt: skip
def test_structures_are_described_item_by_item(value, wanted):
    assert wanted == describe(value, {})


def nested(depth):
    value = []
    for _ in range(depth):
        value = [value]
    return value


class Sub(torch.Tensor):
    pass


@pytest.mark.parametrize(
    "value",
    [2**63, -(2**64), 1j, {1, 2}, b"bytes", object(), print, torch.float32, torch.device("cpu"), [0] * (ITEMS + 1), torch.ones(1).to_sparse(),
     torch.ones(2).as_subclass(Sub), np.array(["a"]), np.zeros(1, "datetime64[s]"), np.zeros((), [("a", "f4")])[()], iter([]), NotImplemented, ...],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_anything_else_is_opaque(value):
    assert isinstance(describe(value, {}), obs.Opaque)


def test_too_large_a_tensor_is_opaque():
    assert "too large to send" in describe(torch.zeros(1).expand(BYTES), {}).text


def test_a_structure_that_holds_itself_comes_to_an_end():
    value = []
    value.append(value)
    assert "Opaque(of='list'" in repr(describe(value, {}))
    assert "Opaque" in repr(describe(nested(DEPTH + 1), {}))
    assert "Opaque" not in repr(describe(nested(DEPTH - 1), {}))


def repeated(times, depth, value=1.5):
    for _ in range(depth):
        value = [value] * times
    return value


@pytest.mark.parametrize(
    "value",
    [
        repeated(10, 8),
        repeated(ITEMS, 2),
        {"a": repeated(100, 4)},
        (repeated(10, 7),),
        repeated(9_000, 1, torch.zeros(1 << 20)),
    ],
)
def test_a_bomb_of_lists_is_opaque_at_once(value):
    start = time.process_time()
    found = describe(value, {})
    assert obs.Opaque(type(value).__name__, f"a {type(value).__name__} too large to send") == found
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    "value",
    [
        repeated(300, 2),
        repeated(ITEMS, 1),
        [torch.zeros(1)] * 1_000,
        {str(n): n for n in range(ITEMS)},
        repeated(2, DEPTH),
    ],
)
def test_a_large_answer_that_is_no_bomb_is_described_and_taken(value):
    found = describe(value, {})
    assert not isinstance(found, obs.Opaque)
    assert found == reply_in(encode(obs.Observed(1, 0, obs.Observation("returned", found)))[4:]).observation.value


class Liar(list):
    def __len__(self):
        return 1

    def __iter__(self):
        return iter(int, 1)


class Endless(dict):
    def __len__(self):
        return 1

    def values(self):
        return iter(int, 1)

    items = keys = __iter__ = values


def test_a_container_is_described_by_what_it_holds():
    assert obs.Sequence("list", [1, 2]) == describe(Liar([1, 2]), {})
    assert obs.Mapping(["a"], [1]) == describe(Endless(a=1), {})
    assert obs.Opaque("dict", "a dict with two keys that read the same") == describe({1: 2, "1": 3}, {})


@pytest.mark.filterwarnings("ignore:The PyTorch API of nested tensors")
@pytest.mark.parametrize(
    "make",
    [lambda: torch.ones([1] * (RANK + 1)), lambda: torch.ones([1] * 64), lambda: torch.empty(0, 2**62), lambda: np.ones([1] * (RANK + 1)),
     lambda: torch.nested.nested_tensor([torch.ones(1), torch.ones(2)]), lambda: torch.ones(2, device="meta"), lambda: torch.ones(2, dtype=torch.float8_e5m2)],
)  # fmt: skip
def test_a_tensor_that_cannot_be_sent_is_opaque(make):
    assert isinstance(describe(make(), {}), obs.Opaque)


@pytest.mark.parametrize(
    "make",
    [lambda: torch.ones([1] * RANK), lambda: torch.ones(3).expand(2, 3), lambda: torch.tensor(1.0), lambda: torch.empty(0, 3), lambda: torch.ones(2, dtype=torch.complex64).conj(),
     lambda: torch.tensor([2, 255, 0], dtype=torch.uint8).view(torch.bool), lambda: torch.ones(2, dtype=torch.bfloat16), lambda: np.ones(3)[::-1], lambda: np.broadcast_to(1.0, (2, 2)),
     lambda: torch.ones(4, requires_grad=True)[::2], lambda: torch.empty(0, 2**40), lambda: torch.eye(3)[1:, 1:].T, lambda: "\ud800" * 10**5, lambda: print, type("y" * 10**5, (), {})],
)  # fmt: skip
def test_strange_but_honest_answers_are_taken(make):
    found = describe(make(), {})
    assert repr(found) == repr(
        reply_in(encode(obs.Observed(1, 0, obs.Observation("returned", found)))[4:]).observation.value
    )


def test_an_array_in_the_other_byte_order_has_the_same_numbers():
    assert np.array([1.0, 2.0]).tobytes() == describe(np.array([1.0, 2.0], ">f8"), {}).data


@pytest.mark.parametrize(
    "value", [[torch.ones(2), np.ones(2)], {"a": (1, 2.5)}, 1j, torch.float32, "é\ud800", [None, True]]
)
def test_whatever_is_described_can_be_sent(value):
    found = describe(value, {})
    assert repr(found) == repr(msgspec.msgpack.decode(msgspec.msgpack.encode(found), type=obs.Value))


def test_an_array_is_not_a_tensor():
    x = np.arange(6.0).reshape(2, 3).T
    seen = describe(x, {})
    assert ("array", [3, 2], [1, 3], x.tobytes()) == (seen.kind, seen.shape, seen.strides, seen.data)


def test_a_parameter_says_so():
    assert ["tensor", "parameter"] == [describe(x, {}).kind for x in (torch.ones(1), torch.nn.Parameter(torch.ones(1)))]


def test_an_input_that_did_not_change_says_nothing():
    x = torch.ones(2, 3)
    kept = Input(x)
    _ = x.t().clone().add_(1)
    assert None is kept.changed()


@pytest.mark.parametrize(
    "change",
    [
        lambda x: x.add_(1),
        lambda x: x.t()[0].zero_(),
        lambda x: x.numpy().fill(3),
        lambda x: x.detach().mul_(2),
        lambda x: x.data.neg_(),
    ],
)
def test_an_input_that_changed_gives_its_storage(change):
    x = torch.ones(2, 3)
    kept = Input(x)
    change(x)
    assert bytes(x.untyped_storage()) == kept.changed()


def test_a_change_beside_the_tensor_in_its_storage_is_seen():
    whole = torch.zeros(8)
    kept = Input(whole[3:5])
    whole[7] = 1
    assert bytes(whole.untyped_storage()) == kept.changed()


def test_the_old_storage_is_watched_when_the_tensor_is_given_another():
    x = torch.ones(2)
    kept, old = Input(x), x.detach()
    x.data = torch.zeros(2)
    assert None is kept.changed()
    old.fill_(7)
    assert bytes(old.untyped_storage()) == kept.changed()


def test_structures_are_built_as_they_were():
    data = lay_out(numbers((2,)), "plain", requires_grad=True)
    built = build(obs.Sequence("tuple", [1, obs.Sequence("list", ["a"]), obs.Mapping(["w"], [data])]), None)
    assert (1, ["a"]) == built[:2]
    assert built[2]["w"].requires_grad


def test_a_file_lies_in_the_folder_with_its_junk(tmp_path):
    path = Path(build(obs.PathData("a.pt", 50), tmp_path))
    assert (tmp_path / "a.pt", 50) == (path, path.stat().st_size)
    assert not Path(build(obs.PathData("b.pt", 0), tmp_path)).exists()
    assert b"abc" == Path(build(obs.PathData("c.pt", 0, b"abc"), tmp_path)).read_bytes()


@pytest.mark.parametrize("name", ["../outside.pt", "{root}/outside.pt"])
def test_no_content_is_written_outside_the_folder(tmp_path, name):
    inner = tmp_path / "inner"
    inner.mkdir()
    with contextlib.suppress(ValueError, OSError, RuntimeError):
        build(obs.PathData(name.format(root=tmp_path), 0, b"content"), inner)
    assert not (tmp_path / "outside.pt").exists()


def test_a_file_without_a_folder_is_an_error():
    with pytest.raises(RuntimeError, match="needs a private folder"):
        build(obs.PathData("a.pt", 0), None)


@given(st.text(st.characters(), max_size=50))
def test_clipped_text_can_be_encoded(text):
    assert clip(text).encode("utf-8").decode("utf-8") == clip(text)


def test_long_text_is_clipped():
    assert TEXT == len(clip("a" * 10**6))
