"""Makes a timer that signals a thread of the judge.

catalogue: own
"""

import ctypes
import struct


def attempt():
    libc = ctypes.CDLL(None, use_errno=True)
    # sigev_value, SIGURG, SIGEV_THREAD_ID, the thread
    event = ctypes.create_string_buffer(struct.pack("Qiii44x", 0, 23, 4, JUDGE), 64)
    timer = ctypes.c_int()
    if libc.syscall(ctypes.c_long(222), 1, event, ctypes.byref(timer)) < 0:
        raise OSError(ctypes.get_errno(), "timer_create")
    return "a timer that signals the judge"
