"""Reads the submission of somebody else.

catalogue: own
open at: process
"""


def attempt():
    return open(OTHER).read()
