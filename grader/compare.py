"""Comparisons on the trusted side. Each raises Mismatch or says how many numbers it compared.

Never a boolean, so that no result can be dropped; never a constant absolute
tolerance, so that small numbers count; NaN and infinity by position.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from grader import observation as obs
from grader.contract import Closeness
from grader.inputs import elements_in, largest_in, on_grid

Array = NDArray[Any]
UNIT: Final = {"float16": 2.0**-11, "bfloat16": 2.0**-8, "float32": 2.0**-24, "float64": 2.0**-53}


class Mismatch(Exception):
    """A promise is broken. ``where`` in the answer, what was ``seen`` and ``wanted``, a further ``note``."""

    def __init__(self, where: str, seen: str, wanted: str, note: str = "") -> None:
        super().__init__(where, seen, wanted, note)
        self.where, self.seen, self.wanted, self.note = where, seen, wanted, note


class WrongKind(Mismatch):
    """Not the kind of thing that is wanted at all: a list for a tensor."""


def array(tensor: obs.TensorSeen) -> Array:
    """The elements as a NumPy array (bfloat16 as float32, any byte of a bool but 0 as True); ``replies`` has looked."""
    if tensor.dtype == "bfloat16":
        wide: Array = np.frombuffer(tensor.data, "uint16").astype("uint32") << 16
        return wide.view("float32").reshape(tensor.shape)
    if tensor.dtype == "bool":
        true: Array = np.frombuffer(tensor.data, "uint8") != 0
        return true.reshape(tensor.shape)
    return np.frombuffer(tensor.data, tensor.dtype).reshape(tensor.shape)


def same(seen: obs.Value, wanted: obs.Value) -> bool:
    """Whether two tensors are the same to the last bit, which is near enough for every promise about values."""
    if not isinstance(seen, obs.TensorSeen) or not isinstance(wanted, obs.TensorSeen):
        return False
    return seen.data == wanted.data and seen.dtype == wanted.dtype and seen.shape == wanted.shape


def wide(x: Array) -> Array:
    """The real numbers in float64, whatever they are: a signalling NaN warns nobody."""
    with np.errstate(all="ignore"):
        return x.astype(np.float64)


def pairs(where: str, seen: obs.Value, wanted: obs.Value) -> Iterator[tuple[str, Any, Any]]:
    """Walk two answers together: (path, seen leaf, wanted leaf). Raises WrongKind where they differ in kind."""
    if isinstance(wanted, obs.Sequence):
        if not isinstance(seen, obs.Sequence) or seen.kind != wanted.kind or len(seen.items) != len(wanted.items):
            raise WrongKind(where, kind_of(seen), kind_of(wanted))
        for index, (s, w) in enumerate(zip(seen.items, wanted.items, strict=True)):
            yield from pairs(f"{where}[{index}]", s, w)
    elif isinstance(wanted, obs.Mapping):
        if not isinstance(seen, obs.Mapping):
            raise WrongKind(where, kind_of(seen), kind_of(wanted))
        if set(seen.keys) != set(wanted.keys):
            raise WrongKind(where, f"names {_names(seen.keys)}", f"names {_names(wanted.keys)}")
        found = dict(zip(seen.keys, seen.items, strict=True))
        for key, w in zip(wanted.keys, wanted.items, strict=True):
            yield from pairs(f"{where}[{key!r}]", found[key], w)
    elif isinstance(wanted, obs.TensorSeen):
        if not isinstance(seen, obs.TensorSeen) or (seen.kind == "array") != (wanted.kind == "array"):
            raise WrongKind(where, kind_of(seen), kind_of(wanted))
        yield where, seen, wanted
    else:
        # A whole number will do for a float, but not the other way round: 3.0 is no index.
        if type(seen) is not type(wanted) and not (type(wanted) is float and type(seen) is int):
            raise WrongKind(where, kind_of(seen), kind_of(wanted))
        yield where, seen, wanted


def equal(where: str, seen: Array, wanted: Array) -> int:
    """Every element equal; NaN where NaN is wanted; -0.0 is 0.0."""
    with np.errstate(invalid="ignore"):
        differs = ~((seen == wanted) | ((seen != seen) & (wanted != wanted)))
    if differs.any():
        raise _at(where, seen, wanted, differs)
    return seen.size


def near(where: str, seen: Array, wanted: Array, rtol: float, scale: float = 0.0) -> int:
    """Within ``rtol`` times the size of the element, of the typical element, and of ``scale``."""
    if "c" in (seen.dtype.kind, wanted.dtype.kind):
        real = near(f"{where}.real", seen.real, wanted.real, rtol, scale)
        return real + near(f"{where}.imag", seen.imag, wanted.imag, rtol, scale)
    finite = _same_infinities(where, seen, wanted)
    s, w = wide(seen), wide(wanted)
    bound = rtol * np.abs(w) + rtol * max(_rms(w[finite]), scale)
    with np.errstate(all="ignore"):
        differs = finite & ~(np.abs(s - w) <= bound)
    if differs.any():
        raise _at(where, seen, wanted, differs)
    return int(finite.sum()) + int((~finite).sum())


@dataclass(frozen=True)
class Anchors:
    """In float64: the answer; its size on absolute inputs; how far it moves with the inputs' last digit."""

    precise: Array
    magnitude: Array
    moved: Array


def anchored(where: str, seen: Array, wanted: Array, anchors: Anchors, count: int, largest: float) -> int:
    """Not significantly further from the float64 answer than the key is.

    rmse(seen, precise) <= 3 rmse(wanted, precise) + (8 + 2 sqrt(count) + 4 largest) u S + 4 rms(moved),
    with u the unit roundoff, ``count`` the length of the longest sum, S the
    size of the terms that were added (after torch._dynamo.utils.same),
    ``largest`` the largest input where the answer is an exponential of the
    inputs, else 0. The last term is the error that no algorithm can help: that
    of the inputs' last digit.
    """
    precise, magnitude = anchors.precise, anchors.magnitude
    finite = _same_infinities(where, seen, wanted) & np.isfinite(precise)
    s, w, p = (wide(x)[finite] for x in (seen, wanted, precise))
    sizes = np.abs(wide(magnitude)[finite])
    size = _rms(np.maximum(np.abs(p), np.where(np.isfinite(sizes), sizes, 0)))
    moved = anchors.moved[finite]
    bound = 3 * _rms(w - p) + (8 + 2 * math.sqrt(count) + 4 * largest) * UNIT[wanted.dtype.name] * size
    bound += 4 * _rms(np.where(np.isfinite(moved), moved, 0))
    with np.errstate(all="ignore"):
        far = s - p
    if not _rms(far) <= bound:
        with np.errstate(all="ignore"):
            error = np.where(finite, np.abs(wide(seen) - precise), 0.0)
        raise _at(where, seen, wanted, error == error.max())
    return seen.size


def close(where: str, seen: Array, wanted: Array, closeness: Closeness, context: Context) -> int:
    """The comparison that ``closeness`` asks for; integers and bools are always exact."""
    if seen.shape != wanted.shape:
        raise Mismatch(where, f"shape {tuple(seen.shape)}", f"shape {tuple(wanted.shape)}")
    inexact = wanted.dtype.kind == "f"
    if inexact and seen.dtype.kind == "f" and seen.itemsize < wanted.itemsize:
        # The check dtype tells that it is too narrow; here its digits are what counts.
        with np.errstate(all="ignore"):
            narrow = wanted.astype(seen.dtype)
        return near(where, seen, narrow, 4 * UNIT[seen.dtype.name])
    if (seen.dtype.kind == "c") != (wanted.dtype.kind == "c"):
        raise Mismatch(where, *("complex numbers" if x.dtype.kind == "c" else "real numbers" for x in (seen, wanted)))
    if wanted.dtype.kind == "c":
        return near(where, seen, wanted, 1e-5)
    if closeness.kind == "bitwise" and inexact:
        signs = equal(f"the sign of {where}", np.signbit(seen), np.signbit(np.where(np.isnan(seen), seen, wanted)))
        return min(signs, equal(where, seen, wanted))
    if not inexact or closeness.kind in ("exact", "bitwise") or (closeness.kind == "exact_on_grid" and context.on_grid):
        return equal(where, seen, wanted)
    if closeness.kind == "relative":
        return near(where, seen, wanted, closeness.rtol)
    largest = context.largest if closeness.kind == "logits" else 0.0
    return anchored(where, seen, wanted, context.anchors(where, wanted), context.count, largest)


class Context:
    """What the tolerance of a case depends on, found where it is asked for.

    The oracle's float64 answers; the size of the largest tensor, and the largest
    number, among the inputs; whether they lie on the grid.
    """

    def __init__(self, entry: Any) -> None:
        self._entry = entry

    @cached_property
    def count(self) -> int:
        return elements_in(self._entry.call)

    @cached_property
    def largest(self) -> float:
        return largest_in(self._entry.call)

    @cached_property
    def on_grid(self) -> bool:
        return on_grid(self._entry.call)

    def anchors(self, where: str, wanted: Array) -> Anchors:
        """What the oracle found for this leaf, the wanted answer itself where it found nothing."""
        observed = (self._entry.precise, self._entry.magnitude, *self._entry.nudged)
        found = [leaves.get(where, wanted) for leaves in map(_leaves, observed)]
        precise, magnitude, *nudged = (x.astype(np.float64) if x.shape == wanted.shape else wanted for x in found)
        with np.errstate(invalid="ignore", over="ignore"):
            moved = np.max([np.abs(x - precise) for x in nudged] or [np.zeros(wanted.shape)], axis=0)
        return Anchors(precise, magnitude, moved)


def _leaves(seen: obs.Observation | None) -> dict[str, Array]:
    if seen is None or seen.outcome != "returned":
        return {}
    return {
        where: array(leaf) if isinstance(leaf, obs.TensorSeen) else np.asarray(leaf)
        for where, leaf, _ in pairs("the answer", seen.value, seen.value)
        if not isinstance(leaf, str) and leaf is not None and not isinstance(leaf, obs.Opaque)
    }


def kind_of(value: obs.Value) -> str:
    """What a student would call it: "a list of 2", "a tensor of shape (2, 3)"."""
    match value:
        case None:
            return "None"
        case obs.TensorSeen():
            word = "an array" if value.kind == "array" else "a tensor"
            return f"{word} of shape {tuple(value.shape)} and dtype {value.dtype}"
        case obs.Sequence():
            return f"a {value.kind} of {len(value.items)}"
        case obs.Mapping():
            return f"a dict of {len(value.keys)}"
        case obs.Opaque():
            return value.text
        case str():
            return f"the text {value[:80]!r}"
        case _:
            return f"the {type(value).__name__} {value!r}"


def class_of(raised: obs.Raised) -> str:
    """The name of an exception's class as students know it."""
    return raised.classes[0].removeprefix("builtins.") if raised.classes else "an exception"


def _names(keys: list[str]) -> str:
    return ", ".join(sorted(keys)[:20]) or "none"


def _same_infinities(where: str, seen: Array, wanted: Array) -> Any:
    """The mask of finite elements, which must be the same in both."""
    s, w = wide(seen), wide(wanted)
    finite = np.isfinite(w)
    with np.errstate(invalid="ignore"):
        differs = (np.isfinite(s) != finite) | (~finite & ~((s == w) | (np.isnan(s) & np.isnan(w))))
    if differs.any():
        raise _at(where, seen, wanted, differs)
    return finite


def _rms(x: Array) -> float:
    peak = float(np.abs(x).max(initial=0.0))
    if not math.isfinite(peak):
        return math.inf
    # Divided by the largest first: squares of numbers above 1e154 overflow.
    return peak * float(np.sqrt(np.mean(np.square(x / peak)))) if peak else 0.0


def _at(where: str, seen: Array, wanted: Array, differs: Any) -> Mismatch:
    index = tuple(int(i[0]) for i in np.nonzero(np.atleast_1d(differs)))
    s, w = (str(np.atleast_1d(x)[index]) for x in (seen, wanted))
    place = f"[{', '.join(map(str, index))}]" if seen.ndim else ""
    count = int(differs.sum())
    note = "" if seen.ndim == 0 else f"first at {place}: {s} instead of {w}"
    if seen.ndim == 0 and shown(seen) == shown(wanted):
        note = f"to all digits: {s} instead of {w}"
    if count > 1:
        note += f" ({count} of {seen.size} elements differ)"
    return Mismatch(where, shown(seen), shown(wanted), note)


def shown(x: Array) -> str:
    """An array as torch would write it, to 6 digits, shortened if long."""
    with np.printoptions(precision=6, threshold=40, edgeitems=3, linewidth=100, suppress=False):
        text = np.array2string(x, separator=", ")
    return f"tensor({' '.join(text.split())})" if x.size else f"an empty tensor of shape {tuple(x.shape)}"
