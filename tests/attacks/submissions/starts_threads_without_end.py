"""Starts threads without end.

catalogue: A39
not at: process
"""

import threading
import time


def attempt():
    def wait():
        time.sleep(5)

    for number in range(100_000):
        threading.Thread(target=wait, daemon=True).start()
    return number
