"""Dtypes by name."""

from torch import Tensor

from grader import exact, exercise, gives, one_of, raises, takes

FLOATS = "float64", "double", "float32", "float", "float16", "half"
INTS = "int64", "long", "int32", "int", "int16", "short", "int8"
NAMES = one_of(*FLOATS, *INTS, "uint8", "bool")


@exercise(points=1)
@takes(data=one_of([3.75, 0.25, 0.0, 4.5], [[2.75], [0.5]], 1.75, [0.875, 7.625]), type_name=NAMES)
@takes(data=one_of(1, 2.0, True, 0, False), type_name=NAMES)
@takes(data=one_of([[1, 2, 0], [3, 4, 5]], [True, False], [32], [[[7]]], []), type_name=NAMES)
@takes(data=one_of([-1.75, -0.5, -3.0, 1.5, 2.5], [[-2.9], [-0.1]], -7.8), type_name=one_of(*INTS))
@takes(data=one_of([-1.75, -0.5, 0.0], [[-2, 3]], -4), type_name=one_of(*FLOATS))
@takes(data=one_of([[2049.0, -0.5]], 2049.0), type_name=one_of(*FLOATS[:4]))
@takes(data=one_of([0.25, 0.0, -0.5, 3.0, 2], [[0.1, 0.0], [0.0, -0.9]], 0.3, 256), type_name="bool")
@takes(data=one_of([3.2, 4.3], [[0.1, 2049.0, -1.2]], 3.2), type_name=one_of("float16", "half"))
@takes(data=one_of([16777217, -3], 16777217), type_name=one_of("int64", "long", "int32", "int"))
@gives(None, exact)
@raises(ValueError, "str", type_name="str")
@raises(ValueError, "complex64", type_name="complex64")
@raises(ValueError, "bfloat16", type_name="bfloat16")
@raises(ValueError, "Float", type_name="Float")
def tensor_of_type(data: list | float | int | bool, type_name: str) -> Tensor:
    """Build a tensor of data, a number or a list that may be nested, with the dtype called ``type_name``.

    The names are float64 or double, float32 or float, float16 or half, int64 or long,
    int32 or int, int16 or short, int8, uint8 and bool; any other, such as str, raises
    ValueError with a message that quotes the name. Integer types cut fractions off,
    towards zero, and keep ints as they are; for bool anything but zero is True;
    float16 rounds to the nearest.

    >>> tensor_of_type(1, "int32"), tensor_of_type([3.2, 4.3], "float16").tolist()
    (tensor(1, dtype=torch.int32), [3.19921875, 4.30078125])
    """
    raise NotImplementedError
