"""A name for every dimension."""

from torch import Tensor

from grader import aliasing, bitwise, drives, exact, exercise, gives, one_of, raises, takes, tensors

NAMES = ("batch", "channel", "height", "width")
DTYPES = "float32 int64 bool"


@exercise(points=2)
@takes(data=tensors("2 3 5 4", dtypes=DTYPES), names=NAMES, name=one_of(*NAMES))
@takes(data=tensors("b c h w", dtypes=DTYPES), names=NAMES, name=one_of(*NAMES))
@takes(data=tensors("n m", requires_grad=(False, True)), names=("row", "column"), name=one_of("column", "row"))
@takes(data=tensors("2 3 1"), names=one_of(("x", "y", "z"), ("y", "z", "x"), ("z", "x", "y")), name=one_of("x", "z"))
@takes(data=tensors("n"), names=("only",), name="only")
@takes(data=tensors(""), names=(), name=None)
@gives(None, bitwise)
@aliasing
@raises(ValueError, "number of names", names=one_of(NAMES[:3], (), (*NAMES, "depth")), name=None)
@raises(ValueError, "number of names", data=tensors(""), names=("x",), name=None)
@raises(ValueError, "duplicate", names=("batch", "batch", "height", "width"), name=None)
@raises(ValueError, "duplicate", names=one_of((*NAMES[:3], "batch"), ("x", "y", "z", "y"), ("x",) * 4), name=None)
@raises(KeyError, "depth", name="depth")
@raises(KeyError, "heigh", name="heigh")
class NamedTensor:
    """A tensor with a name for each of its dimensions.

    NamedTensor(data, names) keeps data, the given tensor itself and no copy, as
    attribute ``data``, and names, a tuple in the order of the dimensions, as
    attribute ``names``. size(name) is the length of the dimension of that name,
    an int. To make one with more or fewer names than data has dimensions raises
    ValueError ("... number of names ..."), and with a name twice, ValueError
    ("... duplicate ..."). size of an unknown name raises KeyError that quotes it.

    >>> images = NamedTensor(torch.zeros(2, 3, 30, 30), ("batch", "channel", "height", "width"))
    >>> images.size("width")
    30
    """

    data: Tensor
    names: tuple[str, ...]

    def __init__(self, data: Tensor, names: tuple[str, ...]) -> None:
        raise NotImplementedError

    def size(self, name: str) -> int:
        raise NotImplementedError


@drives(NamedTensor)
def made(NamedTensor, data, names, name):
    named = NamedTensor(data, names)
    return (named.data, named.names) if name is None else (named.data, named.names, named.size(name))


@drives(NamedTensor, "aliasing", exact)
@takes(data=tensors("2 3", requires_grad=(False, True)), names=("row", "column"))
def keeps_the_tensor(NamedTensor, data, names):
    """Keeps the tensor that it is given, not a copy or another view of it."""
    return NamedTensor(data, names).data is data


@drives(NamedTensor, "values", bitwise)
@takes(first=tensors("2 3"), second=tensors("5 4 1"))
def one_beside_another(NamedTensor, first, second):
    one = NamedTensor(first, ("a", "b"))
    other = NamedTensor(second, ("b", "c", "a"))
    return one.data, one.names, one.size("b"), other.data, other.names, other.size("b"), one.size("a"), one.names
