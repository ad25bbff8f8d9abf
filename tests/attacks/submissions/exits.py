"""Ends the process with exit status 0.

catalogue: A10
"""

import os


def double(x):
    os._exit(0)
