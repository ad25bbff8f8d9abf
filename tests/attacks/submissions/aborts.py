"""Aborts.

catalogue: A11
"""

import os


def double(x):
    os.abort()
