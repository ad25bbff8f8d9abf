"""Makes namespaces, in which it is root.

catalogue: own
not at: process
"""

import ctypes
import os


def attempt():
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(0x10020000):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return "root"
