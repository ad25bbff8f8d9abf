"""The language in which a contract describes its inputs.

A domain is a description: plain data, cheap to import, free of NumPy, torch
and Hypothesis. Only the trusted side turns it into inputs (grader.cases).
Read by course authors; imported by every contract.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

FLOATS: Final = ("float32", "float64")
LAYOUTS: Final = ("plain", "transposed", "gaps", "offset", "expanded")
VALUES: Final = ("whole", "grid", "normal", "large")


class _Omitted:
    """The argument is not passed at all."""

    def __repr__(self) -> str:
        return "omitted"


omitted: Final = _Omitted()


@dataclass(frozen=True)
class Tensors:
    """Tensors of the shape ``dims``; see ``tensors``."""

    dims: str
    dtypes: tuple[str, ...] = FLOATS
    values: tuple[str, ...] = VALUES
    layouts: tuple[str, ...] = LAYOUTS
    requires_grad: tuple[bool, ...] = (False,)
    array: bool = False


@dataclass(frozen=True)
class BroadcastTo:
    """Tensors that broadcast to the shape of another argument; without dtypes they have its dtype."""

    other: str
    values: tuple[str, ...] = VALUES
    layouts: tuple[str, ...] = LAYOUTS
    dtypes: tuple[str, ...] = ()
    requires_grad: tuple[bool, ...] = (False,)


@dataclass(frozen=True)
class Several:
    """A list of tensors, each with a description of its own."""

    items: tuple[Tensors, ...]


@dataclass(frozen=True)
class Labels:
    """Class labels, or indices: integer tensors with values in [0, size of ``below``)."""

    dims: str
    below: str
    layouts: tuple[str, ...] = LAYOUTS
    dtypes: tuple[str, ...] = ("int64",)


@dataclass(frozen=True)
class OneOf:
    """One of the given plain values; the first is the simplest."""

    options: tuple[Any, ...]


@dataclass(frozen=True)
class Size:
    """The size of a named dimension, as an int."""

    dim: str


@dataclass(frozen=True)
class Sizes:
    """The sizes of named dimensions, as a tuple of ints."""

    dims: str


@dataclass(frozen=True)
class Axis:
    """An axis of another argument, or of one with ``extra`` more dimensions, counted from either end."""

    of: str
    optional: bool = False
    extra: int = 0


@dataclass(frozen=True)
class Position:
    """A valid index into a named dimension that is not empty."""

    dim: str


@dataclass(frozen=True)
class Reshaped:
    """A shape with as many elements as another argument, sometimes with a -1."""

    of: str


@dataclass(frozen=True)
class Named:
    """A dict of tensors with fixed names and shapes, such as a state_dict."""

    shapes: tuple[tuple[str, tuple[int, ...]], ...]
    dtypes: tuple[str, ...] = FLOATS
    scale: float = 1.0


@dataclass(frozen=True)
class NewFile:
    """The path of a file in a private folder that lives as long as the call."""

    name: str
    existing: tuple[int, ...] = (0,)


@dataclass(frozen=True)
class Stored:
    """The path of a file that ``write(item, path)`` has written before the call."""

    name: str
    item: Tensors | OneOf | Named
    write: Callable[[Any, str], object]


Domain = (
    Tensors
    | BroadcastTo
    | Several
    | Labels
    | OneOf
    | Size
    | Sizes
    | Axis
    | Position
    | Reshaped
    | Named
    | NewFile
    | Stored
)
DOMAINS: Final = Domain.__args__


def flat(domains: Mapping[str, Domain]) -> dict[str, Domain]:
    """The domains with those inside others on their own: "tensors[0]", and "path!" for what a file holds."""
    found: dict[str, Domain] = {}
    for name, domain in domains.items():
        if isinstance(domain, Several):
            found |= {f"{name}[{index}]": item for index, item in enumerate(domain.items)}
        else:
            found[name] = domain
        if isinstance(domain, Stored):
            found[f"{name}!"] = domain.item
    return found


def tensors(
    dims: str,
    *,
    dtypes: str = "float32 float64",
    values: str = "whole grid normal large",
    layouts: str = "plain transposed gaps offset expanded",
    requires_grad: tuple[bool, ...] = (False,),
) -> Tensors:
    """Tensors whose dimensions are named: ``tensors("batch classes")``.

    A name stands for the same size wherever it appears in one contract; sizes
    are 1, 2, 3, 0 and 5. ``n+`` is never empty, ``4`` is four, ``*s`` is any
    number of dimensions, ``*s+`` any number without empty ones.

    values: whole (small whole numbers, with ties and zeros), grid (k/64 in
    [-4, 4], on which sums and products are exact), zeros, normal, large (normal
    times 1000), far (normal plus 100), positive, special (NaN, infinities and
    -0.0 among whole numbers).
    layouts: plain, transposed, gaps (every second element of a storage full of
    NaN), offset (canaries before and after), expanded (stride 0), cut (columns of
    a tensor with longer rows), corner (of a tensor with rows of 100000).

    >>> tensors("i k", dtypes="int64").dims
    'i k'
    """
    return Tensors(dims, tuple(dtypes.split()), tuple(values.split()), tuple(layouts.split()), requires_grad)


def arrays(
    dims: str,
    *,
    dtypes: str = "float32 float64",
    values: str = "whole grid normal large",
    layouts: str = "plain transposed gaps offset",
) -> Tensors:
    """NumPy arrays, described as ``tensors`` are."""
    return Tensors(dims, tuple(dtypes.split()), tuple(values.split()), tuple(layouts.split()), array=True)


def broadcast_to(other: str, *, dtypes: str = "", values: str = "whole grid normal large") -> BroadcastTo:
    """Tensors whose shape broadcasts to that of ``other``; of its dtype unless ``dtypes`` are named."""
    return BroadcastTo(other, tuple(values.split()), dtypes=tuple(dtypes.split()))


def several(*items: Tensors) -> Several:
    """A list of tensors: ``several(tensors("a k"), tensors("b k"))``."""
    return Several(items)


def labels(
    dims: str, *, below: str, dtypes: str = "int64", layouts: str = "plain transposed gaps offset expanded"
) -> Labels:
    """Integers in [0, size of the dimension ``below``): ``labels("n", below="classes+")``."""
    return Labels(dims, below, tuple(layouts.split()), tuple(dtypes.split()))


def one_of(*options: Any) -> OneOf:
    """One of these values, simplest first: ``one_of(omitted, 0, 2)``."""
    return OneOf(options)


def size(dim: str) -> Size:
    """The size of a dimension that other arguments name."""
    return Size(dim)


def sizes(dims: str) -> Sizes:
    """A shape: the sizes of dimensions, as a tuple; ``sizes("n k")``, ``sizes("*s")``, ``sizes("2 -1 n")``."""
    return Sizes(dims)


def axes(of: str, *, optional: bool = False, extra: int = 0) -> Axis:
    """An axis of the argument ``of``, positive or negative; ``optional`` also omits it.

    ``extra=1``: of a tensor with one dimension more.
    """
    return Axis(of, optional, extra)


def position(dim: str) -> Position:
    """An index into the dimension ``dim`` ("n+"), counted from either end."""
    return Position(dim)


def reshaped(of: str) -> Reshaped:
    """A shape with the element count of the argument ``of``."""
    return Reshaped(of)


def named(shapes: dict[str, tuple[int, ...]], *, dtypes: str = "float32 float64", scale: float = 1.0) -> Named:
    """A dict of normal tensors (standard deviation ``scale``) with these names and shapes."""
    return Named(tuple(shapes.items()), tuple(dtypes.split()), scale)


def new_file(name: str, *, existing: tuple[int, ...] = (0,)) -> NewFile:
    """A path to write to; ``existing``: bytes of junk that lie there before (0: no file)."""
    return NewFile(name, existing)


def stored(name: str, item: Tensors | OneOf | Named, write: Callable[[Any, str], object]) -> Stored:
    """The path of a file to read: before the call, ``write(item, path)`` of the contract has written ``item`` there.

    The judge calls ``write``; workers only get the file.
    """
    return Stored(name, item, write)
