"""Addition that leaves its arguments alone."""

from torch import Tensor

from grader import aliasing, broadcast_to, exact, exercise, gives, gradients, raises, takes, tensors

DTYPES = "float32 int64 float64 bool"
KINDS = "whole grid normal large special"
WHOLE = "whole zeros"
OTHERS = "int64 float64 bool"
BOTH = "float32 int64"


@exercise(points=1)
@takes(x=tensors("*s", dtypes=DTYPES, values=KINDS), y=broadcast_to("x"))
@takes(y=tensors("*s", dtypes=DTYPES, values=KINDS), x=broadcast_to("y"))
@takes(x=tensors("n 1", dtypes=DTYPES), y=tensors("2 1 k", dtypes=DTYPES))
@takes(x=tensors("n+ m", dtypes=OTHERS, values=WHOLE), y=tensors("n+ m", dtypes="float32", values=WHOLE))
@takes(x=tensors("n m+", dtypes="float32", values=WHOLE), y=tensors("n m+", dtypes=OTHERS, values=WHOLE))
@takes(x=tensors("n m+", dtypes="int32", values=WHOLE), y=tensors("n m+", dtypes="int64 bool"))
@takes(x=tensors("n+ m+", dtypes=BOTH), y=tensors("n+ m+", dtypes=BOTH, values="zeros"))
@takes(x=tensors("n+ m+", dtypes=BOTH, values="zeros"), y=tensors("n+ m+", dtypes=BOTH))
@takes(x=tensors("2 n+", dtypes=BOTH), y=tensors("", dtypes=BOTH, values="zeros"))
@takes(x=tensors("", dtypes=BOTH, values="zeros"), y=tensors("n+ 2", dtypes=BOTH))
@gives(None, exact)
@aliasing
@gradients("x", "y", x=tensors("*s", values=KINDS))
@gradients("x", "y", x=tensors("n 1"), y=tensors("2 1 k"))
@gradients("x", "y", x=tensors("k"), y=tensors("n k"))
@raises(RuntimeError, "must match the size", x=tensors("2"), y=tensors("3"))
@raises(RuntimeError, "must match the size", x=tensors("2 3"), y=tensors("2"))
@raises(RuntimeError, "must match the size", x=tensors("4"), y=tensors("3 2"))
def add_out_of_place(x: Tensor, y: Tensor) -> Tensor:
    """Return x + y as a new tensor; x and y stay as they are.

    Their shapes broadcast: either may be the smaller one, (n, 1) and (k,) give
    (n, k). Different dtypes are promoted as torch does, int64 and float32 to
    float32. The sum has new storage, even where x or y is 0. Each gets gradient 1
    for every element that it is added to. Shapes that do not broadcast raise
    RuntimeError ("... must match the size ...").

    >>> x = torch.tensor([1, 2])
    >>> add_out_of_place(x, torch.tensor([3, 4])), x
    (tensor([4, 6]), tensor([1, 2]))
    """
    raise NotImplementedError
