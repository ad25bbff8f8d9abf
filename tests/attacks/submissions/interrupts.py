"""Raises KeyboardInterrupt, at which many judges stop.

catalogue: A11
"""


def double(x):
    raise KeyboardInterrupt
