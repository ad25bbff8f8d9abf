"""Writing to a place for every element."""

import torch
from torch import Tensor

from grader import exact, exercise, gives, inplace, labels, one_of, raises, takes, tensors

DTYPES = "float32 int64 float64 bool"
KINDS = "whole grid normal large special"
LAYOUTS = "plain transposed gaps offset cut"
OUT, FLOATS, WHOLE, TRUTH = (
    tensors("2 3", dtypes=dtypes, layouts="plain gaps") for dtypes in ("float32 float64", "float32", "int64", "bool")
)
OTHERWISE = "Expected self.dtype to be equal to src.dtype"
OUTSIDE = "index 3 is out of bounds for dimension 1 with size 3"
RANK = "same number of dimensions"


def indices(*lists):
    return one_of(*map(torch.tensor, lists))


# Address no element twice: which of two sources it would get is not specified.
ONCE = indices([[0, 1, 2]], [[2, 0, 1], [0, 1, 2], [1, 2, 0]], [[1, 0], [0, 2]])
ROW, COLUMN = labels("1 m", below="n+"), labels("n 1", below="m+")
# With a number as src there is nothing to choose.
TWICE = indices([[0, 1, 1], [1, 1, 0]], [[1], [1]], [[0, 0]])


@exercise(points=3)
@takes(
    out=tensors("n+ m", dtypes=DTYPES, values=KINDS, layouts=LAYOUTS), dim=0, index=ROW,
    src=tensors("p+ m", dtypes=DTYPES, values=KINDS),
)  # fmt: skip
@takes(out=tensors("n m+", dtypes=DTYPES, layouts=LAYOUTS), dim=1, index=COLUMN, src=tensors("n q+", dtypes=DTYPES))
@takes(out=tensors("3 3", layouts=LAYOUTS), dim=one_of(0, 1), index=ONCE, src=tensors("3 3"))
@takes(out=tensors("2 3", layouts=LAYOUTS), dim=one_of(0, 1), index=TWICE, src=one_of(1.0, 2, -3.75, 0.0))
@takes(out=WHOLE, dim=1, index=indices([[2, 0]], [[1], [1]]), src=one_of(-3.75, 2.5, 2))
@takes(out=TRUTH, dim=0, index=indices([[1, 0]], [[0, 1, 0]]), src=one_of(0.5, 0, 2.0))
@gives("n m", exact)
@inplace("out")
@raises(RuntimeError, OTHERWISE, out=FLOATS, index=indices([[0, 1]]), src=tensors("2 3", dtypes="float64 int64"))
@raises(RuntimeError, OTHERWISE, out=WHOLE, index=indices([[0, 1]]), src=tensors("2 3", dtypes="float32 int32"))
@raises(RuntimeError, OUTSIDE, out=OUT, dim=1, index=indices([[3]]), src=tensors("2 3"))
@raises(RuntimeError, out=OUT, dim=one_of(0, 1), index=indices([[3]], [[-1]]), src=2.5)
@raises(RuntimeError, RANK, out=OUT, index=indices([0, 1]), src=tensors("2 3"))
@raises(RuntimeError, RANK, out=OUT, index=indices([0, 1], [1]), src=1.0)
@raises(RuntimeError, out=OUT, dim=one_of(0, 1), index=indices([[0.0, 1.0]]), src=one_of(1.0, 2))
@raises(RuntimeError, out=OUT, dim=one_of(0, 1), index=indices([[0.0, 1.0]]), src=tensors("2 3"))
def scatter_into(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """Write src into the matrix out (n, m), in place, where the int64 index (p, q) says, and return out itself.

    For dim 0 out[index[i, j], j] becomes src[i, j], for dim 1 out[i, index[i, j]] does;
    all other elements stay. src may be larger than (p, q): only its first p rows and q
    columns are used. Or it is a number, which is cast to the dtype of out and written
    to all of these places. RuntimeError is raised by a tensor src of another dtype
    ("... Expected self.dtype to be equal to src.dtype"), an index below 0 or not below
    the size ("index 3 is out of bounds for dimension 1 with size 3"), one that is no
    matrix ("... same number of dimensions ...") and one of floats.

    >>> scatter_into(torch.zeros(3, 3), 0, torch.tensor([[0, 1, 2]]), torch.tensor([[1.0, 2.0, 3.0]]))
    tensor([[1., 0., 0.],
            [0., 2., 0.],
            [0., 0., 3.]])
    """
    raise NotImplementedError
