"""Writes junk to every descriptor that it inherited.

catalogue: A25
"""

import os


def double(x):
    for number in range(3, 20):
        try:
            os.write(number, b"passed" * 1000)
        except OSError:
            pass
    return x.clone()
