"""Signals the judge by a descriptor of its process.

catalogue: own
open at: process
"""

import os
import signal


def attempt():
    return signal.pidfd_send_signal(os.pidfd_open(JUDGE), 0)
