"""One value everywhere."""

from torch import Tensor

from grader import drives, exact, exercise, gives, one_of, raises, takes

SIZES = (2, 3), (), (3,), (1,), (2, 1, 3), (0,), (2, 0)


@exercise(points=1)
@takes(size=one_of(*SIZES), value=one_of(3.14, 2.0, 0.0, -0.5, float("inf")))
@takes(size=one_of(*SIZES), value=one_of(3, -1, 0, 2**53 + 1))
@takes(size=one_of(*SIZES), value=one_of(True, False))
@gives("*size", exact)
@raises(RuntimeError, "negative", size=one_of((-1,), (2, -3)))
def full(size: tuple[int, ...], value: float | int | bool) -> Tensor:
    """Make a new tensor of the shape ``size``, a tuple, in which every element is ``value``.

    Every element has memory of its own. A float gives float32, an int int64 (a large one
    exactly, too), a bool bool. The size () gives a 0-d tensor. A negative size
    raises RuntimeError ("... negative ...").

    >>> full((2, 3), 3)
    tensor([[3, 3, 3],
            [3, 3, 3]])
    """
    raise NotImplementedError


@drives(full, "values", exact)
@takes(size=one_of((3,), (2, 3)), value=one_of(3.14, 3))
def after_writing(full, size, value):
    # An answer that was kept, or that is one element in many places, shows it.
    written = full(size, value)
    written.detach().numpy().flat[0] = 7
    return written, full(size, value)
