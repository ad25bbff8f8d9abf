"""How a tensor lies in its storage."""

from torch import Tensor

from grader import drives, exercise, returns, takes, tensors


@exercise(points=1)
@takes(t=tensors("*s+", dtypes="float32 int64 bool float64 int32", layouts="plain transposed gaps offset expanded cut"))
@returns()
def tensor_layout(t: Tensor) -> tuple[tuple[int, ...], int, tuple[int, ...]]:
    """Return (size, storage offset, stride) of t, a tensor of any shape.

    Size and stride are tuples (or of a subclass of tuple) with one int per
    dimension; the offset is an int. Offset and stride count elements, not bytes.
    A row of a 3 x 3 tensor has size (3,), offset 3 * row and stride (1,); an
    element has size () and stride (); of a transposed matrix the strides are
    swapped. t is neither copied nor changed.

    >>> tensor_layout(torch.zeros(3, 3)[1])
    ((3,), 3, (1,))
    """
    raise NotImplementedError


@drives(tensor_layout, "values")
@takes(t=tensors("3 3", dtypes="float32 int64 float64", layouts="plain"))
def of_parts(tensor_layout, t):
    parts = {"t": t, "t[0]": t[0], "t[1]": t[1], "t[2]": t[2], "t[1][1]": t[1][1], "t.t()": t.t(), "t[:, 1:]": t[:, 1:]}
    return {name: tensor_layout(part) for name, part in parts.items()}
