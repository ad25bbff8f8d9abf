"""Leaves float64, no gradients and three threads to whoever comes next.

catalogue: A34
"""

import torch


def double(x):
    torch.set_default_dtype(torch.float64)
    torch.set_grad_enabled(False)
    torch.set_num_threads(3)
    return torch.zeros(x.shape)
