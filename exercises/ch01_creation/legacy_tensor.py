"""The old constructor, in which sizes and data look alike."""

import numpy as np
import torch
from torch import Tensor

from grader import arrays, drives, exact, exercise, gives, one_of, raises, several, takes

SIZES = (), (1,), (3,), (2, 3), (0,), (2, 1, 4), (2, 0), (16,)
LISTS = ([1, 2],), ([3],), ([],), ([1.5, -2.5],), ([[1, 2], [3, 4]],), ([True, False],), ([[[0.5], [1.5]]],)
TUPLES = ((1, 2),), ((0.5, 2),), (((1, 2), (3, 4), (5, 6)),)
DTYPES, VALUES = "float64 int64 float32 int32 bool", "whole grid special"


@exercise(points=2)
@takes(args=one_of(*SIZES, *LISTS, *TUPLES))
@takes(args=several(arrays("n", dtypes=DTYPES, values=VALUES)))
@takes(args=several(arrays("n k", dtypes=DTYPES, values=VALUES)))
@gives(None, exact)
@raises(TypeError, "must be a sequence", args=one_of((1.5,), (0.0,), (2.0,)))
@raises(RuntimeError, "negative", args=one_of((-1,), (2, -1), (-3, 2)))
def legacy_tensor(*args: int | list | tuple | np.ndarray) -> Tensor:
    """Mimic torch.Tensor, the old constructor: ints are the sizes of a shape, anything else is data.

    One or more ints give a float32 tensor of that shape, whatever it contains; no
    argument gives the shape (0,). A single list, tuple or NumPy array of numbers,
    perhaps nested, is data and is converted to float32 in its own shape, whatever
    its elements are. A lone float raises TypeError ("... must be a sequence ..."), a
    size below 0 raises RuntimeError ("... negative ...").

    >>> legacy_tensor([1, 2]), legacy_tensor(1).shape, legacy_tensor(1).type()
    (tensor([1., 2.]), torch.Size([1]), 'torch.FloatTensor')
    """
    raise NotImplementedError


@drives(legacy_tensor)
def without_unspecified_content(legacy_tensor, *args):
    tensor = legacy_tensor(*args)
    unspecified = bool(args) and isinstance(args[0], int) and isinstance(tensor, torch.Tensor)
    return torch.zeros_like(tensor) if unspecified else tensor
