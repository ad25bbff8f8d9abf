"""Writing to a tensor behind autograd's back, and being noticed."""

from torch import Tensor

from grader import aliasing, drives, exact, exercise, gives, graph, inplace, one_of, position, raises, takes, tensors

LAYOUTS = "plain gaps offset"


@exercise(points=1)
@takes(
    x=tensors("n+", layouts=LAYOUTS, requires_grad=(True, False)),
    index=position("n+"),
    value=one_of(4.0, -0.5, 0.0, 0.3),
)
@gives("n", exact)
@inplace("x")
@aliasing
@graph
@raises(IndexError, x=tensors("3", layouts=LAYOUTS, requires_grad=(True, False)), index=one_of(3, 5, -4))
def edit_through_detach(x: Tensor, index: int, value: float) -> Tensor:
    """Detach x (n,), write value at index of the detached tensor and return it.

    x shows the change because memory is shared, and still requires grad if it
    did; the result never does. If an operation had saved x for its backward,
    that backward raises RuntimeError ("... modified by an inplace operation").
    An index out of range raises IndexError.

    >>> x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
    >>> edit_through_detach(x, 0, 4.0), x
    (tensor([4., 2., 3.]), tensor([4., 2., 3.], requires_grad=True))
    """
    raise NotImplementedError


@drives(edit_through_detach, "graph")
@takes(x=tensors("n+", dtypes="float32", layouts=LAYOUTS, requires_grad=(True,)), index=position("n+"), value=4.0)
def noticed_by_autograd(edit_through_detach, x, index, value):
    """Lets autograd notice the change."""
    y = (x * x).sum()
    edit_through_detach(x, index, value)
    try:
        y.backward()
    except RuntimeError as error:
        return "backward refused" if "modified by an inplace operation" in str(error) else "another error"
    return "backward used the changed values"
