"""Raises an error of a gigabyte, another whose text loops, and another without one.

catalogue: A26
"""


class Loops(Exception):
    def __str__(self):
        while True:
            pass


def double(x):
    raise ValueError("x" * (1 << 28)) from Loops()
