"""Starts a process by clone3, of which no filter sees the flags.

catalogue: own
open at: process
"""

import ctypes
import os
import struct


def attempt():
    exit_signal = 17
    arguments = ctypes.create_string_buffer(struct.pack("QQQQQQQQ", 0, 0, 0, 0, exit_signal, 0, 0, 0), 64)
    libc = ctypes.CDLL(None, use_errno=True)
    pid = libc.syscall(435, arguments, 64)
    if pid == 0:
        os._exit(0)
    if pid < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return pid
