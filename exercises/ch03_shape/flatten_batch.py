"""One row for each sample."""

import torch
from torch import Tensor

from grader import aliasing, drives, exact, exercise, gives, gradients, one_of, raises, takes, tensors

DTYPES = "float32 int64 float64"
LAYOUTS = "plain transposed gaps offset expanded cut"


@exercise(points=1)
@takes(x=tensors("batch+ k *s", dtypes=DTYPES, layouts=LAYOUTS))
@takes(x=tensors("batch+ 2 3 2", dtypes=DTYPES, layouts=LAYOUTS))
@takes(x=tensors("3 4", dtypes=DTYPES, layouts=LAYOUTS))
@gives("batch features", exact)
@aliasing
@gradients("x", x=tensors("batch+ k *s", layouts="plain transposed gaps offset cut"))
@raises(IndexError, "Dimension out of range", x=tensors("n+", layouts="plain gaps offset"))
@raises(IndexError, "Dimension out of range", x=tensors(""))
def flatten_batch(x: Tensor) -> Tensor:
    """Keep the first dimension of x (batch, ...) and merge all others into one.

    x has two dimensions or more and is not an empty batch; the result is (batch,
    product of the other sizes), each row a sample in row-major order. It is a
    view of x where its strides allow one, as they do if x is contiguous, otherwise
    a copy; gradients flow back. Rank 0 or 1 raises IndexError ("Dimension out of
    range ...").

    >>> flatten_batch(torch.zeros(4, 16, 5, 5)).shape
    torch.Size([4, 400])
    """
    raise NotImplementedError


@drives(flatten_batch, "shape", exact)
@takes(shape=one_of((4, 16, 5, 5), (25, 16, 6, 6), (400, 2), (3, 400)))
def of_images(flatten_batch, shape):
    return flatten_batch(torch.zeros(shape)).shape
