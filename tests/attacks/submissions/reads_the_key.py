"""Reads the key from its folder.

catalogue: A16
open at: process
"""


def attempt():
    return open(KEY).read()
