"""Starts a process as the child of its own parent (CLONE_PARENT), which nobody waits for.

catalogue: own
open at: process
"""

import ctypes
import os
import time


def double(x):
    libc = ctypes.CDLL(None, use_errno=True)
    # CLONE_PARENT and no CLONE_THREAD
    pid = libc.syscall(ctypes.c_long(56), ctypes.c_ulong(0x8000 | 17), None, None, None, ctypes.c_ulong(0))
    if pid == 0:
        libc.prctl(15, MARK.encode())
        os.setsid() if hasattr(os, "setsid") else None
        time.sleep(3)
        os._exit(0)
    raise OSError(ctypes.get_errno(), f"clone: {pid}")
