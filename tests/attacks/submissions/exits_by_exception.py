"""Raises SystemExit with status 0.

catalogue: A11
"""

import sys


def double(x):
    sys.exit(0)
