"""Makes a device file for the disk.

catalogue: own
open at: process
"""

import os


def attempt():
    path = SECRET + "/gr-device"
    os.mknod(path, 0o60666, os.makedev(254, 0))
    return path
