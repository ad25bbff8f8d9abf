"""Leaves a file in shared memory.

catalogue: own
open at: process
"""


def attempt():
    return open("/dev/shm/" + MARK, "w").write("x")
