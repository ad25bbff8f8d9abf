"""Frames on a socket, some of them from hostile code."""

import contextlib
import socket
import struct
import threading
import time

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader import observation as obs
from grader.wire import LIMIT, Closed, Late, WireError, encode, receive_reply, receive_request, send

SEEN = obs.TensorSeen("tensor", "float32", [1], [1], b"\0\0\0\0", "cpu", False, True, False, ["x"], "x")
RAISED = obs.Raised(["builtins.ValueError"], "no", ["mine.py:3: x"])
OBSERVATIONS = [
    obs.Observation("returned"),
    obs.Observation("returned", value=SEEN),
    obs.Observation("returned", value=obs.Sequence("tuple", [1, 2.5, None, True, "a", obs.Mapping(["k"], [SEEN])])),
    obs.Observation(
        "returned", value=obs.Opaque("set", "a set"), inputs=[obs.InputSeen("x", b"1", [1], [1], True, False)]
    ),
    obs.Observation(
        "raised", raised=RAISED, leaked=["default dtype"], reached=["torch.softmax"], printed="é\n", note="n"
    ),
    obs.Observation("returned", derivatives=obs.Derivatives(None, [[SEEN, None]], [None], [SEEN], True)),
    obs.Observation("returned", files=[obs.FileSeen("a.pt", 3, b"abc")]),
    obs.Observation("returned", value=obs.Sequence("list", [float("nan"), float("inf"), 2**63 - 1, -(2**63)])),
]
DATA = obs.TensorData("float32", [2, 1], [1, 1], 0, b"\0" * 8, True)
CALL = obs.Call(
    [1, DATA, obs.PathData("f", 3, b"x")],
    {"k": obs.Mapping(["w"], [DATA])},
    ["a"],
    7,
    obs.Differentiate(["a"], [[DATA]], [DATA]),
)
REQUESTS = [
    obs.Submit(1, [obs.Module("a/b.py", [obs.Block("a/b.py", "x = 1")])], "/exercises", "cpu"),
    obs.Load(2, "a.py", ["x"]),
    obs.Run(3, "ch01_x/y", "a.py", "y", "driver", [CALL]),
]


def soon():
    return time.monotonic() + 5


def read(frame, *, deadline=None, close=True):
    """What receive_reply makes of these bytes."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        writer = threading.Thread(target=_write, args=(theirs, frame, close), daemon=True)
        writer.start()
        return receive_reply(ours, deadline or soon())


def _write(sock, frame, close):
    try:
        sock.sendall(frame)
        if close:
            sock.shutdown(socket.SHUT_WR)
    except OSError:
        pass


def framed(body):
    return struct.pack("<I", len(body)) + body


@pytest.mark.parametrize("observation", OBSERVATIONS, ids=lambda o: repr(o)[:60])
def test_an_observation_comes_out_as_it_went_in(observation):
    reply = obs.Observed(5, 2, observation)
    assert repr(reply) == repr(read(encode(reply)))


@pytest.mark.parametrize("request_", REQUESTS, ids=lambda r: type(r).__name__)
def test_a_request_comes_out_as_it_went_in(request_):
    ours, theirs = socket.socketpair()
    with ours, theirs:
        send(theirs, encode(request_), soon())
        assert request_ == receive_request(ours)


def test_frames_follow_one_another():
    ours, theirs = socket.socketpair()
    replies = [obs.Observed(1, index, obs.Observation("returned", value=index)) for index in range(3)]
    with ours, theirs:
        for reply in replies:
            send(theirs, encode(reply), soon())
        assert replies == [receive_reply(ours, soon()) for _ in replies]


def test_a_message_of_several_megabytes_crosses():
    reply = obs.Observed(1, 0, obs.Observation("returned", files=[obs.FileSeen("a", 0, bytes(8 << 20))]))
    assert reply == read(encode(reply))


def test_a_message_over_the_limit_is_not_sent():
    reply = obs.Observed(1, 0, obs.Observation("returned", files=[obs.FileSeen("a", 0, bytes(LIMIT))]))
    with pytest.raises(WireError, match="exceeds"):
        encode(reply)


@pytest.mark.parametrize("length", [LIMIT + 1, 2**31, 2**32 - 1])
def test_a_length_over_the_limit_is_refused_before_anything_follows(length):
    with pytest.raises(WireError, match=f"a reply of {length} bytes exceeds"):
        read(struct.pack("<I", length), close=False)


def test_a_length_within_the_limit_allocates_nothing_by_itself():
    import tracemalloc

    tracemalloc.start()
    with pytest.raises(Closed):
        read(struct.pack("<I", LIMIT) + b"abc")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4 << 20


@pytest.mark.parametrize("kept", [0, 1, 3, 4, 5, -1])
def test_a_truncated_frame_is_the_end(kept):
    with pytest.raises(Closed):
        read(encode(obs.Observed(1, 0, obs.Observation("returned")))[:kept])


@pytest.mark.parametrize(
    "thing",
    [
        None, 1, "x", [], {}, ["observed"], ["observed", 1, 0], ["observed", "1", 0, ["returned"]], ["observed", 1, 0, [3]],
        ["submit", 1, [], "", "cpu"], ["loaded", 1, {"a": 1}, []], ["loaded", 1, {}, [], "more"], ["unknown", 1], [["observed"], 1],
        ["observed", 1, 0, ["returned", ["tensor", "float32", [1.5], [1], 0, b"", False]]], ["observed", 1, 0, ["returned", ["nothing"]]],
        ["observed", 1, 0, ["returned", ["sequence", "list", 3]]], {"type": "observed"},
    ],
    ids=lambda thing: repr(thing)[:60],
)  # fmt: skip
def test_a_body_of_the_wrong_type_is_unreadable(thing):
    body = msgspec.msgpack.encode(thing)
    with pytest.raises(WireError, match="unreadable reply"):
        read(framed(body))


@pytest.mark.parametrize("depth", [100, 10_000, 1_000_000])
@pytest.mark.parametrize("opening", [b"\x91", b"\x81\xa1a", b"\x93\xa8sequence\xa4list\x91"])
def test_a_deeply_nested_body_is_unreadable(depth, opening):
    body = b"\x94\xa8observed\x01\x00\x92\xa8returned" + opening * depth + b"\xc0"
    try:
        read(framed(body))
    except WireError:
        return
    assert depth == 100


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xc1",
        b"\xdd\xff\xff\xff\xff",
        b"\xc6\xff\xff\xff\xff",
        b"\xdf\xff\xff\xff\xff",
        b"\xa2\xff\xfe",
        b"\xc7\xff\x05",
    ],
)
def test_bytes_that_promise_more_than_they_hold_are_unreadable(body):
    with pytest.raises(WireError, match="unreadable reply"):
        read(framed(body))


@pytest.mark.parametrize(
    "prefix",
    [b"\x94\xa8observed\x01\x00\x92\xa8returned", b"\x94\xa8observed\x01\x00\x92\xa8returned\x9c\xa4seen\xa6tensor"],
)
@pytest.mark.parametrize(
    "text", [b"\xa2\xff\xfe", b"\xa3\xed\xa0\x80", b"\xdd\xff\xff\xff\xff", b"\xdb\xff\xff\xff\xff"]
)
def test_text_that_is_no_utf_8_is_unreadable(prefix, text):
    with pytest.raises(WireError, match="unreadable reply"):
        read(framed(prefix + text))


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_random_bytes_are_a_reply_or_a_wire_error(data):
    with contextlib.suppress(WireError):
        read(data)


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_random_bodies_are_a_reply_or_a_wire_error(body):
    with contextlib.suppress(WireError):
        assert isinstance(read(framed(body)), obs.Loaded | obs.Observed)


@settings(deadline=None)
@given(st.data())
def test_a_flipped_byte_is_a_reply_or_a_wire_error(data):
    frame = bytearray(encode(obs.Observed(1, 0, data.draw(st.sampled_from(OBSERVATIONS)))))
    frame[data.draw(st.integers(4, len(frame) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(WireError):
        read(bytes(frame))


def test_one_deadline_holds_for_a_frame_that_drips():
    ours, theirs = socket.socketpair()
    done = threading.Event()

    def drip():
        for byte in encode(obs.Observed(1, 0, obs.Observation("returned", note="x" * 500))):
            theirs.sendall(bytes([byte]))
            if done.wait(0.02):
                return

    with ours, theirs:
        sender = threading.Thread(target=drip, daemon=True)
        sender.start()
        start = time.monotonic()
        with pytest.raises(Late):
            receive_reply(ours, time.monotonic() + 0.2)
        done.set()
        sender.join()
    assert 0.15 < time.monotonic() - start < 5


def test_silence_is_late():
    ours, theirs = socket.socketpair()
    with ours, theirs, pytest.raises(Late):
        receive_reply(ours, time.monotonic() + 0.05)


def test_a_deadline_that_has_passed_is_late_even_if_a_frame_is_there():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(encode(obs.Observed(1, 0, obs.Observation("returned"))))
        with pytest.raises(Late):
            receive_reply(ours, time.monotonic() - 1)


def test_a_receiver_that_does_not_read_makes_the_sender_late():
    ours, theirs = socket.socketpair()
    frame = encode(obs.Observed(1, 0, obs.Observation("returned", files=[obs.FileSeen("a", 0, bytes(8 << 20))])))
    with ours, theirs, pytest.raises(Late):
        send(ours, frame, time.monotonic() + 0.1)


def test_sending_to_nobody_is_closed():
    ours, theirs = socket.socketpair()
    theirs.close()
    with ours, pytest.raises(Closed):
        send(ours, encode(REQUESTS[1]), soon())


def test_every_trouble_is_a_wire_error():
    assert issubclass(Closed, WireError)
    assert issubclass(Late, WireError)
