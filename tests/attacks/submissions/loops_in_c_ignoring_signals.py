"""Loops in C, with every signal ignored that can be.

catalogue: A40
"""

import signal

for number in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM, signal.SIGXCPU, signal.SIGHUP):
    signal.signal(number, signal.SIG_IGN)


def double(x):
    return sum(range(10**13))
