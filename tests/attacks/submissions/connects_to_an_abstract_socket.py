"""Connects to an abstract socket of the machine.

catalogue: own
open at: process
"""

import socket


def attempt():
    return socket.socket(socket.AF_UNIX).connect(ABSTRACT)
