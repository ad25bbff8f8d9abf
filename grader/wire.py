"""Frames on a socket: a length, then MessagePack of one typed struct.

Safe to read from hostile code: the length is capped before anything is
allocated, types are validated, and one deadline holds for a whole frame.
"""

from __future__ import annotations

import socket
import struct
import time
from typing import Final

import msgspec

from grader.observation import Reply, Request

LIMIT: Final = 64 << 20
"""Bytes in one frame. ColorLeNet's parameters with gradients take 1 MB."""

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
    """One frame. Raises WireError if it exceeds LIMIT."""
    body: bytes = _encoder.encode(message)
    if len(body) > LIMIT:
        raise WireError(f"a message of {len(body)} bytes exceeds {LIMIT}")
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
    frame = _frame(sock, deadline)
    try:
        reply: Reply = _replies.decode(frame)
    except (msgspec.MsgspecError, ValueError, RecursionError, TypeError) as error:
        raise WireError(f"unreadable reply: {type(error).__name__}") from None
    return reply


def _frame(sock: socket.socket, deadline: float | None) -> bytearray:
    (length,) = _LENGTH.unpack(_exactly(sock, _LENGTH.size, deadline))
    if length > LIMIT:
        raise WireError(f"a reply of {length} bytes exceeds {LIMIT}")
    return _exactly(sock, length, deadline)


def _exactly(sock: socket.socket, count: int, deadline: float | None) -> bytearray:
    # Grows with what really arrives: a declared length alone allocates nothing.
    data = bytearray()
    try:
        while len(data) < count:
            _wait(sock, deadline)
            piece = sock.recv(min(count - len(data), 1 << 20))
            if not piece:
                raise Closed("end of stream")
            data += piece
    except TimeoutError:
        raise Late from None
    except OSError as error:
        raise Closed(str(error)) from None
    return data


def _wait(sock: socket.socket, deadline: float | None) -> None:
    left = None if deadline is None else deadline - time.monotonic()
    if left is not None and left <= 0:
        raise TimeoutError
    sock.settimeout(left)
