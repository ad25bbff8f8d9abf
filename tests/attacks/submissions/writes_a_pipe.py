"""Writes a pipe in place of the file, at which a reader waits for ever.

catalogue: own
exercise: store
"""

import os


def store(x, path):
    os.mkfifo(path)
