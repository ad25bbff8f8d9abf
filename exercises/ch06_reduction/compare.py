"""Order of elements."""

import torch
from torch import Tensor

from grader import broadcast_to, exact, exercise, gives, one_of, raises, takes, tensors

NAN, INF = float("nan"), float("inf")
DOUBLE = torch.float64
KINDS = "whole zeros grid special"
OPS = one_of("ge", "le", "gt", "lt", "eq", "ne")


@exercise(points=1)
@takes(a=tensors("*s", dtypes="float32 int64 float64", values=KINDS), b=broadcast_to("a", values=KINDS), op=OPS)
@takes(b=tensors("*s", values=KINDS), a=broadcast_to("b", values=KINDS), op=OPS)
@takes(a=tensors("n 1", values="whole"), b=tensors("3", values="whole"), op=OPS)
@takes(a=torch.tensor([1.0, 2.0, 3.0]), b=torch.tensor(2.0), op=OPS)
@takes(a=torch.tensor([1, 2, 3]), b=one_of(torch.tensor([[2], [1]]), torch.tensor([[2.5], [1.0]])), op=OPS)
@takes(a=torch.tensor([NAN, 1.0, NAN, INF, -INF, 0.0]), b=torch.tensor([NAN, NAN, 1.0, INF, 2.0, -0.0]), op=OPS)
@takes(a=torch.tensor([1.0, 2.0 + 2**-40], dtype=DOUBLE), b=torch.tensor([1.0 + 2**-40, 2.0], dtype=DOUBLE), op=OPS)
@gives(None, exact)
@raises(ValueError, "almost", op="almost")
@raises(ValueError, "add", op="add")
@raises(ValueError, "greater", op="greater")
@raises(ValueError, "GE", op="GE")
@raises(ValueError, "isclose", op="isclose")
def compare(a: Tensor, b: Tensor, op: str) -> Tensor:
    """Compare a with b element by element, as op says: a tensor of bools.

    "ge" is >= (at least, not greater), "le" is <=, "gt" is >, "lt" is <, "eq" is
    == and "ne" is !=. The shapes (any) broadcast, and the result has the broadcast
    shape. Every comparison with NaN is False, except "ne", which is True. Any other
    op raises ValueError with a message that quotes it.

    >>> compare(torch.tensor([1.0, 2.0, 3.0]), torch.tensor(2.0), "ge")
    tensor([False,  True,  True])
    """
    raise NotImplementedError
