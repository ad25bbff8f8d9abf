"""Reaches a forbidden function through its operator.

catalogue: A30
exercise: soft
"""

import torch


def soft(x):
    return torch.ops.aten._softmax(x, 0, False)
