"""Reads the memory of the judge.

catalogue: A17
open at: process
"""


def attempt():
    with open(f"/proc/{JUDGE}/maps") as maps:
        start = int(maps.readline().split("-")[0], 16)
    with open(f"/proc/{JUDGE}/mem", "rb") as memory:
        memory.seek(start)
        return memory.read(16)
