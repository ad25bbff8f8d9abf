"""Reads the kernel's messages, its memory and its list of sockets.

catalogue: own
open at: process
"""

import os


def attempt():
    for path in ("/dev/kmsg", "/proc/kcore", "/proc/kallsyms", "/proc/net/unix", "/sys/kernel/notes"):
        try:
            fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
            return path, len(os.read(fd, 100))
        except OSError as again:
            error = again
    raise error
