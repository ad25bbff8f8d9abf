"""Raises an error whose text breaks terminals, XML and HTML.

catalogue: A26 A27
"""

import struct
import sys


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
    raise ValueError(
        "\x1b[2J\x1b]0;owned\x07\x00\x08]]>&<failure/><script>alert(1)</script>\u202e\ufffe::error::x\n::stop"
    )
