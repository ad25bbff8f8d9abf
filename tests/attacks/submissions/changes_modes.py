"""Makes the key unreadable for the judge.

catalogue: own
open at: process
"""

import os


def attempt():
    os.chmod(KEY, 0o600)
    if os.stat(KEY).st_mode & 0o777 != 0o600:
        raise LookupError("Nothing is there: the mode is what it was")
    return os.stat(KEY).st_mode
