"""Sends open descriptors to the judge until it has no room for more.

catalogue: own
open at: process
"""

import socket


def attempt():
    ours, theirs = socket.socketpair()
    for _ in range(100):
        socket.send_fds(ours, [b"x"], [0] * 200)
    return "sent"
