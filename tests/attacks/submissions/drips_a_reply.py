"""Sends a reply byte by byte, each in time.

catalogue: own
"""

import time


def double(x):
    sock, _ = frames()
    sock.sendall(struct.pack("<I", 1 << 20))
    while True:
        sock.sendall(b"x")
        time.sleep(0.2)
