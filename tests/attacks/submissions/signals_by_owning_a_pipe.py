"""Has the kernel signal the judge, as the owner of a pipe to which something is written.

catalogue: own
open at: process
"""

import fcntl
import os
import signal


def attempt():
    reading, writing = os.pipe()
    set_owner, set_signal, asynchronous = 8, 10, 0o20000
    fcntl.fcntl(reading, set_owner, JUDGE)
    fcntl.fcntl(reading, set_signal, signal.SIGURG)  # harmless; SIGKILL goes the same way
    fcntl.fcntl(reading, fcntl.F_SETFL, asynchronous)
    os.write(writing, b"x")
    return "sent"
