"""Reads the bank, which holds every expected value.

catalogue: own
open at: process
"""


def attempt():
    return [open(file, "rb").read()[:20] for file in BANK]
