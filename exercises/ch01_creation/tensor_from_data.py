"""A tensor made of other things."""

import numpy as np
from torch import Tensor

from grader import aliasing, arrays, drives, exact, exercise, gives, one_of, raises, takes

NUMBERS = 1, 2.0, True, -3, False, 0.25
LISTS = [1, 2, 3, 4], [0.25, -2.5], [True, False], [1, 2.5], [0.5, 7, 2], [], [3]
TUPLES = (1, 2, 3, 4), (0.25, -2.5), (True, False), ((1, 2), (3, 4))
NESTED = [[1, 1, 1, 1], [2, 2, 2, 2]], [[0.5], [1.5]], [[1, 2.5]], [[[1, 2], [3, 4]]], [[True], [False], [True]]
RAGGED = [[1, 2], [3]], [[1.5], [2.5, 3.5]], ((1, 2), (3, 4), (5,)), [[[1, 2], [3, 4]], [[5, 6]]]


@exercise(points=1)
@takes(data=one_of(*NUMBERS, *LISTS, *TUPLES, *NESTED))
@takes(data=arrays("*s", dtypes="float64 int32 float32 int64 bool", values="whole normal special"))
@takes(data=arrays("n+ k+", dtypes="float64", values="normal"))
@gives("*s", exact)
@aliasing
@raises(TypeError, "invalid data type 'str'", data=one_of("abc", "7"))
@raises(ValueError, "expected sequence of length", data=one_of(*RAGGED[:2]))
@raises(ValueError, "expected sequence of length", data=one_of(*RAGGED[2:]))
def tensor_from_data(data: list | tuple | np.ndarray | float | int | bool) -> Tensor:
    """Build a new tensor that holds a copy of data, in its shape and with the dtype inferred from it.

    data is a number, which gives a 0-d tensor, a list or a tuple of numbers, which
    may be nested, or a NumPy array. Python's ints give int64, floats float32, bools
    bool; ints and floats together float32, and so does an empty list, of shape
    (0,). An array keeps its dtype, and its later changes are not seen. Text raises
    TypeError ("... invalid data type 'str'"), lists of different lengths in one
    raise ValueError ("expected sequence of length ...").

    >>> tensor_from_data([[1, 2], [3, 4]]), tensor_from_data(2.0)
    (tensor([[1, 2], [3, 4]]), tensor(2.))
    """
    raise NotImplementedError


@drives(tensor_from_data, "aliasing", exact)
@takes(data=arrays("n+ 2", dtypes="float64 int32 float32", values="whole normal"))
def changed_later(tensor_from_data, data):
    tensor = tensor_from_data(data)
    data += 1
    return tensor


@drives(tensor_from_data, "dtype", exact)
@takes(data=one_of(2**40 + 1, [2**40 + 1, -7], (16777217,), np.array([[2**40 + 1]])))
def large_ints(tensor_from_data, data):
    return tensor_from_data(data)
