"""Sets the clock.

catalogue: own
open at: process
"""

import time


def attempt():
    return time.clock_settime(time.CLOCK_REALTIME, time.time())
