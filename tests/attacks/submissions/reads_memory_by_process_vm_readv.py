"""Reads the memory of the parent by process_vm_readv.

catalogue: own
open at: process
"""

import ctypes
import os
import struct


def attempt():
    libc = ctypes.CDLL(None, use_errno=True)
    kept = ctypes.create_string_buffer(8)
    ours = struct.pack("QQ", ctypes.addressof(kept), 8)
    theirs = struct.pack("QQ", id(os), 8)  # the same address in the process that forked this one
    if libc.process_vm_readv(os.getppid(), ours, 1, theirs, 1, 0) < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return kept.raw
