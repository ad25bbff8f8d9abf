"""Exchanges the report with a file of its own, in one step (renameat2).

catalogue: own
open at: process
"""

import ctypes
import os
import platform


def attempt():
    libc = ctypes.CDLL(None, use_errno=True)
    mine = os.path.join(os.environ.get("TMPDIR", "/tmp"), "mine.xml")
    with open(mine, "w") as file:
        file.write(f"<ok {os.getpid()} {id(file)}/>")
    number = {"x86_64": 316, "aarch64": 276}[platform.machine()]
    if libc.syscall(ctypes.c_long(number), -100, mine.encode(), -100, REPORT.encode(), 2) < 0:
        raise OSError(ctypes.get_errno(), "renameat2")
    return "the report is mine"
