"""Arbitrary and mutated bytes from a worker: a reply that passes every rule, or a WireError, and nothing else."""

import socket
import struct
import time

import msgspec
from fuzz import forging
from hypothesis import given, settings
from hypothesis import strategies as st

from grader import observation as obs
from grader.replies import check
from grader.wire import WireError, encode, receive_reply, reply_in

FEW = settings(max_examples=120, derandomize=True, deadline=None, database=None)
SEEN = obs.TensorSeen("tensor", "float32", [1, 2], [2, 1], bytes(8), "cpu", True, False, True, ["x"], "x")
BARE = msgspec.structs.replace(SEEN, shares=[], same_as="")
RAISED = obs.Raised(["builtins.ValueError", "builtins.Exception"], "no", ["mine.py:3: x"])
INPUT = obs.InputSeen("x", bytes(8), [1, 2], [2, 1], True, False)
VALUE = obs.Sequence("tuple", [1, -2.5, None, True, "a", obs.Mapping(["k", "l"], [SEEN, obs.Opaque("set", "a set")])])
HONEST = [
    obs.Observation(
        "returned",
        VALUE,
        None,
        [INPUT],
        obs.Derivatives(None, [[BARE, None]], [BARE], [None]),
        ["torch.mm"],
        ["default dtype"],
    ),
    obs.Observation("raised", raised=RAISED, inputs=[INPUT], printed="é\n"),
    obs.Observation("returned", files=[obs.FileSeen("a.pt", 3, b"abc")], derivatives=obs.Derivatives(RAISED)),
]
REPLIES = [
    obs.Ready(["landlock"]),
    obs.Loaded(1, {"f": "(x)"}, [RAISED]),
    *(obs.Observed(1, 0, seen) for seen in HONEST),
]
FRAMES = [encode(reply) for reply in REPLIES]
MARKS = [bytes([first]) for first in range(0x80, 0x100)] + [
    struct.pack(">BI", first, 2**32 - 1) for first in range(0xC0, 0xE0)
]


def through(frame):
    """What the trusted side reads from a worker that sends these bytes and dies; None if it refuses them."""
    ours, theirs = socket.socketpair()
    with ours:
        with theirs:
            theirs.sendall(frame)
        try:
            reply = receive_reply(ours, time.monotonic() + 10)
        except WireError as refused:
            assert 200 > len(str(refused))
            return None
        check(reply)
        return reply


def test_the_honest_frames_are_taken():
    assert [repr(reply) for reply in REPLIES] == [repr(through(frame)) for frame in FRAMES]


@FEW
@given(st.binary(max_size=300))
def test_any_bytes_are_refused_or_a_reply(data):
    through(data)
    through(struct.pack("<I", len(data)) + data)


@FEW
@given(st.sampled_from(FRAMES), st.data())
def test_a_cut_frame_is_refused(frame, data):
    assert through(frame[: data.draw(st.integers(0, len(frame) - 1))]) is None


@FEW
@given(st.sampled_from(FRAMES), st.data())
def test_a_frame_with_other_bytes_in_it_is_refused_or_a_reply(frame, data):
    body = bytearray(frame[4:])
    for _ in range(data.draw(st.integers(1, 3))):
        at, kept = data.draw(st.integers(0, len(body))), data.draw(st.integers(0, 6))
        body[at : at + kept] = data.draw(st.sampled_from(MARKS) | st.binary(max_size=6))
    through(struct.pack("<I", len(body)) + body)


@FEW
@given(st.sampled_from(FRAMES), st.sampled_from(FRAMES), st.data())
def test_the_beginning_of_one_frame_and_the_end_of_another_are_refused_or_a_reply(first, second, data):
    body = first[4 : data.draw(st.integers(4, len(first)))] + second[data.draw(st.integers(4, len(second))) :]
    through(struct.pack("<I", len(body)) + body)


@FEW
@given(st.sampled_from(HONEST), st.data())
def test_an_observation_with_something_changed_is_refused_or_as_it_was_sent(seen, data):
    def pick(count):
        return data.draw(st.integers(0, count - 1))

    sent = obs.Observed(1, 0, forging.changed(seen, pick))
    body = msgspec.msgpack.encode(sent)
    try:
        found = reply_in(body)
    except WireError as refused:
        assert 200 > len(str(refused))
        return
    assert body == msgspec.msgpack.encode(found)
