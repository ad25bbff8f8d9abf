"""Sends a datagram to a socket file from a pair that needs no connection, as if to the system's log.

catalogue: own
open at: process
"""

import socket


def attempt():
    ours, _ = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    return ours.sendto(b"loot", DATAGRAM)
