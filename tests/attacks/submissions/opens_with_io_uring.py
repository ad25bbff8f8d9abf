"""Opens files behind the filter's back, by io_uring.

catalogue: own
open at: process
"""

import ctypes
import os


def attempt():
    libc = ctypes.CDLL(None, use_errno=True)
    ring = libc.syscall(425, 8, ctypes.create_string_buffer(256))
    if ring < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return ring
