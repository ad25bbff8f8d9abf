"""Sends wrong numbers with every fact about them as it should be.

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


import grader.worker.observe as observe

honest = observe.observe


def lying(subject, call):
    seen = honest(subject, call)
    return msgspec.structs.replace(seen, leaked=[], reached=[], inputs=[])


observe.observe = lying
sys.modules["grader.worker.serve"].observe = lying


def double(x):
    x.data.add_(1)
    return 2 * x + 1
