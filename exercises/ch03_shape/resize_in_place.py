"""Another number of elements."""

import torch
from torch import Tensor

from grader import drives, exact, exercise, gives, one_of, raises, takes, tensors

KIND = {"dtypes": "float32 int64 float64", "layouts": "plain"}
REFUSED = tensors("6", layouts="plain", requires_grad=(True,))


@exercise(points=1)
@takes(t=tensors("*s", **KIND), size=one_of((2, 2), (2, 3), (1,), (3, 2, 2), (0,), (4, 10)))
@takes(t=tensors("6", **KIND), size=one_of((2, 2), (5,), (3, 2), (1, 3), (2, 0)))
@takes(t=tensors("4", **KIND), size=one_of((2, 3), (5,), (3, 2, 2)))
@takes(t=tensors("2 3", **KIND), size=one_of((2, 2), (3, 3), (2, 5), (1, 3)))
@gives(None, exact)
@raises(RuntimeError, "cannot resize variables that require grad", t=REFUSED, size=one_of((2, 2), (2, 3), (2, 5)))
def resize_in_place(t: Tensor, size: tuple[int, ...]) -> Tensor:
    """Change the shape of t (contiguous) to ``size``, in place, and return t itself.

    If t shrinks, its first elements in storage order stay; if it grows, all stay,
    and the new ones after them may be anything. A tensor that requires grad
    raises RuntimeError ("cannot resize variables that require grad").

    >>> resize_in_place(torch.arange(6), (2, 2))
    tensor([[0, 1],
            [2, 3]])
    """
    raise NotImplementedError


def run(resize_in_place, t, size):
    # A copy, as torch forbids memory to grow that NumPy has seen; 0 for every element that is new.
    mine = t.detach().clone().requires_grad_(t.requires_grad)
    answer = resize_in_place(mine, size)
    kept = [torch.where(torch.arange(x.numel()).view(x.shape) < t.numel(), x, 0) for x in (answer, mine)]
    return *kept, answer is mine


@drives(resize_in_place)
def what_stays(resize_in_place, t, size):
    return run(resize_in_place, t, size)[0]


@drives(resize_in_place, "inplace", exact)
def changes_itself(resize_in_place, t, size):
    """Changes t itself and returns it."""
    return run(resize_in_place, t, size)
