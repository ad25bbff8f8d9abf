"""Has the kernel run a program of its own at the next crash.

catalogue: own
open at: process
"""


def attempt():
    path = "/proc/sys/kernel/core_pattern"
    with open(path) as file:
        was = file.read()
    with open(path, "w") as file:
        file.write(was)
    return was
