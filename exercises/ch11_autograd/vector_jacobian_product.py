"""J^T v."""

from torch import Tensor

from grader import drives, exercise, gives, one_of, raises, relative, takes, tensors

NAMES = one_of("square", "cube", "sin", "exp", "square_plus_3")
KINDS = "whole grid normal"
# Neither expanded nor empty: torch.func.vjp and torch.autograd.functional.jacobian refuse those themselves.
LAYOUTS = "plain gaps offset"


@exercise(points=2)
@takes(name=NAMES, x=tensors("n+", values=KINDS, layouts=LAYOUTS), v=tensors("n+", values=KINDS))
@takes(name="pair", x=tensors("2", values=KINDS), v=tensors("2", values=KINDS))
@gives("n", relative(1e-5))
@raises(RuntimeError, "Mismatch in shape", x=tensors("3", values=KINDS), v=tensors("1", values=KINDS))
@raises(RuntimeError, "Mismatch in shape", x=tensors("3", values=KINDS), v=tensors("", values=KINDS))
@raises(RuntimeError, "Mismatch in shape", x=tensors("1", values=KINDS), v=tensors("3", values=KINDS))
@raises(RuntimeError, "Mismatch in shape", x=tensors("3", values=KINDS), v=tensors("1 3", values=KINDS))
@raises(RuntimeError, "Mismatch in shape", name="pair", x=tensors("2", values=KINDS), v=tensors("1", values=KINDS))
@raises(ValueError, name=one_of("tan", "Square", ""))
def vector_jacobian_product(name: str, x: Tensor, v: Tensor) -> Tensor:
    """Multiply the transposed Jacobian of a function at x (n,) by v: J^T v (n,).

    name is the function, element by element: square x^2, cube x^3, sin, exp,
    square_plus_3 x^2 + 3; or pair, for n = 2: (x0^2 + 3 x1, x1^2 + 2 x0). v has
    exactly the shape of f(x): another raises RuntimeError ("Mismatch in shape
    ..."), as backward does. Another name raises ValueError.

    >>> vector_jacobian_product("pair", torch.tensor([2.0, 3.0]), torch.ones(2))
    tensor([6., 9.])
    """
    raise NotImplementedError


@drives(vector_jacobian_product, "gradients", relative(1e-9))
@takes(
    name=NAMES,
    x=tensors("n+", dtypes="float64", values=KINDS),
    v=tensors("n+", dtypes="float64", values=KINDS),
)
def to_the_last_digits(vector_jacobian_product, name, x, v):
    """Is the derivative itself, not a difference quotient: right to 9 digits in float64."""
    return vector_jacobian_product(name, x, v)
