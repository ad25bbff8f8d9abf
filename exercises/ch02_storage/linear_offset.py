"""From an index to a place in the storage."""

from itertools import product

from grader import drives, exercise, omitted, one_of, raises, returns, takes, tensors

OFFSET = one_of(omitted, 5, 0, 3)
INDEX, STRIDE = one_of((1, 2), (0, 3), (4, 0)), one_of((1, 2), (4, 1), (0, 3))


@exercise(points=1)
@takes(index=INDEX, stride=STRIDE, offset=OFFSET)
@takes(index=one_of((1, 2, 3), (2, 0, 1)), stride=one_of((12, 4, 1), (1, 5, 10)), offset=OFFSET)
@takes(index=one_of((2,), (0,)), stride=one_of((3,), (1,)), offset=OFFSET)
@takes(index=(70001, 3), stride=one_of((70001, 1), (1, 70001)), offset=OFFSET)
@takes(index=(), stride=(), offset=OFFSET)
@returns()
@raises(ValueError, index=one_of((1, 2, 3), (1, 2, 0), (0, 0, 0, 0)), stride=(2, 1))
@raises(ValueError, index=(2, 1), stride=one_of((12, 4, 1), (1,), ()))
@raises(ValueError, index=(), stride=one_of((1,), (2, 1)))
def linear_offset(index: tuple[int, ...], stride: tuple[int, ...], offset: int = 0) -> int:
    """Return the position in the storage of the element at ``index``, an int.

    It is offset + index[0] * stride[0] + index[1] * stride[1] + ..., for as many
    dimensions as index and stride have: () and () give offset. So the storage of
    any tensor t holds t[index] at linear_offset(index, t.stride(),
    t.storage_offset()). An index and a stride of different lengths raise
    ValueError.

    >>> linear_offset((1, 2), (1, 2))
    5
    """
    raise NotImplementedError


@drives(linear_offset, "values")
@takes(t=tensors("*s", dtypes="float32", values="normal", layouts="offset cut transposed gaps plain expanded"))
def of_every_element(linear_offset, t):
    places = product(*map(range, t.shape))
    return [linear_offset(index, t.stride(), t.storage_offset()) for index in places]
