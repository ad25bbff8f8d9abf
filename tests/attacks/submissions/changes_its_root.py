"""Leaves its root by the old trick with two of them.

catalogue: own
not at: process
"""

import os


def attempt():
    os.chroot(".")
    return os.listdir("../../../..")
