"""Reads the key through a symbolic link.

catalogue: A42
open at: process
"""

import os


def attempt():
    os.symlink(KEY, SECRET + "/gr-link")
    return open(SECRET + "/gr-link").read()
