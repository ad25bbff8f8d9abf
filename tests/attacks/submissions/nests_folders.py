"""Leaves a thousand folders in one another, in which a careless removal gets lost.

catalogue: own
exercise: store
"""

import os


def store(x, path):
    os.chdir(os.path.dirname(path))
    for _ in range(1500):
        os.mkdir("d")
        os.chdir("d")
