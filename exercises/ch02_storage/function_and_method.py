"""One operation, called in two ways."""

import torch
from torch import Tensor

from grader import exercise, gives, omitted, one_of, raises, takes, tensors

DTYPES = "float32 int64 float64"
NOTHING = one_of(omitted, None)


@exercise(points=1)
@takes(name=one_of("add", "mul", "sub"), x=tensors("*s", dtypes=DTYPES), y=tensors("*s", dtypes=DTYPES))
@takes(name=one_of("add", "mul", "sub"), x=tensors("3 3", dtypes=DTYPES), y=tensors("3 3", dtypes=DTYPES))
@takes(name=one_of("sum", "mean", "abs", "reshape_flat"), x=tensors("*s"), y=NOTHING)
@takes(name=one_of("reshape_flat", "mean", "abs", "sum"), x=tensors("2 3 2"), y=NOTHING)
@takes(name="reshape_flat", x=one_of(torch.tensor(2.5), torch.tensor([[3]])), y=NOTHING)
@takes(name=one_of("abs", "sum", "reshape_flat"), x=tensors("*s", dtypes="int64 int32"), y=NOTHING)
@takes(name=one_of("sum", "reshape_flat"), x=tensors("2 3", dtypes="int32"), y=NOTHING)
@gives()
@raises(ValueError, "view", name="view")
@raises(ValueError, "cube", name="cube")
@raises(ValueError, "no_such", name="no_such", y=NOTHING)
def function_and_method(name: str, x: Tensor, y: Tensor | None = None) -> tuple[Tensor, Tensor]:
    """Call an operation as a function and as a method, and return the tuple of both results.

    name is add, mul or sub, torch.add(x, y) and x.add(y), for x and y of the same
    shape; or sum, mean or abs, torch.abs(x) and x.abs(), of x alone (any shape);
    or reshape_flat, which means to reshape x to (-1,). Both results are equal,
    dtypes too, and x and y stay as they are. view exists as a method only: it and
    unknown names raise ValueError, with a message that contains the name.

    >>> function_and_method("add", torch.tensor([1, 2]), torch.tensor([3, 4]))
    (tensor([4, 6]), tensor([4, 6]))
    """
    raise NotImplementedError
