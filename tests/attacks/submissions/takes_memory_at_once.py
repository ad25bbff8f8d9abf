"""Asks for a tensor of 40 GB.

catalogue: A39
not at: process
"""


def attempt():
    import torch

    return float(torch.ones(5 * 2**30, dtype=torch.float64).sum())
