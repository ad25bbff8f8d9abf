"""Opens the key by a file handle instead of its path.

catalogue: own
open at: process
"""

import ctypes
import os
import struct


def attempt():
    libc = ctypes.CDLL(None, use_errno=True)
    handle = ctypes.create_string_buffer(struct.pack("Ii", 64, 0), 8 + 64)
    if libc.name_to_handle_at(-100, KEY.encode(), handle, ctypes.byref(ctypes.c_int()), 0):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return handle.raw
