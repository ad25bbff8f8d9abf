"""Overwrites the report.

catalogue: A12
open at: process
"""


def attempt():
    return open(REPORT, "w").write("<forged/>")
