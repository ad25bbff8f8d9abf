"""How many numbers one sample has."""

from torch import Tensor

from grader import drives, exact, exercise, returns, takes, tensors

PLAIN = "plain transposed expanded"


@exercise(points=1)
@takes(x=tensors("n *s", dtypes="float32 int64 float64"))
@takes(x=tensors("n 16 6 6", dtypes="float32", values="whole", layouts="plain"))
@takes(x=tensors("n", dtypes="float32 int64"))
@takes(x=tensors("n 3 2", layouts=PLAIN))
@returns()
def num_flat_features(x: Tensor) -> int:
    """Return how many numbers each of the N samples in x (N, ...) has, as a plain int.

    That is the product of all sizes but the first: 1 for x (N,), and the same for
    every N, also for N = 0. x has at least one dimension.

    >>> num_flat_features(torch.zeros(5, 16, 6, 6))
    576
    """
    raise NotImplementedError


@drives(num_flat_features, "values", exact)
@takes(x=tensors("n 3 2", dtypes="float32", layouts=PLAIN))
@takes(x=tensors("n", dtypes="float32"))
def its_type(num_flat_features, x):
    return type(num_flat_features(x)).__name__
