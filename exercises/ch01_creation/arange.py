"""Steps up to an end that is not reached."""

from torch import Tensor

from grader import drives, exact, exercise, gives, omitted, one_of, raises, takes


@exercise(points=2)
@takes(start=one_of(0, 1, -3), end=one_of(10, 5, 7), step=one_of(omitted, 2, 3, 1))
@takes(start=one_of(0.0, 0.5, -2.0), end=one_of(5, 3), step=one_of(omitted, 2, 1))
@takes(start=one_of(0, -2), end=one_of(5.0, 2.5), step=one_of(omitted, 1, 2))
@takes(start=one_of(0, -2), end=one_of(4, 5), step=one_of(0.5, 2.0, 0.75))
@takes(start=one_of(0, 0.05), end=one_of(1, 2.05), step=one_of(0.3, 0.7))
@takes(start=one_of(5, 10), end=one_of(0, -2), step=one_of(-2, -1, -3))
@takes(start=one_of(5, 7.5, 10.0), end=one_of(0, -2.0, 0.5), step=one_of(-2.5, -0.5, -1.3))
@takes(start=one_of(3, 3.0), end=3, step=one_of(1, -1, 0.5, omitted))
@gives("count")
@raises(RuntimeError, "step must be nonzero", start=0, end=5, step=one_of(0, 0.0))
@raises(RuntimeError, "inconsistent with step sign", start=0, end=5, step=one_of(-1, -0.5))
@raises(RuntimeError, "inconsistent with step sign", start=5, end=one_of(0, 4.5), step=one_of(omitted, 2))
def arange(start: float, end: float, step: float = 1) -> Tensor:
    """Make the tensor of start, start + step, start + 2 step, ... without end and all beyond it.

    It has ceil((end - start) / step) elements, none if start is end. A negative
    step counts down. If all arguments are ints the result is int64, exact for large
    ones, too, otherwise float32. Where rounding decides about one element more, as
    from 0 to 1 in steps of 0.1, nothing is asked.

    step 0 raises RuntimeError ("step must be nonzero"), and so does a step that
    leads away from end ("... inconsistent with step sign").

    >>> arange(0, 10, 2)
    tensor([0, 2, 4, 6, 8])
    """
    raise NotImplementedError


@drives(arange, "dtype", exact)
@takes(start=2**24 + 1, step=one_of(1, 2, 3))
def large_ints(arange, start, step):
    return arange(start, start + 9, step)
