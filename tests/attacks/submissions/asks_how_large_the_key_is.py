"""Asks for the size of the key without opening it.

catalogue: A16
open at: process, inner
"""

import os


def attempt():
    return os.stat(KEY).st_size
