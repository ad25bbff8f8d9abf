"""Reductions over dimensions that have names."""

import torch
from torch import Tensor

from grader import anchored, drives, exact, exercise, gives, one_of, raises, takes, tensors

NAMES = ("batch", "channel", "height", "width")
# Indices are promised where the maximum is there once: no ties.
DISTINCT = {"values": "normal large", "layouts": "plain transposed gaps offset"}
ONE = one_of(("width",), ("batch",), ("height",), ("channel",))
SEVERAL = one_of(
    ("height", "width"), ("width", "height"), ("batch", "height"), ("channel", "width", "batch"), ("channel",), NAMES
)


@exercise(points=2)
@takes(data=tensors("b+ c+ h+ w+", **DISTINCT), names=NAMES, op="max", over=ONE)
@takes(data=tensors("2 3 4 5", **DISTINCT), names=NAMES, op="max", over=ONE)
@takes(data=tensors("3 3 3", **DISTINCT), names=("z", "y", "x"), op="max", over=one_of(("y",), ("x",)))
@takes(data=tensors("b c h w+", **DISTINCT), names=NAMES, op="max", over=("width",))
@takes(data=tensors("n+", **DISTINCT), names=("x",), op="max", over=("x",))
@takes(data=tensors("b+ c+ h+ w+"), names=NAMES, op="mean", over=SEVERAL)
@takes(data=tensors("2 3 4 5"), names=NAMES, op="mean", over=SEVERAL)
@takes(data=tensors("3 3 3"), names=("z", "y", "x"), op="mean", over=one_of(("x",), ("x", "y"), ("y",), ("y", "x")))
@gives(None, anchored)
@raises(ValueError, "depth", op="max", over=("depth",))
@raises(ValueError, "depth", op="mean", over=one_of(("depth",), ("height", "depth"), ("depth", "width")))
@raises(ValueError, op=one_of("sum", "argmax", "min"))
@raises(ValueError, op="max", over=one_of(("height", "width"), NAMES, ("width", "batch")))
def reduce_by_name(
    data: Tensor, names: tuple[str, ...], op: str, over: tuple[str, ...]
) -> tuple[Tensor, Tensor | None, tuple[str, ...]]:
    """Reduce data, whose dimensions are called names, over the dimensions named in over.

    op "max" takes one name and returns a tuple of the largest values along that
    dimension, their int64 indices in it (any of them, if the largest value is
    there several times) and the remaining names. op "mean" takes one name or
    more, in any order, and returns (mean, None, remaining names). What is reduced
    is no longer a dimension; remaining names are a tuple in the order of names.
    An unknown name in over raises ValueError that quotes it; another op and "max"
    over several names raise ValueError, too.

    >>> reduce_by_name(torch.tensor([[1.0, 5.0], [9.0, 3.0]]), ("row", "column"), "max", ("column",))
    (tensor([5., 9.]), tensor([1, 0]), ('row',))
    """
    raise NotImplementedError


@drives(reduce_by_name, "values", exact)
@takes(data=tensors("2 3 4", dtypes="int64 float32", values="whole"), dim=one_of(0, 1, 2))
def where_largest(reduce_by_name, data, dim):
    # Any index will do where the largest value is there several times.
    given = data.clone()
    values, indices, names = reduce_by_name(data, ("x", "y", "z"), "max", (("x", "y", "z")[dim],))
    return values, torch.gather(given, dim, indices.long().unsqueeze(dim)).squeeze(dim), names
