"""Deletes the report.

catalogue: A12
open at: process
"""

import os


def attempt():
    return os.remove(REPORT)
