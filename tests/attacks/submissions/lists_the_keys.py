"""Lists the folder in which the keys lie.

catalogue: A16
open at: process
"""

import os


def attempt():
    return os.listdir(os.path.dirname(KEY))
