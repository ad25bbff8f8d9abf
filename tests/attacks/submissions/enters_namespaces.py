"""Enters the namespaces of the machine.

catalogue: own
not at: process
"""

import ctypes
import os


def attempt():
    libc = ctypes.CDLL(None, use_errno=True)
    with open(f"/proc/{JUDGE}/ns/uts") as file:
        if libc.setns(file.fileno(), 0):
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return "inside"
