"""The identity matrix."""

from torch import Tensor

from grader import exact, exercise, gives, omitted, one_of, raises, takes


@exercise(points=1)
@takes(n=one_of(2, 1, 3, 4, 0), m=one_of(omitted, 2, 4, 1, 0, None))
@gives("n m", exact)
@raises(RuntimeError, "must be greater or equal to 0", n=-1, m=one_of(omitted, 2))
@raises(RuntimeError, n=2, m=-1)
@raises(TypeError, positional=(2, 3, 4))
def eye(n: int, m: int | None = None) -> Tensor:
    """Make the (n, m) float32 matrix with 1 on the main diagonal and 0 elsewhere.

    Without m it is square. A negative n or m raises RuntimeError ("... must be
    greater or equal to 0"); there is no third argument.

    >>> eye(2, 3)
    tensor([[1., 0., 0.],
            [0., 1., 0.]])
    """
    raise NotImplementedError
