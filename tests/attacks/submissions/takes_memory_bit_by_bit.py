"""Asks for a hundred MB again and again.

catalogue: A39
not at: process
"""


def attempt():
    kept = []
    for _ in range(200):
        kept.append(bytearray(100 << 20))
    return len(kept)
