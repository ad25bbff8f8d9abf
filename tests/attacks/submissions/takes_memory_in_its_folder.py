"""Keeps memory in its private folder.

catalogue: own
open at: inner
not at: process
"""

import os


def attempt():
    kept = [open(f"gr-{number}", "wb") for number in range(100)]
    for file in kept:
        file.write(bytes(2 << 20))
        file.flush()
        os.unlink(file.name)
    return len(kept)
