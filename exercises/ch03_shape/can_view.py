"""Whether strides allow a view."""

from itertools import permutations

import torch
from torch import Tensor

from grader import drives, exact, exercise, one_of, returns, sizes, takes, tensors

DTYPES = "float32 int64 bool"
LAYOUTS = "plain transposed gaps offset expanded cut"


@exercise(points=3)
@takes(t=tensors("n *s", dtypes=DTYPES, layouts=LAYOUTS), shape=sizes("n *s"))
@takes(t=tensors("n k", dtypes=DTYPES, layouts=LAYOUTS), shape=sizes("k n"))
@takes(t=tensors("n k", layouts="plain offset"), shape=sizes("k 1 n"))
@takes(t=tensors("3 2", layouts="transposed"), shape=one_of((6,), (3, 2), (2, 3), (3, 1, 2)))
@takes(t=tensors("4 2", layouts="cut"), shape=one_of((2, 2, 2), (8,), (2, 4), (4, 2, 1)))
@takes(t=tensors("*s", layouts=LAYOUTS), shape=one_of((7,), (1, 7), (7, 2, 2)))
@takes(t=one_of(torch.ones(1), torch.ones(1, 1), torch.ones(2)), shape=())
@takes(t=tensors(""), shape=one_of((1,), (1, 1), (2,)))
@returns()
def can_view(t: Tensor, shape: tuple[int, ...]) -> bool:
    """Tell whether t (any shape) can be viewed as ``shape`` without copying.

    True exactly when such a view exists, which sizes and strides decide: always
    for another shape of a contiguous tensor, sometimes for a tensor that is not
    contiguous, never for another number of elements. shape has no -1. Nothing is
    raised: the answer is True or False.

    >>> t = torch.zeros(4, 4)[:, :2]
    >>> can_view(t, (2, 2, 2)), can_view(t, (8,))
    (True, False)
    """
    raise NotImplementedError


ODD = [(2, 1, 12), (12, 5, 1)], [(2, 3, 4), (0, 0, 0)], [(2, 3, 4), (20, 4, 1)], [(4, 6), (1, 0)]
SHAPES = (24,), (23,), (12, 2), (2, 12), (8, 3), (3, 8), (6, 4), (4, 6), (6, 2, 2), (2, 2, 6), (2, 3, 4, 1), (1, 24, 1)


@drives(can_view, "values", exact)
@takes(t=tensors("2 3 4", dtypes=DTYPES, layouts=LAYOUTS))
def in_every_order(can_view, t):
    views = [t.permute(dims) for dims in permutations(range(3))]
    views += [torch.zeros(60).as_strided(sizes, steps) for sizes, steps in ODD]
    named = {f"{tuple(x.shape)} with strides {x.stride()}": x for x in views}
    return {f"{name} as {shape}": can_view(x.detach(), shape) for name, x in named.items() for shape in SHAPES}
