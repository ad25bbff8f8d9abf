"""Sends replies without end.

catalogue: own
"""


def double(x):
    while True:
        send(bytes(60 << 20))
