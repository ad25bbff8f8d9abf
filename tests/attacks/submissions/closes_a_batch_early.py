"""Answers the first question, keeps the rest of the frame of the second back, and says no more.

catalogue: own
"""

import struct
import sys


def double(x):
    frame = sys._getframe()
    while "sock" not in frame.f_locals:
        frame = frame.f_back
    sock = frame.f_locals["sock"]
    sock.settimeout(None)
    sock.sendall(struct.pack("<I", 1000) + b"\x93" * 500)
    import time

    time.sleep(60)
