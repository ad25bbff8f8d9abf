"""Sends the parent a signal by rt_sigqueueinfo and rt_tgsigqueueinfo.

catalogue: own
open at: process
"""

import ctypes
import os


def attempt():
    libc = ctypes.CDLL(None, use_errno=True)
    info = ctypes.create_string_buffer(128)
    for call in ((129, os.getppid(), 0, info), (297, os.getppid(), os.getppid(), 0, info), (200, os.getppid(), 0)):
        if libc.syscall(*call) == 0:
            return call[0]
    raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
