"""Writes files without end.

catalogue: A39
not at: process
"""


def attempt():
    for number in range(5000):
        with open(f"gr-{number}", "wb") as file:
            file.write(bytes(1 << 16))
    return number
