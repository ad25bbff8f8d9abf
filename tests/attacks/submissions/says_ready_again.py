"""Answers a question with the greeting of a new worker that no wall surrounds.

catalogue: own
"""

import struct
import sys

import msgspec


def double(x):
    frame = sys._getframe()
    while "sock" not in frame.f_locals:
        frame = frame.f_back
    body = msgspec.msgpack.encode(["ready", []])
    frame.f_locals["sock"].sendall(struct.pack("<I", len(body)) + body)
    return x + x
