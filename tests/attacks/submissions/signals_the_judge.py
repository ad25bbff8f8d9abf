"""Sends the judge a signal.

catalogue: A40
open at: process
"""

import os


def attempt():
    return os.kill(JUDGE, 0)
