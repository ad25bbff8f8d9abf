"""Equal steps between two ends."""

from torch import Tensor

from grader import drives, exact, exercise, gives, omitted, one_of, raises, takes


@exercise(points=2)
@takes(start=one_of(0, 1, 3, -1.5, 0.1), end=one_of(10, 1, 0.7, -2.0), steps=one_of(5, 2, 4, 3, 11))
@takes(start=one_of(3, -0.25, 10), end=one_of(10, 3.5, -1), steps=one_of(1, 0))
@gives("steps")
@raises(RuntimeError, "non-negative", steps=one_of(-1, -4))
@raises(TypeError, steps=omitted)
def linspace(start: float, end: float, steps: int) -> Tensor:
    """Make the float32 tensor of ``steps`` equally spaced numbers from start to end.

    Both are contained, exactly; the spacing is (end - start) / (steps - 1), within
    the rounding of float32. If start is greater than end it counts down. 1 step
    gives [start], 0 steps an empty tensor; ints give float32, too. steps has no
    default, and a negative one raises RuntimeError ("... non-negative").

    >>> linspace(0, 10, 5)
    tensor([ 0.0000,  2.5000,  5.0000,  7.5000, 10.0000])
    """
    raise NotImplementedError


@drives(linspace, "values", exact)
@takes(start=one_of(3, 0.5, -2), end=one_of(1, 10, -3.0), steps=one_of(2, 5))
@takes(start=0, end=one_of(1, 3, -2.0), steps=11)
def ends(linspace, start, end, steps):
    # Ends that every formula reaches exactly, unless it adds up rounded steps.
    x = linspace(start, end, steps)
    return x[0], x[-1]
