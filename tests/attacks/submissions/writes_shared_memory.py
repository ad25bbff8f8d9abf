"""Leaves a file in shared memory.

catalogue: own
open at: process
"""


def attempt():
    with open("/dev/shm/" + MARK, "w") as file:
        file.write("x")
    raise LookupError("Nothing but what was written")
