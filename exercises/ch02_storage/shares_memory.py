"""Do two tensors lie in the same memory?"""

import torch
from torch import Tensor

from grader import drives, exercise, one_of, returns, takes, tensors

MAKE = {
    "row": lambda t: (t, t[2]), "clone": lambda t: (t, t.clone()), "column slice": lambda t: (t, t[:, 1:3]),
    "blocks": lambda t: (t[1:], t[:, 2:]), "view": lambda t: (t, t.view(2, 6)), "transpose": lambda t: (t, t.t()),
    "copy of the transpose": lambda t: (t, t.t().contiguous()), "unsqueeze": lambda t: (t[1], t.unsqueeze(1)),
    "expand": lambda t: (t[:, :1].expand(3, 4), t), "detach": lambda t: (t, t.detach()),
    "two rows": lambda t: (t[0], t[2]), "columns": lambda t: (t[:, 1], t[:, 2]), "element": lambda t: (t, t[2, 3]),
    "list": lambda t: (t, t[[0, 1, 2]]), "list of one": lambda t: (t[1:2], t[[1]]),
    "mask": lambda t: (t.view(12), t[t == t]), "index": lambda t: (t, t[torch.tensor([0, 2])]),
    "index of columns": lambda t: (t[:, 1:2], t[:, torch.tensor([1])]),
    "equal values": lambda t: (t, torch.tensor(t.tolist(), dtype=t.dtype)),
    "two empty tensors": lambda t: (torch.empty(0, dtype=t.dtype), torch.empty(0, dtype=t.dtype)),
    "two empty matrices": lambda t: (torch.zeros(2, 0), torch.zeros(0, 3)),
    "empty and not": lambda t: (t, torch.empty(0, dtype=t.dtype)),
}  # fmt: skip


@exercise(points=2)
@takes(t=tensors("3 4", dtypes="float32 int64 float64", layouts="plain"), made=one_of(*MAKE))
@returns()
def shares_memory(a: Tensor, b: Tensor) -> bool:
    """Tell whether a and b (any shapes) use the same storage: True or False.

    It does not matter where in the storage each begins, nor whether they have an
    element in common: two rows of a matrix use the same storage. A tensor shares
    it with its rows, slices, views, transpose, unsqueeze, expand and detach, not
    with a clone, a contiguous copy, or what a list, a mask or an index tensor
    selects. Two empty tensors share nothing. The order of a and b is of no account.
    Compare addresses of storages, not ids of Python objects.

    >>> t = torch.zeros(2, 3)
    >>> shares_memory(t, t.t()), shares_memory(t, t.t().contiguous())
    (True, False)
    """
    raise NotImplementedError


@drives(shares_memory)
def in_both_orders(shares_memory, t, made):
    a, b = MAKE[made](t)
    return shares_memory(a, b), shares_memory(b, a), shares_memory(a, b)
