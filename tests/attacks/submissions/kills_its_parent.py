"""Kills the process that starts workers, to stop the run.

catalogue: A40
not at: process
"""

import os
import time


def attempt():
    os.kill(os.getppid(), 9)
    time.sleep(0.2)
    return "killed"
