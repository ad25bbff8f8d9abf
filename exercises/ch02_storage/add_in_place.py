"""Addition that changes its argument."""

from torch import Tensor

from grader import aliasing, broadcast_to, exact, exercise, gives, inplace, raises, takes, tensors

GRID = "whole grid"


@exercise(points=1)
@takes(x=tensors("*s", dtypes="float32 int64 float64", layouts="plain transposed gaps offset"), y=broadcast_to("x"))
@takes(x=tensors("n+ 2", values=GRID, layouts="plain gaps"), y=tensors("n+ 2", values=GRID, dtypes="int64 float64"))
@gives("*s", exact)
@inplace("x")
@aliasing
@raises(RuntimeError, "broadcast shape", x=tensors("3", layouts="plain"), y=tensors("2 3"))
@raises(RuntimeError, "broadcast shape", x=tensors("1", layouts="plain"), y=tensors("3"))
@raises(
    RuntimeError, "can't be cast", x=tensors("n+", dtypes="int64", layouts="plain"), y=tensors("n+", dtypes="float32")
)
@raises(RuntimeError, "more than one element", x=tensors("3 2", layouts="expanded"), y=tensors("3 2"))
def add_in_place(x: Tensor, y: Tensor) -> Tensor:
    """Add y into x and return x itself, so that views of x see the change.

    y may be smaller and broadcast to the shape of x; x may not grow
    (RuntimeError "... broadcast shape ..."), not change its dtype (RuntimeError
    "... can't be cast ...") and not be an expanded view (RuntimeError "... more
    than one element ...").

    >>> x = torch.tensor([1.0, 2.0])
    >>> add_in_place(x, torch.tensor([3.0, 4.0])) is x, x
    (True, tensor([4., 6.]))
    """
    raise NotImplementedError
