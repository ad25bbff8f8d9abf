"""The k largest elements, and where they stand."""

import torch
from torch import Tensor

from grader import drives, exact, exercise, forbids, gives, gradients, omitted, one_of, raises, takes, tensors

DTYPES = "float32 int64 float64 int32"
# No ties: which elements are largest then is settled.
LAYOUTS = "plain transposed gaps offset"
FREE = {"values": "normal", "layouts": LAYOUTS}
ROWS = torch.tensor([[0.0, 2.0, 4.0], [6.0, 8.0, 10.0]])
TIES = (torch.tensor([[2.0, 1.0, 2.0], [3.0, 3.0, 3.0], [1.0, 1.0, 2.0]]), torch.tensor([[5.0, 5.0, -5.0]] * 3))


@exercise(points=2)
@takes(t=tensors("n+ 3", dtypes=DTYPES), k=one_of(2, 1, 3, 0), dim=one_of(omitted, -1, 1))
@takes(t=tensors("3 n+", dtypes=DTYPES), k=one_of(2, 1, 3, 0), dim=one_of(0, -2))
@takes(t=tensors("n+ 4 m+", dtypes=DTYPES), k=one_of(3, 2, 1, 4), dim=one_of(1, -2))
@takes(t=tensors("5", dtypes=DTYPES), k=one_of(1, 3, 5, 0, 4), dim=one_of(omitted, 0, -1))
@takes(t=ROWS, k=one_of(1, 2), dim=one_of(0, omitted))
@gives(None, exact)
@gradients("t", t=tensors("n+ 3", **FREE), k=one_of(2, 1, 3))
@gradients("t", t=tensors("n+ 4 m+", **FREE), k=one_of(3, 2), dim=one_of(1, -2))
@raises(RuntimeError, "selected index k out of range", k=4)
@raises(RuntimeError, "selected index k out of range", t=tensors("3 5", dtypes=DTYPES), k=one_of(4, 5), dim=0)
@forbids(torch.topk, torch.Tensor.topk)
def top_k(t: Tensor, k: int, dim: int = -1) -> tuple[Tensor, Tensor]:
    """Find the k largest elements of t along dim: a tuple of their values, largest first, and of their positions.

    t has at least one dimension and one element; both results have its shape, with
    the size k at dim (0 where k is 0). dim is the last one by default, and may be
    negative. Values have the dtype of t; positions, along dim, are int64 and all
    different: among equal elements, take any in any order. The gradient is 1 at the
    elements that were taken, 0 elsewhere. A k larger than the size at dim raises
    RuntimeError ("... selected index k out of range ...").

    >>> values, positions = top_k(torch.tensor([[0.0, 2.0, 4.0], [6.0, 8.0, 10.0]]), 2)
    >>> values.tolist(), positions.tolist()
    ([[4.0, 2.0], [10.0, 8.0]], [[2, 1], [2, 1]])
    """
    raise NotImplementedError


@drives(top_k)
def at_positions(top_k, t, k, *dim):
    numbers = t.detach().clone()
    answer = top_k(t, k, *dim)
    try:
        values, indices = answer if isinstance(answer, tuple) else ()
        axis = dim[0] if dim else -1
        apart = indices.sort(axis).values.diff(dim=axis) > 0
        return values, torch.zeros_like(indices), numbers.gather(axis, indices.long()) == values, apart
    except Exception:
        return "no tuple of values and positions"


@drives(top_k, "shape", exact)
@takes(t=one_of(ROWS, ROWS.t(), torch.ones(2, 3, 2)), k=one_of(2, 1), dim=one_of(-1, 0, 1, -2))
@takes(t=torch.ones(2, 3, 4), k=1, dim=one_of(-1, -2, 1))
def shapes(top_k, t, k, dim):
    return [tuple(x.shape) if isinstance(x, torch.Tensor) else "no tensor" for x in top_k(t, k, dim=dim)]


@drives(top_k, "gradients", exact)
@takes(t=one_of(*TIES), k=one_of(1, 2, 3), dim=one_of(0, 1, -1))
def with_ties(top_k, t, k, dim):
    t = t.clone().requires_grad_()
    values, _ = top_k(t, k, dim)
    values.sum().backward()
    least = values.detach().amin(dim, keepdim=True)
    return t.grad.sort(dim).values, ((t > least) & (t.grad != 1)).any(), ((t < least) & (t.grad != 0)).any()
