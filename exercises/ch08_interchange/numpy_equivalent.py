"""Calls of NumPy in words of PyTorch."""

import torch
from torch import Tensor

from grader import aliasing, exact_on_grid, exercise, gives, omitted, one_of, raises, takes, tensors

COMPARISONS = one_of("less", "less_equal", "greater", "greater_equal", "equal", "not_equal")
T = tensors("n m", dtypes="float32 int64 float64")
FRACTIONS = tensors("n m", values="grid normal large")
X = torch.tensor([[-1.5, 2.0, 0.25], [-0.75, 3.0, -4.0]])
WITH_NAN = torch.tensor([[-1.5, 2.0, 0.25], [-0.75, 3.0, torch.nan]])
Y = torch.tensor([[-1.5, 3.0, 0.0], [2.0, 3.0, -5.0]])
NO_Y = one_of(omitted, None)


@exercise(points=2)
@takes(name=COMPARISONS, x=T, y=T)
@takes(name=COMPARISONS, x=WITH_NAN, y=Y)
@takes(name=one_of("concatenate", "dot"), x=X, y=Y)
@takes(name="concatenate", x=T, y=T)
@takes(name="dot", x=T, y=T)
@takes(name=one_of("copy", "ndim", "size", "flatten", "floor"), x=X, y=NO_Y)
@takes(name="copy", x=T, y=NO_Y)
@takes(name="flatten", x=T, y=NO_Y)
@takes(name=one_of("copy", "flatten"), x=tensors("2 3", layouts="plain transposed"))
@takes(name="floor", x=FRACTIONS, y=NO_Y)
@takes(name=one_of("ndim", "size"), x=T, y=NO_Y)
@gives(None, exact_on_grid)
@aliasing
@raises(ValueError, "sum", name="sum")
@raises(ValueError, "exp", name="exp", y=NO_Y)
@raises(ValueError, "equal_to", name="equal_to")
@raises(ValueError, "reshape", name="reshape", y=NO_Y)
def numpy_equivalent(name: str, x: Tensor, y: Tensor | None = None) -> Tensor | int:
    """Give what the NumPy call ``name`` gives, for the matrices x and y (both (n, m)), as a tensor or int.

    "less", "less_equal", "greater", "greater_equal", "equal" and "not_equal"
    compare element by element (dtype bool; NaN equals nothing and is neither less
    nor greater); "concatenate" puts y below x; "dot" is x times the transpose of y,
    (n, n). The others have no y: "ndim" and "size" (the element count) are ints,
    "copy" is (n, m), "flatten" a vector in row-major order, and "floor" rounds down
    and keeps the dtype. The result never shares memory with x or y, not even that
    of flatten. Another name raises ValueError with a message that quotes it.

    >>> numpy_equivalent("less", torch.tensor([[1, 2]]), torch.tensor([[2, 2]]))
    tensor([[ True, False]])
    >>> numpy_equivalent("size", torch.zeros(2, 3))
    6
    """
    raise NotImplementedError
