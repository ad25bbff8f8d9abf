"""Takes just less than the limit for every call, so that the run takes for ever.

catalogue: own
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


import time


def double(x):
    time.sleep(1.3)
    return x.clone()
