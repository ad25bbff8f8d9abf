"""Fills as many sockets and pipes as it may have, for their memory is the kernel's and no limit of its own counts it.

catalogue: own
open at: process
"""

import os
import socket


def attempt():
    kept, size = [], 0
    try:
        while size < 512 << 20:
            a, b = socket.socketpair()
            kept.append((a, b))
            for one in (a, b):
                one.setblocking(False)
                try:
                    while True:
                        size += one.send(bytes(1 << 16))
                except BlockingIOError:
                    pass
    except OSError as error:
        if size > 128 << 20:
            return f"{size >> 20} MiB"
        raise error
    return f"{size >> 20} MiB"
