"""Reads the disk below the file system.

catalogue: own
not at: process
"""

import os


def attempt():
    for name in sorted(os.listdir("/sys/block")):
        return open("/dev/" + name, "rb").read(10)
