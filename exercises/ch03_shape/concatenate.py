"""Joining along a dimension that is there."""

import torch
from torch import Tensor

from grader import aliasing, drives, exact, exercise, gives, gradients, omitted, one_of, raises, several, takes, tensors

MIXED, MIRRORED = "float32 int64 float64", "int64 float32"
GRID = "whole grid"
FIRST, LAST = one_of(omitted, 0, -2), one_of(1, -1)
MISMATCH = "Sizes of tensors must match except in dimension"
WHOLE = tensors("2 3", dtypes="int64", values=GRID)
FOURS = several(*[tensors("4 4")] * 3)


@exercise(points=2)
@takes(tensors=several(tensors("a k", dtypes=MIXED), tensors("b k", dtypes=MIXED)), dim=FIRST)
@takes(tensors=several(tensors("k a"), tensors("k b", layouts="transposed cut"), tensors("k c")), dim=LAST)
@takes(tensors=FOURS, dim=one_of(1, -1, omitted, 0, -2))
@takes(tensors=several(tensors("2 3 2"), tensors("2 1 2")), dim=one_of(1, -2))
@takes(tensors=several(tensors("a"), tensors("b")), dim=one_of(omitted, -1, 0))
@takes(tensors=several(tensors("n+ k+", dtypes="float32 int64 bool")), dim=one_of(omitted, 0, 1, -1))
@takes(
    tensors=several(tensors("a+ k+", dtypes=MIXED, values=GRID), tensors("b+ k+", dtypes=MIRRORED, values=GRID)),
    dim=FIRST,
)
@takes(tensors=several(WHOLE, tensors("1 3", dtypes="float32", values="whole"), WHOLE), dim=FIRST)
@takes(tensors=several(WHOLE, WHOLE, tensors("2 1", dtypes="float32", values="whole")), dim=LAST)
@gives("joined", exact)
@aliasing
@gradients("tensors", tensors=several(tensors("a+ k+"), tensors("b+ k+")))
@gradients("tensors", tensors=several(tensors("k+ a+"), tensors("k+ b+"), tensors("k+ c+")), dim=LAST)
@gradients("tensors", tensors=several(tensors("n+ k+")), dim=one_of(omitted, 0, 1, -1))
@raises(RuntimeError, MISMATCH, tensors=several(tensors("2 3"), tensors("2 4")))
@raises(RuntimeError, MISMATCH, tensors=several(tensors("2 3"), tensors("4 3")), dim=LAST)
@raises(RuntimeError, MISMATCH, tensors=several(tensors("2 3"), tensors("2 1")))
@raises(RuntimeError, MISMATCH, tensors=several(tensors("1 3"), tensors("2 3"), tensors("1 2")))
@raises(RuntimeError, MISMATCH, tensors=several(tensors("2 3 2"), tensors("2 3 1")), dim=one_of(1, -2))
@raises(ValueError, "non-empty", tensors=one_of([]))
def concatenate(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """Join the tensors, in order, along their dimension dim (negative: from the end) into a new tensor.

    Their sizes along dim add up; all others are equal, or it raises RuntimeError
    ("Sizes of tensors must match except in dimension ..."). An empty list raises
    ValueError ("... non-empty ..."). int64 with float32 gives float32, as in sums.
    The result has memory of its own, even for one tensor; neither the list nor
    its tensors change, and gradients are split back to the parts.

    >>> concatenate([torch.zeros(4, 4), torch.zeros(4, 4), torch.zeros(4, 4)], 1).shape
    torch.Size([4, 12])
    """
    raise NotImplementedError


@drives(concatenate, "aliasing", exact)
@takes(tensors=FOURS, dim=FIRST)
@takes(tensors=several(tensors("2 3", dtypes="int64"), tensors("1 3")))
def same_list(concatenate, tensors, dim=0):
    """Makes new memory, and leaves the list as it is."""
    before = list(tensors)
    joined = concatenate(tensors, dim)
    torch.Tensor.zero_(joined.detach())
    return len(tensors), [x is y for x, y in zip(tensors, before, strict=False)], before
