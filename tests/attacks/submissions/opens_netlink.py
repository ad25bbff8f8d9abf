"""Talks to the kernel about the network.

catalogue: own
open at: process
"""

import socket


def attempt():
    return socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0)
