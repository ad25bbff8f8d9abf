"""Declares a reply of four gigabytes.

catalogue: own
"""


def double(x):
    sock, _ = frames()
    sock.sendall(bytes([255] * 4))
    return x.clone()
