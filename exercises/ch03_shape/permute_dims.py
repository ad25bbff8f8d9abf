"""All dimensions in another order."""

from torch import Tensor

from grader import aliasing, bitwise, drives, exercise, gives, gradients, one_of, raises, takes, tensors

DTYPES = "float32 int64 bool float64"
KINDS = "whole normal special"
APART = "plain transposed gaps offset"
THREE = one_of((2, 0, 1), (1, 2, 0), (0, 2, 1), (1, 0, 2), (2, 1, 0), (0, 1, 2))
FOUR = one_of((2, 0, 3, 1), (3, 2, 0, 1), (0, 3, 1, 2), (0, 2, 1, 3), (1, 3, 0, 2))


@exercise(points=2)
@takes(t=tensors("a b c", dtypes=DTYPES, values=KINDS), dims=THREE)
@takes(t=tensors("2 3 4", dtypes=DTYPES, values=KINDS), dims=one_of((2, 0, 1), (1, 2, 0)))
@takes(t=tensors("3 3 3", dtypes=DTYPES, values=KINDS), dims=one_of((2, 0, 1), (1, 2, 0)))
@takes(t=tensors("2 3 1 4", dtypes=DTYPES), dims=FOUR)
@takes(t=tensors("a b", dtypes=DTYPES), dims=one_of((1, 0), (0, 1)))
@takes(t=tensors("a", dtypes=DTYPES), dims=(0,))
@gives("permuted", bitwise)
@aliasing
@gradients("t", t=tensors("a b c", layouts=APART))
@gradients("t", t=tensors("2 3 1 4", layouts=APART), dims=FOUR)
@raises(RuntimeError, "duplicate dims", t=tensors("2 3 4"), dims=one_of((0, 0, 1), (2, 1, 2), (1, 1, 1)))
@raises(RuntimeError, "duplicate dims", t=tensors("3 3"), dims=one_of((0, 0), (1, 1)))
@raises(RuntimeError, t=tensors("2 3 4"), dims=one_of((0, 1), (2, 0), (1,)))
@raises(RuntimeError, t=tensors("2 3 1"), dims=one_of((0, 1), (0, 1, 2, 3), (1, 0)))
@raises(RuntimeError, t=tensors("2 3"), dims=one_of((1, 0, 1), (0,), (0, 1, 2)))
def permute_dims(t: Tensor, dims: tuple[int, ...]) -> Tensor:
    """Reorder all dimensions of t (at least one): dimension k of the result is dimension dims[k] of t.

    The result is a view: it has the memory of t, and its strides are those of t
    in the new order. (2, 0, 1) makes (channels, height, width) of (height, width,
    channels). A dimension named twice raises RuntimeError ("... duplicate dims
    ..."), and dims with fewer or more numbers than t has dimensions raises
    RuntimeError, too. Gradients flow back.

    >>> permute_dims(torch.zeros(720, 1280, 3), (2, 0, 1)).shape
    torch.Size([3, 720, 1280])
    """
    raise NotImplementedError


@drives(permute_dims, "strides")
@takes(t=tensors("2 3 4", layouts="plain transposed gaps offset expanded cut"), dims=THREE)
@takes(t=tensors("a+ b+ c+"), dims=THREE)
def strides_of_view(permute_dims, t, dims):
    """Has the strides of t in the new order (those of dimensions of size 1 mean nothing)."""
    view = permute_dims(t, dims)
    return [step for size, step in zip(view.shape, view.stride(), strict=True) if size > 1]
