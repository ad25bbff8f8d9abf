"""Equality of tensors."""

import torch
from torch import Tensor

from grader import broadcast_to, drives, exercise, one_of, returns, takes, tensors

NAN, INF = float("nan"), float("inf")
THREE = torch.tensor([1.0, 2.0, 3.0])
LIKE_THREE = (
    torch.tensor([1.0, 2.0, 3.0]), torch.tensor([1.0, 2.0, 4.0]), torch.tensor([1.0 + 2**-23, 2.0, 3.0]),
    torch.tensor([1, 2, 3]), torch.tensor([1, 2, 3], dtype=torch.int32), torch.tensor([[1.0, 2.0, 3.0]] * 2),
    torch.tensor([[1.0], [2.0], [3.0]]), torch.tensor([[1.0, 2.0, 3.0]]), torch.tensor([1.0, 2.0]), torch.tensor(1.0),
    torch.tensor([1.0, 2.0, NAN]), torch.tensor([3.0, 2.0, 1.0]),
)  # fmt: skip
EMPTY = (torch.ones(0), torch.zeros(0), torch.ones(0, 2), torch.ones(0, 3), torch.ones(1), torch.tensor(1.0))


@exercise(points=1)
@takes(a=tensors("*s", values="whole zeros"), b=broadcast_to("a", values="whole zeros"))
@takes(a=one_of(*LIKE_THREE), b=THREE)
@takes(a=THREE.double(), b=one_of(*LIKE_THREE, THREE.double() + 1e-12))
@takes(a=one_of(*EMPTY), b=EMPTY[0])
@takes(a=EMPTY[2], b=one_of(*EMPTY))
@takes(a=one_of(torch.tensor([NAN, 1.0]), torch.tensor([1.0, NAN])), b=torch.tensor([NAN, 1.0]))
@takes(a=torch.tensor([INF, -0.0]), b=one_of(torch.tensor([INF, 0.0]), torch.tensor([-INF, 0.0])))
@takes(a=torch.zeros(2, 3), b=one_of(*(torch.zeros(s) for s in ((3,), (), (1, 3), (2, 1), (3, 2), (2, 3), (2, 3, 1)))))
@takes(a=torch.tensor([1, 2]), b=one_of(torch.tensor([1.0, 2.0]), torch.tensor([1.0, 2.5]), torch.tensor([1, 2])))
@returns()
def tensors_equal(a: Tensor, b: Tensor) -> bool:
    """Say whether a and b are equal: True if both have the same shape and all their values are equal, else False.

    The answer is a bool of Python. Different shapes give False and no error, even
    where they broadcast. Values are compared without tolerance; the integer 1 and
    the float 1.0 are equal, NaN is equal to nothing, and two empty tensors of the
    same shape are equal.

    >>> tensors_equal(torch.zeros(2, 3), torch.zeros(3))
    False
    """
    raise NotImplementedError


@drives(tensors_equal, "values")
@takes(a=THREE, b=one_of(*LIKE_THREE[:2], LIKE_THREE[5], LIKE_THREE[10]))
def bools(tensors_equal, a, b):
    return type(tensors_equal(a, b)) is bool, tensors_equal(b, b)
