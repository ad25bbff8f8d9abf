"""Writes a file of one number that is read back as a tensor of a million million.

catalogue: own
exercise: store
"""

import torch


def store(x, path):
    torch.save(torch.ones(1).expand(1 << 40), path)
