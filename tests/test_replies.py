"""What honest workers say, and what they never say."""

import msgspec
import pytest

from grader import observation as obs
from grader import replies
from grader.replies import DEPTH, ITEMS, LONG, RANK, Forged, check, check_against, sendable

SEEN = obs.TensorSeen("tensor", "float32", [2], [1], bytes(8), "cpu", False, True, False, [], "")
RAISED = obs.Raised(["builtins.ValueError"], "no", ["mine.py:3: x"])
INPUT = obs.InputSeen("x", None, [2], [1], False, False)
DATA = obs.TensorData("float32", [2], [1], 0, bytes(8))
CALL = obs.Call([DATA], {"path": obs.PathData("f", 0)}, ["x"], 0, obs.Differentiate(["x"], [[DATA], [DATA]], []))
DERIVATIVES = obs.Derivatives(None, [[SEEN], [None]], [SEEN], [], False)
ANSWER = obs.Observation("returned", SEEN, inputs=[INPUT], derivatives=DERIVATIVES)


def but(thing, **facts):
    return msgspec.structs.replace(thing, **facts)


def says(**facts):
    check(obs.Observed(1, 0, obs.Observation(**{"outcome": "returned", **facts})))


@pytest.mark.parametrize(
    "facts",
    [{}, {"value": SEEN}, {"value": 2**63 - 1}, {"value": "x" * LONG}, {"outcome": "raised", "raised": RAISED}, {"outcome": "raised", "note": "why"},
     {"files": [obs.FileSeen("a", 3, b"abc")]}, {"files": [obs.FileSeen("a", 2**40, b"")]}, {"derivatives": obs.Derivatives(RAISED)}, {"derivatives": DERIVATIVES},
     {"value": but(SEEN, shares=["x"], same_as="x"), "inputs": [INPUT]}, {"value": obs.Sequence("list", [0] * ITEMS)}, {"value": but(SEEN, kind="array", strides=[-1])},
     {"value": but(SEEN, shape=[1] * (RANK - 1) + [2], strides=[1] * RANK)}, {"value": but(SEEN, shape=[0, 2**40], strides=[1, 1], data=b"")}],
    ids=lambda facts: repr(facts)[:50],
)  # fmt: skip
def test_an_honest_worker_may_say_it(facts):
    says(**facts)


@pytest.mark.parametrize(
    "facts",
    [{"outcome": o} for o in ("timeout", "crashed", "protocol", "memory", "passed", "", "raised")]
    + [{"raised": RAISED}, {"note": "x"}, {"outcome": "raised", "raised": RAISED, "value": 1}, {"outcome": "raised", "note": "x", "derivatives": DERIVATIVES},
       {"value": DATA}, {"value": obs.PathData("x", 1)}, {"value": obs.Sequence("list", [DATA])}, {"value": 2**63}, {"value": 2**64 - 1}, {"value": "x" * (LONG + 1)},
       {"value": obs.Sequence("set", [])}, {"value": obs.Sequence("list", [0] * (ITEMS + 1))}, {"value": obs.Mapping(["a"], [])}, {"value": obs.Mapping(["a", "a"], [1, 2])},
       {"value": obs.Opaque("x" * 10**5, "")}, {"value": but(SEEN, shares=["x"])}, {"value": but(SEEN, same_as="y"), "inputs": [INPUT]}, {"value": but(SEEN, kind="gpu")},
       {"value": but(SEEN, strides=[])}, {"value": but(SEEN, strides=[2**63])}, {"value": but(SEEN, device="x" * 10**5)}, {"inputs": [but(INPUT, strides=[1, 1])]},
       {"inputs": [but(INPUT, shape=[-1])]}, {"inputs": [INPUT] * 1001}, {"files": [obs.FileSeen("a", 3, b"ab")]}, {"files": [obs.FileSeen("a", -1, b"")]},
       {"files": [obs.FileSeen("a", 2**63, b"")]}, {"printed": "x" * 10**5}, {"leaked": ["x"] * 10**4}, {"reached": ["x" * 10**5]}, {"derivatives": obs.Derivatives(RAISED, [[SEEN]])},
       {"outcome": "raised", "raised": but(RAISED, text="x" * 10**5)}, {"outcome": "raised", "raised": but(RAISED, classes=["x"] * 10**5)},
       {"derivatives": but(DERIVATIVES, accumulated=[but(SEEN, dtype="int32")])}, {"derivatives": but(DERIVATIVES, second=[but(SEEN, data=b"")])}],
    ids=lambda facts: repr(facts)[:50],
)  # fmt: skip
def test_no_honest_worker_says_it(facts):
    with pytest.raises(Forged):
        says(**facts)


@pytest.mark.parametrize(
    "facts",
    [{"shape": [-1, -2]}, {"shape": [2, -1]}, {"shape": [3]}, {"shape": []}, {"data": b""}, {"data": b"123"}, {"data": bytes(12)}, {"dtype": "float99"}, {"dtype": ""},
     {"dtype": "object"}, {"dtype": "O"}, {"dtype": "V8"}, {"dtype": "U2"}, {"dtype": "i4,i4"}, {"dtype": "float32\x00"}, {"dtype": "x" * 10**5}, {"dtype": "(2,)f4"},
     {"dtype": "bfloat16"}, {"dtype": "complex64"}, {"shape": [1] * RANK + [2]}, {"shape": [2**62, 4], "data": b""}, {"shape": [2**63 - 1, 2**63 - 1]}, {"shape": [0] * 1000, "data": b""},
     {"shape": [2**63 - 1, 0], "data": b""}, {"shape": [0, 2**47, 2**47], "data": b""}, {"dtype": ">f4"}, {"dtype": "f4"}, {"dtype": "<f4"}, {"dtype": "single"}, {"dtype": "float32 "}],
    ids=lambda facts: repr(facts)[:50],
)  # fmt: skip
def test_a_tensor_that_contradicts_itself_is_forged(facts):
    with pytest.raises(Forged, match="tensor"):
        says(value=but(SEEN, **{"strides": [1 for _ in facts.get("shape", [2])], **facts}))


def test_containers_lie_only_so_deep_in_one_another():
    value = 0
    for _ in range(DEPTH):
        value = obs.Sequence("tuple", [value])
    says(value=value)
    with pytest.raises(Forged):
        says(value=obs.Mapping(["a"], [value]))


@pytest.mark.parametrize(
    "reply",
    [obs.Ready(["x" * 10**5]), obs.Ready([""] * 10**5), obs.Loaded(2**63, {}, []), obs.Loaded(1, {"x" * 10**5: ""}, []), obs.Loaded(1, {"x": "x" * 10**5}, []),
     obs.Loaded(1, {}, [RAISED] * 1001), obs.Loaded(1, {}, [but(RAISED, where=["x" * 10**5])]), obs.Observed(1, 2**63, ANSWER)],
    ids=lambda reply: type(reply).__name__,
)  # fmt: skip
def test_other_replies_have_limits_too(reply):
    with pytest.raises(Forged):
        check(reply)


@pytest.mark.parametrize("shape", [[], [0], [1] * RANK, [0, 2**48], [2**24, 2**24]])
def test_numpy_takes_what_is_sendable(shape):
    import numpy as np

    assert sendable(shape)
    assert tuple(shape) == np.broadcast_to(np.zeros((), "complex128"), shape).shape


def test_an_answer_to_the_call_is_taken():
    check_against(CALL, ANSWER)
    check_against(CALL, but(ANSWER, derivatives=obs.Derivatives(RAISED), files=[obs.FileSeen("f", 0, b"")]))
    check_against(CALL, obs.Observation("raised", note="before anything"))
    check_against(CALL, obs.Observation("timeout"))


@pytest.mark.parametrize(
    "facts",
    [{"inputs": []}, {"inputs": [but(INPUT, name="y")]}, {"inputs": [INPUT, INPUT]}, {"inputs": [but(INPUT, after=bytes(8))]}, {"derivatives": None},
     {"files": [obs.FileSeen("f", 0, b"")] * 2}, {"derivatives": but(DERIVATIVES, first=[])}, {"derivatives": but(DERIVATIVES, first=[[SEEN], []])},
     {"derivatives": but(DERIVATIVES, first=[[SEEN], [SEEN, SEEN]])}, {"derivatives": but(DERIVATIVES, accumulated=[])}, {"derivatives": but(DERIVATIVES, second=[SEEN])}],
    ids=lambda facts: repr(facts)[:50],
)  # fmt: skip
def test_an_answer_to_another_call_is_forged(facts):
    with pytest.raises(Forged):
        check_against(CALL, but(ANSWER, **facts))


def test_inputs_in_containers_have_the_worker_s_names():
    call = obs.Call([obs.Mapping(["w"], [DATA]), obs.Sequence("list", [1, DATA])], {}, ["state", "xs"], 0)
    check_against(call, obs.Observation("returned", inputs=[but(INPUT, name=n) for n in ("state['w']", "xs[1]")]))


def test_the_worker_s_dtypes_have_the_right_size():
    from grader.worker.values import DTYPES

    assert replies.DTYPES == {name: dtype.itemsize for name, dtype in DTYPES.items()}
