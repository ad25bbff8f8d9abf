"""Makes a folder, deep and full, where the file should be.

catalogue: own
exercise: store
"""

import os


def store(x, path):
    os.mkdir(path)
    for number in range(50):
        path = os.path.join(path, "f" * 60)
        os.mkdir(path)
    with open(os.path.join(path, "kept.pt"), "wb") as file:
        file.write(b"junk")
