"""Joining along a new dimension."""

import torch
from torch import Tensor

from grader import (
    aliasing,
    axes,
    bitwise,
    drives,
    exact,
    exercise,
    gives,
    gradients,
    omitted,
    one_of,
    raises,
    several,
    takes,
    tensors,
)  # fmt: skip

DTYPES = "float32 int64 bool float64"
ANY, FULL = tensors("*s", dtypes=DTYPES), tensors("*s+")
MATRIX = tensors("2 3", dtypes=DTYPES)
EVERYWHERE = one_of(-1, 1, -2, 2, -3, 0, omitted)
UNEQUAL = "stack expects each tensor to be equal size"


@exercise(points=1)
@takes(tensors=several(ANY, tensors("*s", dtypes=DTYPES, layouts="transposed gaps")), dim=axes("tensors", extra=1))
@takes(tensors=several(MATRIX, MATRIX), dim=EVERYWHERE)
@takes(tensors=several(*[tensors("3 3", dtypes=DTYPES)] * 3), dim=EVERYWHERE)
@takes(tensors=several(ANY), dim=axes("tensors", extra=1))
@takes(tensors=several(ANY, ANY, ANY))
@takes(tensors=several(*[tensors("", dtypes=DTYPES)] * 3), dim=one_of(omitted, 0, -1))
@gives("stacked", bitwise)
@aliasing
@gradients("tensors", tensors=several(FULL, FULL))
@gradients("tensors", tensors=several(*[tensors("2 3")] * 3), dim=EVERYWHERE)
@raises(RuntimeError, UNEQUAL, tensors=several(tensors("2 3"), tensors("3 2")))
@raises(RuntimeError, UNEQUAL, tensors=several(tensors("2 3"), tensors("2 1")))
@raises(RuntimeError, UNEQUAL, tensors=several(tensors("1 3"), tensors("2 3")), dim=one_of(omitted, 1, -1))
@raises(RuntimeError, UNEQUAL, tensors=several(tensors("2"), tensors("2"), tensors("")))
@raises(RuntimeError, UNEQUAL, tensors=several(tensors("3"), tensors("1 3")), dim=one_of(0, omitted))
@raises(RuntimeError, "non-empty", tensors=one_of([]), dim=one_of(0, omitted))
def stack_tensors(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """Join tensors of equal shape and dtype along a new dimension dim.

    The result has one dimension more than they: its size is the number of
    tensors, and result.select(dim, i) equals tensors[i]. A negative dim counts
    from the end of the result: -1 makes the new dimension the last. Different
    shapes raise RuntimeError ("stack expects each tensor to be equal size ..."),
    an empty list RuntimeError ("... non-empty ..."). The result has memory of its
    own, neither the list nor its tensors change, and gradients go back to each.

    >>> stack_tensors([torch.zeros(4, 4), torch.zeros(4, 4)]).shape
    torch.Size([2, 4, 4])
    """
    raise NotImplementedError


@drives(stack_tensors, "aliasing", exact)
@takes(tensors=several(MATRIX, MATRIX, MATRIX), dim=one_of(0, -1))
def same_list(stack_tensors, tensors, dim):
    """Makes new memory, and leaves the list as it is."""
    before = list(tensors)
    stacked = stack_tensors(tensors, dim)
    torch.Tensor.zero_(stacked.detach())
    return len(tensors), [x is y for x, y in zip(tensors, before, strict=False)], before
