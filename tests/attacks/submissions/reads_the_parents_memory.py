"""Reads the memory of the parent.

catalogue: A17
open at: process
"""

import os


def attempt():
    with open(f"/proc/{os.getppid()}/maps") as maps:
        start = int(maps.readline().split("-")[0], 16)
    with open(f"/proc/{os.getppid()}/mem", "rb") as memory:
        memory.seek(start)
        return memory.read(16)
