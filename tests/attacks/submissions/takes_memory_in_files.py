"""Keeps memory in files that lie in memory.

catalogue: own
open at: process
"""

import os


def attempt():
    for _ in range(10):
        os.write(os.memfd_create("x"), bytes(1 << 20))
    return "10 MB"
