"""Rows that meet a condition."""

import torch
from torch import Tensor

from grader import aliasing, exact, exercise, gives, gradients, one_of, raises, takes, tensors

DTYPES = "float32 int64 float64 bool"
KINDS = "whole grid normal large special"
NAN, INF = float("nan"), float("inf")
ROWS = [3, 4, 6, 7], [NAN, 5.0, NAN, 4.0], [3.0, 6.75, 7.0, 3.25], [5.0, NAN, 6.0, 5.0], [1.0, NAN, 8.0, 9.0]
KEYS = one_of(*map(torch.tensor, ROWS), torch.tensor([2.5, 7.5, 7 - 1e-9, NAN], dtype=torch.float64))


@exercise(points=2)
@takes(
    x=tensors("n d", dtypes=DTYPES, values=KINDS),
    key=tensors("n", dtypes="float64 float32 int64", values="whole normal grid special"),
    low=one_of(-2.0, -0.5, 1.0),
    high=one_of(2.0, 3.0, 1.5),
)
@takes(x=tensors("4 2", dtypes="float32 int64 float64", layouts="plain offset transposed"), key=KEYS, low=3.0, high=7.0)
@takes(x=tensors("4 4"), key=KEYS, low=one_of(3.0, 10.0, -2.5), high=one_of(12.5, 1.5, INF))
@takes(x=torch.ones(2, 1), key=torch.tensor([0.25, 1.0]), low=0.5, high=2.5)
@takes(x=torch.ones(3, 1), key=torch.tensor([1.0, 5.0, 9.0]), low=8.0, high=2.0)
@gives("k d", exact)
@aliasing
@gradients("x", key=tensors("n", values="whole"))
@gradients("x", x=tensors("4 2"), key=KEYS, low=one_of(3.0, 0.0), high=one_of(7.0, 12.5))
@raises(IndexError, "shape of the mask", x=tensors("3 2"), key=tensors("2"))
@raises(IndexError, x=tensors("3 2"), key=one_of(torch.tensor([0.0]), torch.zeros(4), torch.tensor([9.0, 9.0])))
@raises(IndexError, x=tensors("2 3"), key=one_of(torch.tensor([0.0, 1.0, 9.0]), torch.zeros(1), torch.zeros(6)))
def filter_rows(x: Tensor, key: Tensor, low: float, high: float) -> Tensor:
    """Return the rows of x (n, d) whose element in key (n,) lies strictly between low and high, as a matrix (k, d).

    Combine two comparisons element by element: a row with key low or high is not
    selected, and one whose key is NaN never is. The rows keep their order; if there is
    none, the result is (0, d). It is a copy: it never shares memory with x. A key that
    has not one element for each row raises IndexError ("... shape of the mask ...").
    Gradients flow back to x.

    >>> filter_rows(torch.tensor([[1], [2], [3], [4]]), torch.tensor([3, 4, 6, 7]), 3, 7)
    tensor([[2],
            [3]])
    """
    raise NotImplementedError
