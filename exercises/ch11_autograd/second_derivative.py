"""f''(x)."""

from torch import Tensor

from grader import drives, exercise, gives, one_of, raises, relative, takes, tensors

NAMES = one_of("square", "cube", "sin", "exp", "square_plus_3")
KINDS = "whole grid normal"
# Neither expanded nor empty: torch.func.jvp and torch.autograd.functional.hessian refuse those themselves.
LAYOUTS = "plain transposed gaps offset"


@exercise(points=2)
@takes(name=NAMES, x=tensors("*s+", values=KINDS, layouts=LAYOUTS))
@gives("*s", relative(1e-5))
@raises(ValueError, name=one_of("tan", "Square", "pair"))
def second_derivative(name: str, x: Tensor) -> Tensor:
    """Differentiate a function twice, element by element, at x (any shape, same shape returned).

    name is square x^2, cube x^3, sin, exp or square_plus_3 x^2 + 3; another one
    raises ValueError. x is unchanged and x.grad stays None.

    >>> second_derivative("cube", torch.tensor([1.0, 2.0]))
    tensor([ 6., 12.])
    """
    raise NotImplementedError


@drives(second_derivative, "second_order", relative(1e-9))
@takes(name=NAMES, x=tensors("*s+", dtypes="float64", values=KINDS, layouts=LAYOUTS))
def to_the_last_digits(second_derivative, name, x):
    """Is the derivative of the derivative, not a difference quotient: right to 9 digits in float64."""
    return second_derivative(name, x)
