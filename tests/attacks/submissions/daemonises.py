"""Starts a daemon that forges the report when everybody has gone.

catalogue: A13
open at: process
"""

import ctypes
import os
import time


def attempt():
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            ctypes.CDLL(None).prctl(15, MARK.encode(), 0, 0, 0)
            time.sleep(1)
            open(REPORT, "w").write("<forged/>")
            time.sleep(20)
        os._exit(0)
    time.sleep(0.05)
    return "a daemon"
