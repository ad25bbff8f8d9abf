"""Truncates the report by its path.

catalogue: A12
open at: process
"""

import os


def attempt():
    return os.truncate(REPORT, 0)
