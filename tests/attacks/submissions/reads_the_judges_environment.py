"""Reads the secrets in the environment of the judge.

catalogue: A28
open at: process
"""


def attempt():
    return open(f"/proc/{JUDGE}/environ").read()[:50]
