"""Opens a port for somebody to come in.

catalogue: own
open at: process
"""

import socket


def attempt():
    sock = socket.socket()
    sock.bind(("127.0.0.1", 0))
    sock.listen()
    return sock.getsockname()
