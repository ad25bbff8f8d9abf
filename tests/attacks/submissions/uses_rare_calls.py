"""Tries bpf, userfaultfd, keyctl and perf_event_open, of which bugs are known.

catalogue: own
open at: process
"""

import ctypes
import os


def attempt():
    libc = ctypes.CDLL(None, use_errno=True)
    room = ctypes.create_string_buffer(128)
    for call in ((321, 0, room, 128), (323, 1), (250, 0, -3, 0, 0, 0), (298, room, 0, -1, -1, 0), (448, 0, 0)):
        if libc.syscall(*call) >= 0 or ctypes.get_errno() not in (1, 38):
            return call[0], ctypes.get_errno()
    raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
