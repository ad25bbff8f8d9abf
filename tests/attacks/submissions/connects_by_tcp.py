"""Sends what it found to a server.

catalogue: A41
open at: process
"""

import socket


def attempt():
    return socket.create_connection(TCP, 1).send(b"loot")
