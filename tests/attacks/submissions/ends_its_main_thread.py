"""Ends its main thread only, so that its process looks dead and goes on.

catalogue: own
"""

import ctypes
import platform
import threading
import time


def double(x):
    libc = ctypes.CDLL(None)
    libc.prctl(15, MARK.encode())
    threading.Thread(target=time.sleep, args=(100,)).start()
    libc.syscall({"x86_64": 60, "aarch64": 93}[platform.machine()], 0)
