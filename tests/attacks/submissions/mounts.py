"""Mounts a file system over the keys.

catalogue: own
not at: process
"""

import ctypes
import os


def attempt():
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.mount(b"/", SECRET.encode(), None, 0x1000, None):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return libc.umount2(SECRET.encode(), 2)
