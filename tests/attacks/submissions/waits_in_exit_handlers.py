"""Waits in exit handlers and finalisers, so that the run never ends.

catalogue: A12
"""

import atexit
import time


class Slow:
    def __del__(self):
        time.sleep(1000)


kept = Slow()
atexit.register(time.sleep, 1000)


def double(x):
    raise SystemExit(0)
