"""Row-major order, by a copy where there is no other way."""

from torch import Tensor

from grader import aliasing, bitwise, drives, exercise, gives, gradients, takes, tensors

DTYPES = "float32 int64 bool float64"
LAYOUTS = "transposed plain gaps expanded offset cut"


@exercise(points=1)
@takes(t=tensors("*s", dtypes=DTYPES, values="whole grid normal large special", layouts=LAYOUTS))
@takes(t=tensors("1 3 2 1", dtypes=DTYPES, layouts="gaps expanded cut"))
@gives("*s", bitwise)
@aliasing
@gradients("t")
def make_contiguous(t: Tensor) -> Tensor:
    """Return t itself if it lies in row-major order, otherwise a copy that does.

    t (any shape) counts as row-major where t.is_contiguous() says so. The copy has
    the values, shape and dtype of t, new storage, and the strides of a new tensor.
    t keeps its own strides and values, and gradients flow back to it.

    >>> t = torch.tensor([[1, 2, 3], [4, 5, 6]])
    >>> make_contiguous(t) is t, make_contiguous(t.t()).stride()
    (True, (2, 1))
    """
    raise NotImplementedError


@drives(make_contiguous, "strides")
@takes(t=tensors("*s+", dtypes=DTYPES, layouts=LAYOUTS))
@takes(t=tensors("2 3 4", dtypes=DTYPES, layouts="transposed gaps expanded cut"))
@takes(t=tensors("3", layouts="gaps expanded"))
@takes(t=tensors("2 3 2 2", layouts="transposed gaps"))
def strides_of_long_dimensions(make_contiguous, t):
    """Lies in row-major order, with the strides of a new tensor."""
    made = make_contiguous(t)
    return made.is_contiguous(), [step for n, step in zip(made.shape, made.stride(), strict=True) if n > 1]


@drives(make_contiguous, "aliasing")
@takes(t=tensors("*s", dtypes=DTYPES, layouts="plain offset transposed"))
@takes(t=tensors("2 3", dtypes=DTYPES, layouts="plain transposed"))
def the_same_object(make_contiguous, t):
    """Returns its argument itself if that is row-major, otherwise new memory."""
    views = (t, t[:1], t[:0], *(part.transpose(0, -1) for part in (t[:1], t[:0], t))) if t.dim() else (t,)
    return [make_contiguous(view) is view for view in views]
