"""Nests a reply a million deep.

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
    head = msgspec.msgpack.encode(["observed", request.nonce, 0])[1:]
    send(b"\x94" + head + b"\x92\xa8returned" + b"\x93\xa8sequence\xa4list\x91" * (1 << 20) + b"\xc0")
    return x.clone()
