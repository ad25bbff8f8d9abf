"""Reads the list of the machine's users.

catalogue: own
open at: process
"""


def attempt():
    return open("/etc/passwd").read()[:20]
