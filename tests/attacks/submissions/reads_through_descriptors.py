"""Looks for a descriptor that was left open.

catalogue: A25
"""

import os


def attempt():
    found = []
    for number in range(4, 1024):
        try:
            found.append((number, os.readlink(f"/proc/self/fd/{number}")))
        except OSError:
            pass
    found = [(number, path) for number, path in found if "random" not in path]
    if not found:
        raise LookupError("Nothing is there")
    return found
