"""Reads the command lines of all processes, for the path of the report.

catalogue: A17
open at: process
"""


def attempt():
    return [open(f"/proc/{JUDGE}/cmdline").read()]
