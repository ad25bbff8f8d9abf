"""Leaves a segment of System V shared memory.

catalogue: own
open at: process
"""

import ctypes
import os


def attempt():
    libc = ctypes.CDLL(None, use_errno=True)
    segment = libc.shmget(0, 4096, 0o1600)
    if segment < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    libc.shmctl(segment, 0, None)
    return segment
