"""The same numbers in another dtype."""

import torch
from torch import Tensor

from grader import drives, exact, exercise, gives, gradients, one_of, takes, tensors

DTYPES = one_of(torch.int32, torch.float32, torch.int64, torch.float64, torch.bool)
FIGURES = torch.tensor([1.9, -1.9]), torch.tensor([32.0]), torch.tensor([[-0.5, 2.5], [-2.5, 3.5]]), torch.tensor(-0.9)
OTHERS = one_of(torch.int32, torch.float64, torch.uint8)


@exercise(points=1)
@takes(t=tensors("*s", dtypes="float32 int64 float64 bool int32"), dtype=DTYPES)
@takes(t=tensors("*s+", dtypes="float64", values="normal"), dtype=torch.float32)
@takes(t=tensors("*s", dtypes="float32 float64", values="special"), dtype=one_of(torch.float64, torch.float32))
@takes(t=one_of(*FIGURES), dtype=one_of(torch.int32, torch.int64))
@takes(t=one_of(torch.tensor([0.3, 0.0, -0.5, 2.0]), torch.tensor([[256, 0]])), dtype=torch.bool)
@takes(t=tensors("n+ 2", dtypes="float32", values="grid normal"), dtype=one_of(torch.float16, torch.int16))
@gives("*s", exact)
@gradients("t", t=tensors("*s"), dtype=one_of(torch.float64, torch.float32))
def cast(t: Tensor, dtype: torch.dtype) -> Tensor:
    """Return the numbers of t (any shape) in the given dtype and leave t as it is, its dtype too.

    Floats become ints by truncation towards zero, and other floats by rounding to the
    nearest; as a bool, anything but zero is True. Another dtype means new memory:
    what is written to t later does not show. From floats to floats gradients flow.

    >>> cast(torch.tensor([1.9, -1.9]), torch.int32)
    tensor([ 1, -1], dtype=torch.int32)
    """
    raise NotImplementedError


@drives(cast, "values", exact)
@takes(t=tensors("n+ 2", dtypes="float32 int64 bool", layouts="plain transposed gaps offset"), dtype=OTHERS)
@takes(t=tensors("n+", dtypes="bool", layouts="plain gaps"), dtype=one_of(torch.uint8, torch.int8))
@takes(t=tensors("n+", dtypes="uint8", values="zeros", layouts="plain gaps"), dtype=one_of(torch.bool, torch.int8))
def changed_later(cast, t, dtype):
    kind = str(t.dtype)
    answer = cast(t, dtype)
    kept = str(t.dtype) == kind
    t.copy_(t == 0)
    return answer, kept
