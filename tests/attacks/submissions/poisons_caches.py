"""Leaves code in a cache that the next submission imports.

catalogue: A47
open at: process
"""

import os


def attempt():
    import torch

    folder = os.path.dirname(torch.__file__)
    with open(folder + "/gr_left.py", "w") as file:
        file.write("left = True")
    os.remove(folder + "/gr_left.py")
    return folder
