"""Which selections are views."""

from torch import Tensor

from grader import exercise, one_of, raises, returns, takes, tensors

HOW = (
    "all", "row", "column_range", "list", "mask", "index_select", "gather", "masked_select", "transpose",
)  # fmt: skip
# Not expanded, so that one may write to t to see what follows, and restore it.
LAYOUTS = "plain transposed gaps offset"


@exercise(points=2)
@takes(t=tensors("n+ m+", dtypes="float32 int64 float64", layouts=LAYOUTS), how=one_of(*HOW))
@takes(t=tensors("1 1", layouts="plain"), how=one_of(*HOW))
@takes(t=tensors("2 2", layouts="plain", values="zeros"), how=one_of(*HOW))
@returns()
@raises(ValueError, how=one_of("column", "", "rows"))
@raises(ValueError, how=one_of("select", "shape", "clone", "Row"))
def indexing_shares(t: Tensor, how: str) -> bool:
    """Make the selection named by how from the matrix t (n, m), n and m at least 1: does it share memory with t?

    The selections are "all": t[:], "row": t[0], "column_range": t[:, 0:1], "list":
    t[[0]], "mask": t[t == t], "index_select": t.index_select(0, index) and "gather":
    t.gather(0, index) with an index of zeros, "masked_select":
    t.masked_select(t == t), and "transpose": t.t(). The answer is the bool True if
    writing to the result would change t, else False; t itself does not change.
    Another name raises ValueError.

    >>> indexing_shares(torch.zeros(2, 3), "row"), indexing_shares(torch.zeros(2, 3), "list")
    (True, False)
    """
    raise NotImplementedError
