"""Goes through the folder of its own thread in /proc, which it may read, to the root and from there to the key.

catalogue: own
open at: process
"""

import os


def attempt():
    thread = os.listdir("/proc/self/task")[0]
    return open(f"/proc/self/task/{thread}/root{KEY}").read()
