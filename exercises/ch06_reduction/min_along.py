"""The smallest elements, and where they stand."""

import torch
from torch import Tensor

from grader import axes, drives, exact, exercise, gives, gradients, omitted, one_of, raises, takes, tensors

NAN = float("nan")
DTYPES = "float32 int64 float64 int32"
# No ties: what is smallest then is settled.
LAYOUTS = "plain transposed gaps offset"
ROWS = torch.tensor([[0.0, 2.0, 4.0], [6.0, 8.0, 10.0]])
LARGE = torch.tensor([[-(2**24) - 1, -(2**24) - 2], [-(2**24), -(2**24) - 3]])
WITH_NAN = torch.tensor([[NAN, 1.0, 3.0], [2.0, NAN, 3.0], [5.0, NAN, -1.0]])
TIES = (torch.tensor([[1.0, 2.0, 2.0], [2.0, 2.0, 2.0], [1.0, 3.0, 1.0]]), torch.tensor([[3.0, 3.0], [3.0, 3.0]]))


@exercise(points=2)
@takes(t=tensors("n+ m+", dtypes=DTYPES), dim=axes("t"))
@takes(t=tensors("n+ 3 m+", dtypes=DTYPES), dim=axes("t"))
@takes(t=tensors("n+", dtypes=DTYPES), dim=axes("t"))
@takes(t=one_of(ROWS, LARGE), dim=one_of(0, 1, -1, -2))
@takes(t=WITH_NAN, dim=one_of(0, 1))
@gives(None, exact)
@gradients("t", t=tensors("n+ m+", values="normal", layouts=LAYOUTS), dim=axes("t"))
@gradients("t", t=tensors("n+ 3 m+", values="normal", layouts=LAYOUTS), dim=axes("t"))
@raises(TypeError, dim=omitted)
def min_along(t: Tensor, dim: int) -> tuple[Tensor, Tensor]:
    """Find the smallest elements of t along dim: a tuple of their values and of their positions along dim.

    t has at least one dimension and one element; dim, which may be negative,
    disappears from both shapes. Values have the dtype of t, positions are int64. Where
    several elements are smallest any of their positions is right, and the gradient of
    the value, 1, goes to exactly one of them, all others get 0. NaN counts as the
    smallest. dim has no default: without it the call raises TypeError.

    >>> values, positions = min_along(torch.tensor([[0.0, 2.0, 4.0], [6.0, 8.0, 10.0]]), 0)
    >>> values, positions
    (tensor([0., 2., 4.]), tensor([0, 0, 0]))
    """
    raise NotImplementedError


@drives(min_along)
def at_positions(min_along, t, *dim):
    numbers = t.detach().clone()
    answer = min_along(t, *dim)
    try:
        values, indices = answer if isinstance(answer, tuple) else ()
        found = numbers.gather(*dim, indices.long().unsqueeze(*dim)).squeeze(*dim)
        return values, torch.zeros_like(indices), (found == values) | (found.isnan() & values.isnan())
    except Exception:
        return "no tuple of values and positions"


@drives(min_along, "shape", exact)
@takes(t=ROWS, dim=one_of(0, 1, -1, -2))
@takes(t=torch.ones(2, 3, 4), dim=one_of(-1, -2, 1))
def shapes(min_along, t, dim):
    return [tuple(x.shape) if isinstance(x, torch.Tensor) else "no tensor" for x in min_along(t, dim=dim)]


@drives(min_along, "gradients", exact)
@takes(t=one_of(*TIES), dim=one_of(0, 1, -1))
def to_one_of_ties(min_along, t, dim):
    t = t.clone().requires_grad_()
    min_along(t, dim)[0].sum().backward()
    return t.grad.sort(dim).values, ((t.grad != 0) & (t != t.amin(dim, keepdim=True))).any()
