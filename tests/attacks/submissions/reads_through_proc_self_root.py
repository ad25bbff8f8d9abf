"""Reads the key through /proc/self/root.

catalogue: own
open at: process
"""


def attempt():
    return open("/proc/self/root" + KEY).read()
