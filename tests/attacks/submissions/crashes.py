"""Has the C library crash.

catalogue: A11
"""

import ctypes


def double(x):
    ctypes.string_at(0)
