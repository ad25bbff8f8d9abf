"""Starts a process that outlives the run.

catalogue: A13
open at: process
"""

import ctypes
import os
import time


def attempt():
    ctypes.CDLL(None).prctl(15, MARK.encode(), 0, 0, 0)
    if os.fork() == 0:
        os.setsid()
        time.sleep(20)
        os._exit(0)
    time.sleep(0.05)
    return "forked"
