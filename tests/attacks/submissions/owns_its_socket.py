"""Has the kernel signal the judge whenever something arrives on a socket (SIOCSPGRP instead of fcntl).

catalogue: own
open at: process
"""

import fcntl
import os
import socket
import struct


def attempt():
    a, b = socket.socketpair()
    # SIGURG, which does no harm: that it is accepted is enough.
    fcntl.ioctl(a, 0x8902, struct.pack("i", JUDGE))
    return "the judge is signalled when something arrives"
