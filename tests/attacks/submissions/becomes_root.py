"""Takes back privileges that were dropped.

catalogue: own
not at: process
"""

import ctypes
import os
import struct


def attempt():
    libc = ctypes.CDLL(None, use_errno=True)
    header = ctypes.create_string_buffer(struct.pack("Ii", 0x20080522, 0))
    wanted = ctypes.create_string_buffer(struct.pack("IIIIII", 1 << 21, 1 << 21, 0, 0, 0, 0))
    if libc.syscall(126, header, wanted) < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    os.setgroups([0])
    return "privileged"
