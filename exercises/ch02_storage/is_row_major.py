"""Row-major order, read off size and stride."""

import torch
from torch import Tensor

from grader import drives, exercise, forbids, returns, takes, tensors

LAYOUTS = "plain transposed gaps offset expanded cut"


@exercise(points=2)
@takes(t=tensors("*s", dtypes="float32 int64 bool float64", layouts=LAYOUTS))
@takes(t=tensors("1 n", layouts=LAYOUTS))
@returns()
@forbids(torch.Tensor.is_contiguous)
def is_row_major(t: Tensor) -> bool:
    """Tell from size and stride whether t lies in row-major order without gaps.

    So it does if the stride of the last dimension is 1 and each other one is the
    product of all sizes to its right. A dimension of size 1 may have any stride,
    and a tensor without elements counts as row-major. Where in its storage t
    begins, and how much the storage holds beside it, does not matter: the rows
    of a matrix are row-major. Returns True or False; t is not changed.

    >>> t = torch.zeros(2, 3)
    >>> is_row_major(t), is_row_major(t.t()), is_row_major(t[0]), is_row_major(t[:, 1:2])
    (True, False, True, False)
    """
    raise NotImplementedError


@drives(is_row_major, "values")
@takes()
def of_views(is_row_major):
    t, box, vast = torch.zeros(2, 3), torch.zeros(2, 3, 4), torch.zeros(2, 3, 4, 5)
    orders = [(0, 1, 2), (1, 0, 2), (0, 2, 1), (2, 1, 0), (1, 2, 0), (2, 0, 1)]
    views = [
        t, t.t(), t.t().contiguous(), t.t().t(), t[0], t[1], t[1:], t[:, 1], t[:, 1:2], t[:, :2], t[1:, 1:2], t[1, 2],
        t[1:, :2], t[:, ::2], t[:1].t(), t[:, :1].t(), t[:0].t(), t[:, :0].t(), t[0].expand(2, 3), t[0].expand(1, 3),
        t.t().unsqueeze(1), box[:, :1], box[::2], box[:, 1], box[:, ::2], box[:, :, 0], *map(box.permute, orders),
        vast.transpose(1, 2), vast[:, :, 1:3], vast[1, 2], torch.zeros(()), torch.zeros(()).expand(1, 1, 1),
        torch.zeros(1).expand(3), torch.zeros(4).as_strided((2, 3), (1, 1)),
    ]  # fmt: skip
    return {f"{k}: size {tuple(v.shape)}, stride {v.stride()}": is_row_major(v) for k, v in enumerate(views)}
