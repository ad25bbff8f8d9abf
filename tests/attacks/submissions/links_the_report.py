"""Makes a second name for the report, to write through it.

catalogue: A42
open at: process
"""

import os


def attempt():
    return os.link(REPORT, SECRET + "/gr-link")
