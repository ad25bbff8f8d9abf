"""Recurses without end, with no limit.

catalogue: A39
"""

import sys


def double(x):
    sys.setrecursionlimit(10**9)
    return double(x)
