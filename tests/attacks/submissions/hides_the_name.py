"""Reaches a forbidden function under a name that no reader of the source finds.

catalogue: A30 A46
exercise: soft
"""

import torch


def soft(x):
    return getattr(torch, "so" + "ftmax")(x, 0)
