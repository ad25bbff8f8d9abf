"""Makes the report look old.

catalogue: own
open at: process
"""

import os


def attempt():
    os.utime(REPORT, (1, 1))
    if os.stat(REPORT).st_mtime > 2:
        raise LookupError("Nothing is there: the time is what it was")
    return os.stat(REPORT).st_mtime
