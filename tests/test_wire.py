"""Frames on a socket, some of them from hostile code."""

import socket
import struct
import subprocess
import sys
import threading
import time
import tracemalloc

import msgspec
import pytest

from grader import observation as obs
from grader.replies import TOKENS
from grader.wire import (
    LIMIT,
    SMALL,
    Closed,
    Late,
    WireError,
    _count,
    encode,
    receive_reply,
    receive_request,
    reply_in,
    send,
)

SEEN = obs.TensorSeen("tensor", "float32", [1], [1], b"\0\0\0\0", "cpu", False, True, False, [], "")
INPUT = obs.InputSeen("x", None, [1], [1], True, False)
RAISED = obs.Raised(["builtins.ValueError"], "no", ["mine.py:3: x"])
OBSERVATIONS = [
    obs.Observation("returned"),
    obs.Observation("returned", value=SEEN),
    obs.Observation("returned", value=msgspec.structs.replace(SEEN, shares=["x"], same_as="x"), inputs=[INPUT]),
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
    reply = obs.Observed(1, 0, obs.Observation("returned", files=[obs.FileSeen("a", 8 << 20, bytes(8 << 20))]))
    assert reply == read(encode(reply))


def test_a_message_over_the_limit_is_not_sent():
    reply = obs.Observed(1, 0, obs.Observation("returned", files=[obs.FileSeen("a", LIMIT, bytes(LIMIT))]))
    with pytest.raises(WireError, match="exceeds"):
        encode(reply)


@pytest.mark.parametrize("length", [LIMIT + 1, 2**31, 2**32 - 1])
def test_a_length_over_the_limit_is_refused_before_anything_follows(length):
    with pytest.raises(WireError, match=f"a reply of {length} bytes exceeds"):
        read(struct.pack("<I", length), close=False)


def test_a_length_within_the_limit_allocates_nothing_by_itself():
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


HOSTILE = {
    "nulls": b"\xc0", "lists": b"\x90", "texts": b"\xa0", "dicts": b"\x80", "bytes": b"\xc4\0", "numbers": b"\xcb12345678",
    "sequences": b"\x93\xa8sequence\xa4list\x90", "short texts": b"\xa3abc", "nests": b"\x93\xa8sequence\xa4list\x91" * 7 + b"\xc0",
}  # fmt: skip
MEASURE = """
import resource, struct, sys, time
from grader.wire import WireError, reply_in
start = bytes.fromhex("94a86f62736572766564010092a872657475726e656493a873657175656e6365a46c697374dd")
for part in map(bytes.fromhex, sys.argv[2:]):
    count = (int(sys.argv[1]) - len(start) - 4) // len(part)
    body = bytearray(start + struct.pack(">I", count) + part * count)
    begun, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        reply_in(body)
    except WireError:
        pass
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before >> 10, time.process_time() - begun)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="resource is for POSIX")
@pytest.mark.parametrize("size", [SMALL, 4 << 20, LIMIT])
def test_a_frame_of_many_small_parts_costs_little(size):
    command = [sys.executable, "-c", MEASURE, str(size), *(part.hex() for part in HOSTILE.values())]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    costs = [line.split() for line in done.stdout.splitlines()]
    assert len(HOSTILE) == len(costs)
    assert all(int(mebibytes) < 64 and float(seconds) < 2 for mebibytes, seconds in costs), costs


@pytest.mark.parametrize("part", HOSTILE.values(), ids=HOSTILE)
def test_a_frame_of_many_small_parts_is_refused(part):
    with pytest.raises(WireError, match="a reply of too many parts"):
        reply_in(part * (2 * TOKENS // max(1, part.count(0x93))))


def test_a_long_text_is_refused_before_it_becomes_a_longer_one():
    text = "\U0001f600" + "a" * (16 << 20)
    tracemalloc.start()
    body = msgspec.msgpack.encode(["observed", 1, 0, ["returned", text]])
    tracemalloc.reset_peak()
    before = tracemalloc.get_traced_memory()[0]
    with pytest.raises(WireError, match="a text that is too long"):
        reply_in(body)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak - before < 1 << 20


@pytest.mark.parametrize(
    "thing",
    [
        [None] * 99_999,
        [1.5, -7, 2**40, "é" * 40, b"x" * 70_000, "y" * 300, {"a": [True, []]}] * 5_000,
        b"x" * (8 << 20),
    ],
)
def test_parts_are_counted_as_they_were_encoded(thing):
    _count(msgspec.msgpack.encode(["observed", thing]))


def test_a_worker_does_not_send_what_would_be_refused():
    with pytest.raises(WireError, match="a text that is too long"):
        encode(obs.Observed(1, 0, obs.Observation("raised", note="x" * 10**5)))


def test_one_deadline_holds_for_a_frame_that_drips():
    ours, theirs = socket.socketpair()
    done = threading.Event()

    def drip():
        for byte in encode(obs.Observed(1, 0, obs.Observation("returned", printed="x" * 500))):
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
    frame = encode(obs.Observed(1, 0, obs.Observation("returned", files=[obs.FileSeen("a", 8 << 20, bytes(8 << 20))])))
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
