"""A view where strides allow it, else a copy."""

from torch import Tensor

from grader import aliasing, exact, exercise, gives, gradients, one_of, raises, reshaped, takes, tensors

SHAPES = one_of((2, -1), (2, -1, 3), (4, 3), (12,), (3, -1, 2))


@exercise(points=2)
@takes(t=tensors("*s", dtypes="float32 int64 float64"), shape=reshaped("t"))
@takes(t=tensors("3 4", dtypes="float64", layouts="transposed gaps"), shape=SHAPES)
@gives(None, exact)
@aliasing
@gradients("t", t=tensors("*s", layouts="plain transposed gaps offset"))
@raises(RuntimeError, "is invalid for input of size", t=tensors("2 3"), shape=one_of((4,), (3, 3), (2, 2), (5, -1)))
def reshape_tensor(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """Return t in the given shape: a view where its strides allow one, otherwise a copy.

    Elements keep their logical, row-major order. One size may be -1: it is what
    remains. Another number of elements raises RuntimeError ("... is invalid for
    input of size ..."). Gradients flow back.

    >>> reshape_tensor(torch.arange(6).view(2, 3).t(), (2, -1))
    tensor([[0, 3, 1],
            [4, 2, 5]])
    """
    raise NotImplementedError
