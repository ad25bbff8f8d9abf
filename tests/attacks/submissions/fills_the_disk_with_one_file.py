"""Writes one file without end.

catalogue: A39
not at: process
"""


def attempt():
    written = 0
    with open("gr-big", "wb") as file:
        while written < 200 << 20:
            written += file.write(bytes(1 << 20))
    return written
