"""Replaces the worker by another program.

catalogue: own
"""

import os


def attempt():
    os.execv("/bin/echo", ["echo", "points"])
