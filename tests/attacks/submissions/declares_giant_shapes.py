"""Declares tensors of giant, negative and overflowing shapes.

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
    shapes = [[2**40, 2**24], [-1], [0, 2**62, 2**62], [1] * 100_000, [2**63 - 1, 2]]
    for index, shape in enumerate(shapes):
        seen = ["seen", "tensor", "float32", shape, [1] * len(shape), b"", "cpu", False, True, False, [], ""]
        send(msgspec.msgpack.encode(["observed", request.nonce, index, ["returned", seen]]))
    return x.clone()
