"""Powers."""

import torch
from torch import Tensor

from grader import exercise, gives, gradients, one_of, raises, second_order, takes, tensors

INTS = "int64 int32"
TEXT = "Integers to negative integer powers are not allowed"


@exercise(points=1)
@takes(t=tensors("*s"), exponent=one_of(2, 3, 2.0, 0, 1, -1))
@takes(t=tensors("*s", values="positive"), exponent=one_of(0.5, -0.5, 1.5, 2.5, -2, 0.0))
@takes(t=tensors("*s+", dtypes=INTS, values="whole"), exponent=one_of(2, 3, 0, 1))
@takes(t=tensors("*s+", dtypes=INTS, values="whole"), exponent=one_of(2.0, 0.5, -1.0, 1.5, 0.0))
@takes(t=one_of(torch.tensor([-1.5, 4.0]), torch.tensor(-4.0), torch.tensor([-4, 4])), exponent=one_of(0.5, 1.5, -0.5))
@takes(t=one_of(torch.tensor([0.0, 2.0]), torch.tensor(0.0), torch.tensor([0, 3])), exponent=one_of(0, 0.0))
@gives("*s")
@gradients("t", t=tensors("*s"), exponent=one_of(2, 3, 2.0))
@gradients("t", t=tensors("*s+", values="positive"), exponent=one_of(0.5, -1, 1.5, 2.5, 0, 1))
@second_order("t")
@raises(RuntimeError, TEXT, t=tensors("*s+", dtypes=INTS), exponent=one_of(-1, -2, -3))
@raises(RuntimeError, TEXT, t=torch.tensor([1, 1]), exponent=-1)
def power(t: Tensor, exponent: float) -> Tensor:
    """Raise each element of t (any shape) to the real ``exponent``.

    A negative element to a fractional exponent is NaN; the exponent 0 gives 1, of
    0 as well. Integers to an int exponent stay integers, but one that is negative
    raises RuntimeError ("Integers to negative integer powers are not allowed ...");
    integers to a float exponent give float32. The gradient is exponent * t **
    (exponent - 1), and the second derivative follows from it; neither is asked at
    t = 0 for an exponent below 2.

    >>> power(torch.tensor([1, 2, 3]), 2)
    tensor([1, 4, 9])
    """
    raise NotImplementedError
