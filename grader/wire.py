"""Frames on a socket: a length, then MessagePack of one typed struct.

Safe to read from hostile code: the length is capped before anything is
allocated, the parts are counted before they become objects, types are
validated, what no honest worker says is refused (grader.replies), and one
deadline holds for a whole frame.
"""

from __future__ import annotations

import select
import socket
import struct
import time
from collections.abc import Callable, Iterator
from typing import Final

import msgspec

from grader import replies
from grader.observation import Loaded, Observed, Ready, Reply, Request

LIMIT: Final = 64 << 20
"""Bytes in one frame. ColorLeNet's parameters with gradients take 1 MB."""

LOOK: Final = 0.1
"""Seconds between looks at something else, while a reply is waited for."""
SMALL: Final = 64 << 10
"""Bytes of a frame that cannot become more than a few megabytes of objects, so that its parts need no counting."""

_LENGTH: Final = struct.Struct("<I")
_encoder: Final = msgspec.msgpack.Encoder()
_requests: Final = msgspec.msgpack.Decoder(Request)
_replies: Final = msgspec.msgpack.Decoder(Reply)


class WireError(Exception):
    """The other side sent what cannot be read, or nothing more."""


class Closed(WireError):
    """The other side is gone."""


class Late(WireError):
    """The deadline passed."""


def encode(message: Request | Reply) -> bytes:
    """One frame. Raises WireError if it exceeds LIMIT, or is a reply that would be refused."""
    body: bytes = _encoder.encode(message)
    if len(body) > LIMIT:
        raise WireError(f"a message of {len(body)} bytes exceeds {LIMIT}")
    if isinstance(message, Ready | Loaded | Observed):
        _count(body)
        _check(message)
    return _LENGTH.pack(len(body)) + body


def send(sock: socket.socket, frame: bytes, deadline: float | None) -> None:
    """Send a frame before ``deadline`` (seconds of time.monotonic)."""
    view = memoryview(frame)
    try:
        while view:
            _wait(sock, deadline)
            view = view[sock.send(view) :]
    except TimeoutError:
        raise Late from None
    except OSError as error:
        raise Closed(str(error)) from None


def receive_request(sock: socket.socket) -> Request:
    """The next request, as a worker sees it: trusted, without a deadline."""
    request: Request = _requests.decode(_frame(sock, None))
    return request


def receive_reply(sock: socket.socket, deadline: float) -> Reply:
    """The next reply of a worker. Raises Closed, Late or WireError; trusts nothing."""
    return reply_in(receive_body(sock, deadline))


def receive_body(sock: socket.socket, deadline: float, look: Callable[[], None] | None = None) -> bytearray:
    """A frame of a worker's, unread. While it is waited for, ``look`` is called now and then, and may raise."""
    return _frame(sock, deadline, look)


def reply_in(body: bytes | bytearray) -> Reply:
    """The reply that a frame holds. Raises WireError unless an honest worker could have sent it."""
    _count(body)
    try:
        reply: Reply = _replies.decode(body)
    except (msgspec.MsgspecError, ValueError, RecursionError, TypeError) as error:
        raise WireError(f"unreadable reply: {type(error).__name__}") from None
    _check(reply)
    return reply


def _check(reply: Reply) -> None:
    try:
        replies.check(reply)
    except replies.Forged as forged:
        raise WireError(str(forged)) from None


def _count(body: bytes | bytearray) -> None:
    # Decoding makes an object of every token: 64 MiB of one-byte nulls would become gigabytes.
    # Neither values nor the lengths of containers matter here, only where the next token begins.
    at, count = 0, 0
    while len(body) > SMALL and at < len(body):
        first = body[at]
        step, width = _STEPS[first]
        if width:
            length = int.from_bytes(body[at + 1 : at + 1 + width], "big")
            if length > 4 * replies.LONG and first in _TEXTS:
                raise WireError("a text that is too long")
            step += length
        at += step
        count += 1
        if count > replies.TOKENS:
            raise WireError("a reply of too many parts")


_LONGER: Final = {
    0xC4: (2, 1), 0xC5: (3, 2), 0xC6: (5, 4), 0xC7: (3, 1), 0xC8: (4, 2), 0xC9: (6, 4), 0xCA: (5, 0), 0xCB: (9, 0),
    0xCC: (2, 0), 0xCD: (3, 0), 0xCE: (5, 0), 0xCF: (9, 0), 0xD0: (2, 0), 0xD1: (3, 0), 0xD2: (5, 0), 0xD3: (9, 0),
    0xD4: (3, 0), 0xD5: (4, 0), 0xD6: (6, 0), 0xD7: (10, 0), 0xD8: (18, 0), 0xD9: (2, 1), 0xDA: (3, 2), 0xDB: (5, 4),
    0xDC: (3, 0), 0xDD: (5, 0), 0xDE: (3, 0), 0xDF: (5, 0),
}  # fmt: skip
_TEXTS: Final = (0xD9, 0xDA, 0xDB)


def _steps() -> Iterator[tuple[int, int]]:
    """By a token's first byte: how many bytes it has, and how many of them say how many more follow (MessagePack)."""
    for first in range(256):
        short_text = first & 0x1F if first & 0xE0 == 0xA0 else 0
        yield _LONGER.get(first, (1 + short_text, 0))


_STEPS: Final = tuple(_steps())


def _frame(sock: socket.socket, deadline: float | None, look: Callable[[], None] | None = None) -> bytearray:
    (length,) = _LENGTH.unpack(_exactly(sock, _LENGTH.size, deadline, look))
    if length > LIMIT:
        raise WireError(f"a reply of {length} bytes exceeds {LIMIT}")
    return _exactly(sock, length, deadline, look)


def _exactly(
    sock: socket.socket, count: int, deadline: float | None, look: Callable[[], None] | None = None
) -> bytearray:
    # Grows with what really arrives: a declared length alone allocates nothing.
    data = bytearray()
    try:
        while len(data) < count:
            _wait(sock, deadline, look)
            piece = sock.recv(min(count - len(data), 1 << 20))
            if not piece:
                raise Closed("end of stream")
            data += piece
    except TimeoutError:
        raise Late from None
    except OSError as error:
        raise Closed(str(error)) from None
    return data


def _wait(sock: socket.socket, deadline: float | None, look: Callable[[], None] | None = None) -> None:
    while look is not None and (deadline is None or time.monotonic() < deadline):
        if select.select([sock], [], [], LOOK)[0]:
            break
        look()
    left = None if deadline is None else deadline - time.monotonic()
    if left is not None and left <= 0:
        raise TimeoutError
    sock.settimeout(left)
