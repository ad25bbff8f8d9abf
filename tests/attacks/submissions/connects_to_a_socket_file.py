"""Connects to a socket that lies in the file system.

catalogue: own
open at: process
"""

import socket


def attempt():
    return socket.socket(socket.AF_UNIX).connect(STREAM)
