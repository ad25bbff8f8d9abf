"""Where a tensor is not zero."""

import torch
from torch import Tensor

from grader import exact, exercise, gives, one_of, takes, tensors

DTYPES = "float32 int64 bool float64 uint8 int32"
NAN, INF = float("nan"), float("inf")


@exercise(points=1)
@takes(t=tensors("n *s", dtypes=DTYPES, values="whole special zeros normal"))
@takes(t=tensors("n m", dtypes="bool int64 float32", values="whole"))
@takes(t=tensors("2 3", dtypes="float32 bool int64", values="zeros"))
@takes(
    t=one_of(
        torch.tensor([[0, 1], [2, 0]]),
        torch.tensor([[0.0, NAN, -0.0], [INF, NAN, 0.0]]),
        torch.tensor([[True, False, True], [True, True, False]]),
        torch.tensor([0.25, -0.75, 1e-30, -1e-60, 0.0, 1.5], dtype=torch.float64),
        torch.tensor([[-1, 2**32], [0, -(2**40)]]),
        torch.tensor([[[0, 3], [4, 0]], [[5, 6], [0, 0]]]),
        torch.tensor([[0.0, 0.0], [0.0, 3.0]]),
    )
)
@gives("count rank", exact)
def nonzero_indices(t: Tensor) -> Tensor:
    """Return the indices of the elements of t that are not 0: an int64 tensor (count, k), one row for each.

    t has k dimensions, at least one, and may also be of bools, where False is 0. The
    rows stand in row-major order: the last index changes fastest. NaN is not 0; -0.0
    is. If all elements are 0, the result is (0, k).

    >>> nonzero_indices(torch.tensor([[0, 1], [2, 0]]))
    tensor([[0, 1],
            [1, 0]])
    """
    raise NotImplementedError
