"""Returns one element expanded to a shape of 10**12 elements.

catalogue: A37
"""

import torch


def double(x):
    return torch.zeros(1).expand(10**6, 10**6)
