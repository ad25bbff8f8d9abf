"""The strides of a new tensor."""

from grader import exercise, one_of, raises, returns, sizes, takes


@exercise(points=1)
@takes(shape=sizes("*s"))
@takes(
    shape=one_of(
        (2, 3, 4), (), (730, 24, 17), (3, 3), (7,), (2, 0, 3), (0, 2, 5), (4, 3, 0), (0,), (1, 4, 1), (2, 3, 5, 7),
        (3, 0, 2, 0, 5),
    )
)  # fmt: skip
@returns()
@raises(ValueError, shape=one_of((-1,), (2, -3), (-2, 3, 4)))
@raises(ValueError, shape=one_of((-2, -3), (0, -1), (-1, 0, 2)))
def contiguous_strides(shape: tuple[int, ...]) -> tuple[int, ...]:
    """Return the row-major strides of a new tensor of this shape, as a tuple of ints.

    The last stride is 1, each other one the product of all sizes to its right:
    where no size is 0 these are the strides of torch.empty(shape). The rule stays
    the same with a 0, (2, 0, 3) gives (0, 3, 1), and () gives (). A negative size
    raises ValueError.

    >>> contiguous_strides((730, 24, 17))
    (408, 17, 1)
    """
    raise NotImplementedError
