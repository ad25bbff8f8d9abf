"""Labels to indicator rows."""

import torch
from torch import Tensor

from grader import exact, exercise, forbids, gives, labels, one_of, raises, size, takes


@exercise(points=2)
@takes(labels=labels("n", below="classes+"), num_classes=size("classes+"))
@takes(labels=torch.tensor([150, 0, 299]), num_classes=300)
@gives("n classes", exact)
@raises((RuntimeError, IndexError), labels=one_of(torch.tensor([0, 3]), torch.tensor([7, 1, 0])), num_classes=3)
@raises((RuntimeError, IndexError), labels=one_of(torch.tensor([1, -1]), torch.tensor([-3, 2, 0])), num_classes=3)
@raises((RuntimeError, TypeError), labels=one_of(torch.tensor([0.0, 1.0]), torch.ones(2).double()), num_classes=3)
@forbids(torch.nn.functional.one_hot)
def one_hot(labels: Tensor, num_classes: int) -> Tensor:
    """Turn labels (n,) int64 into a float32 matrix (n, num_classes) with a single 1 per row.

    The 1 stands in the column that the label names. A label below 0 or not
    below num_classes raises RuntimeError or IndexError; labels that are no
    integers raise RuntimeError or TypeError.

    >>> one_hot(torch.tensor([2, 0]), 3)
    tensor([[0., 0., 1.],
            [1., 0., 0.]])
    """
    raise NotImplementedError
