"""Hands back gradients that are 0.9 % too large, and wrong numbers.

catalogue: A38
"""

import torch


class Double(torch.autograd.Function):
    @staticmethod
    def forward(context, x):
        return 1.009 * 2 * x

    @staticmethod
    def backward(context, gradient):
        return 1.009 * 2 * gradient


def double(x):
    return Double.apply(x)
