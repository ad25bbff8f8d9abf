"""Element-wise functions that change their argument."""

import torch
from torch import Tensor

from grader import aliasing, exercise, gives, inplace, one_of, raises, relative, takes, tensors

NAMES = ("abs", "neg", "ceil", "floor", "exp", "sqrt", "sigmoid", "tanh", "sign")
LAYOUTS = "plain transposed gaps offset cut"
INTS = "int64 int32"


@exercise(points=2)
@takes(t=tensors("*s", values="grid normal whole", layouts=LAYOUTS), name=one_of(*NAMES))
@takes(t=torch.tensor([[-1.5, 0.0, 2.5], [9.0, 0.75, -0.25]]), name=one_of(*NAMES))
@takes(t=torch.tensor([1000.0, -1000.0]), name=one_of("tanh", "sigmoid", "exp"))
@takes(t=tensors("3 5", dtypes="float64 float32", values="grid normal", layouts=LAYOUTS), name=one_of(*NAMES))
@takes(t=tensors("*s", dtypes=INTS, layouts=LAYOUTS), name=one_of("abs", "neg", "sign", "floor", "ceil"))
@gives("*s", relative(1e-6))
@inplace("t")
@aliasing
@raises(RuntimeError, "can't be cast", t=tensors("n+", dtypes=INTS, layouts="plain gaps"), name="sqrt")
@raises(ValueError, "softmax", name="softmax")
@raises(ValueError, "cube", name="cube")
@raises(ValueError, "mean", name="mean")
def apply_in_place(t: Tensor, name: str) -> Tensor:
    """Apply the element-wise function called ``name`` to t in place, and return t itself.

    name is one of abs, neg, ceil, floor, exp, sqrt, sigmoid, tanh and sign. The
    new values stand in the memory of t (any shape), so that views of t see them;
    shape and dtype stay. An integer t cannot hold square roots: sqrt raises
    RuntimeError ("... can't be cast ..."). There is no in-place form of softmax,
    nor of mean or an unknown name: ValueError, with a message that contains the name.

    >>> t = torch.tensor([-1.5, 0.0, 2.5])
    >>> apply_in_place(t, "abs") is t, t
    (True, tensor([1.5000, 0.0000, 2.5000]))
    """
    raise NotImplementedError
