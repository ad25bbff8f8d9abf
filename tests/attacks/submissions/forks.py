"""Starts a process that outlives the run.

catalogue: A13
open at: process
"""

import ctypes
import os
import time


def attempt():
    if os.fork() == 0:
        ctypes.CDLL(None).prctl(15, MARK.encode(), 0, 0, 0)
        os.setsid()
        time.sleep(20)
        os._exit(0)
    time.sleep(0.05)
    return "forked"
