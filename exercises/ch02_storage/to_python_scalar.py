"""From a tensor to a number of Python."""

import torch
from torch import Tensor

from grader import drives, exercise, one_of, raises, returns, takes, tensors

DTYPES = "float32 int64 bool float64 int32 uint8 float16"
KINDS = "normal whole special grid"
LAYOUTS = "offset plain gaps cut"
TEXT = "cannot be converted to Scalar"


@exercise(points=1)
@takes(t=tensors("1", dtypes=DTYPES, values=KINDS, layouts=LAYOUTS))
@takes(t=tensors("", dtypes=DTYPES, values=KINDS, layouts="offset plain"))
@takes(t=tensors("1 1", dtypes=DTYPES, values=KINDS, layouts=LAYOUTS))
@takes(t=tensors("1 1 1", dtypes=DTYPES, values=KINDS, layouts=LAYOUTS))
@takes(t=one_of(*map(torch.tensor, (2**53 + 1, [0.1], [[True]], [[[2.0]]], float("nan"), [-float("inf")]))))
@returns()
@raises(RuntimeError, f"a Tensor with 2 elements {TEXT}", t=tensors("2", dtypes=DTYPES))
@raises(RuntimeError, f"a Tensor with 2 elements {TEXT}", t=tensors("1 2 1", dtypes="float32 bool", values="zeros"))
@raises(RuntimeError, TEXT, t=tensors("2 3"))
@raises(RuntimeError, TEXT, t=tensors("3 1", dtypes=DTYPES))
@raises(RuntimeError, TEXT, t=tensors("0", dtypes=DTYPES))
@raises(RuntimeError, TEXT, t=tensors("1 0"))
def to_python_scalar(t: Tensor) -> int | float | bool:
    """Return the only element of t as a number of Python.

    t may have any rank: shapes (), (1,), (1, 1) and (1, 1, 1), and so on. Elements
    of float dtypes give a float, of integer dtypes an int, of bool a bool. Another
    number of elements raises RuntimeError ("a Tensor with 2 elements cannot be
    converted to Scalar"), and so does none ("... cannot be converted to Scalar").

    >>> to_python_scalar(torch.zeros(2, 3)[0, 1]), to_python_scalar(torch.tensor([[7]]))
    (0.0, 7)
    """
    raise NotImplementedError


@drives(to_python_scalar)
def value_and_type(to_python_scalar, t):
    value = to_python_scalar(t)
    kind = next((kind.__name__ for kind in (bool, int, float) if isinstance(value, kind)), "no number of Python")
    return value, kind
