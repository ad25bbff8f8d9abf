"""Types a command into the terminal of the teacher.

catalogue: own
"""

import fcntl


def attempt():
    for number in range(3):
        fcntl.ioctl(number, 0x5412, b"x")
    return "typed"
