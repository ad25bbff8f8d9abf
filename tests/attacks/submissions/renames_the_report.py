"""Moves the report to another place.

catalogue: A12
open at: process
"""

import os


def attempt():
    return os.rename(REPORT, SECRET + "/gr-moved")
