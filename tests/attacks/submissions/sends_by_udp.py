"""Sends what it found as a datagram.

catalogue: A41
open at: process
"""

import socket


def attempt():
    return socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"loot", UDP)
