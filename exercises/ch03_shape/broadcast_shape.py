"""The common shape of two shapes."""

import contextlib
import sys

import torch

from grader import drives, exact, exercise, forbids, one_of, raises, returns, sizes, takes


@exercise(points=2)
@takes(a=sizes("n 1 k"), b=sizes("m k"))
@takes(a=sizes("m 1"), b=sizes("n m k"))
@takes(a=(4, 1), b=(3,))
@takes(a=(3,), b=(4, 1))
@takes(a=(1, 2, 1, 3), b=(7, 1, 4, 1))
@takes(a=(1,), b=(0,))
@takes(a=(0, 3), b=(1, 1))
@takes(a=(), b=one_of((), (1,), (0,), (2, 3), (2, 1)))
@takes(a=one_of((1,), (0,), (2, 3), (2, 1)), b=())
@takes(a=one_of((2, 3), (3, 3), (5, 1, 3), (7, 1, 1, 1)), b=one_of((3,), (1,), (1, 1, 1), (1, 5, 1, 3)))
@takes(a=one_of((2, 1), (2, 0), (1, 1)), b=one_of((0,), (1, 0), (1, 1, 1), (3, 1, 1)))
@returns()
@raises(ValueError, ("2", "3"), a=(4, 2), b=(3,))
@raises(ValueError, ("2", "3"), a=(3, 1), b=(4, 2, 1))
@raises(ValueError, ("17", "23"), a=one_of((17,), (4, 17), (2, 1, 17)), b=one_of((23,), (4, 23)))
@raises(ValueError, ("17", "23"), a=one_of((17, 1, 5), (17, 4, 1)), b=one_of((23, 4, 5), (2, 23, 1, 1)))
@raises(ValueError, ("8", "4"), a=one_of((8,), (8, 1)), b=one_of((4, 4), (1, 4, 4)))
@raises(ValueError, ("0", "6"), a=one_of((0,), (2, 0)), b=one_of((6,), (1, 6)))
@raises(ValueError, ("0", "6"), a=one_of((6,), (2, 6)), b=one_of((0,), (1, 0)))
@forbids(torch.broadcast_shapes, torch.broadcast_tensors)
def broadcast_shape(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    """Return the shape, a tuple, that tensors of the shapes a and b are broadcast to.

    Shapes are aligned on the right; what one of them lacks counts as 1. Sizes
    that stand together must be equal, or one of them 1, which gives way to the
    other, also to 0. So () changes nothing, and the order of a and b does not
    matter. Sizes that are neither equal nor 1 raise a ValueError that names both.

    >>> broadcast_shape((4, 1), (3,))
    (4, 3)
    """
    raise NotImplementedError


@drives(broadcast_shape, "forbids", exact)
@takes(a=one_of((4, 1), (1, 3)), b=one_of((3,), (2, 4, 1)))
def own_work(broadcast_shape, a, b):
    """Builds it itself: torch.broadcast_shapes and torch.broadcast_tensors are not called."""
    forbidden = (torch.broadcast_shapes.__code__, torch.broadcast_tensors.__code__)
    called = set()

    # Functions of torch that are written in Python and take no tensors are seen by no other watch.
    def note(frame, event, arg):
        if event == "call" and frame.f_code in forbidden:
            called.add(f"torch.{frame.f_code.co_name}")
        elif event == "c_call" and arg.__name__ == "broadcast_tensors":
            called.add("torch.broadcast_tensors")

    before = sys.getprofile()
    sys.setprofile(note)
    with contextlib.suppress(Exception):
        broadcast_shape(a, b)
    sys.setprofile(before)
    return " and ".join(sorted(called)) or "neither"
