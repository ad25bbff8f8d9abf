"""Takes more cores, at a higher priority.

catalogue: own
not at: process
"""

import os


def attempt():
    return os.sched_setaffinity(0, {0}), os.setpriority(os.PRIO_PROCESS, 0, -5)
