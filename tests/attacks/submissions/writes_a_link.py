"""Writes a link to the report in place of the file, to have it read or removed.

catalogue: A42
exercise: store
"""

import os


def store(x, path):
    os.symlink(REPORT, path)
