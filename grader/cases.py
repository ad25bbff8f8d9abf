"""Cases: which inputs an exercise is run on.

A case is (exercise, probe, knobs, seed) and gives the same inputs on every
machine. Every knob is a choice from a list that begins with the simplest, so
"smaller" means smaller indices. First a Latin hypercube of explicit cases
covers every option of every knob; then Hypothesis draws more. Elements are
never drawn: they come from the seed.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from grader.course import Exercise
from grader.domains import (
    Axis,
    BroadcastTo,
    Domain,
    Labels,
    Named,
    NewFile,
    OneOf,
    Position,
    Reshaped,
    Size,
    Sizes,
    Tensors,
    flat,
    omitted,
)
from grader.probes import Probe

SIZES: Final = (1, 2, 3, 5, 0)
SHAPES: Final = ((2,), (2, 3), (), (3, 1), (1,), (3, 3), (2, 3, 4), (1, 2, 1, 3), (0,), (2, 0))
_RICH: Final = ((2, 3), (2, 3, 4), (3, 3))
FORMS: Final = ("same", "scalar", "row", "column", "ones")
RESHAPES: Final = ("flat", "reversed", "same", "inferred", "split", "unit")
AXES: Final = (0, -1, 1, -2, 2, -3)
_EXPLICIT: Final = {"call": 24, "gradients": 12, "device": 3}
_SEEDS: Final = 2
"""Cases of a statistical check: the second confirms what the first suspects."""
_DRIVER: Final = 6
_ERRORS: Final = 3
_HEAVY: Final = 6


@dataclass(frozen=True)
class Case:
    """Indices into the options of each knob (0 is the simplest), and a seed."""

    probe: str
    variant: int
    knobs: tuple[tuple[str, int], ...]
    seed: int

    def turned(self, knob: str, index: int) -> Case:
        """The same case with one knob at another option."""
        return replace(self, knobs=tuple((k, index if k == knob else i) for k, i in self.knobs))


def digest(*parts: Any) -> int:
    """A stable 63-bit hash of the parts' text."""
    text = "\x1f".join(str(part) for part in parts)
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") >> 1


def tokens(dims: str) -> list[str]:
    """ "batch n+ 3" as its parts."""
    return dims.split()


def knobs(domains: Mapping[str, Domain]) -> dict[str, tuple[Any, ...]]:
    """The knobs of these domains with their options, simplest first.

    "n" and "*s" are sizes, "dtype" is shared, "x.values" and the like belong to
    the tensor x, "dim=" is the argument dim itself.
    """
    found: dict[str, tuple[Any, ...]] = {}
    shared: dict[tuple[str, ...], str] = {}
    domains = flat(domains)
    for dim in _dims(domains):
        found.setdefault(dim.rstrip("+"), _sizes(dim, domains))
    for name, domain in domains.items():
        if isinstance(domain, (Tensors, Named, BroadcastTo, Labels)) and len(domain.dtypes) > 1:
            knob = shared.setdefault(domain.dtypes, "dtype" if not shared else f"{name}.dtype")
            found[knob] = domain.dtypes
        if isinstance(domain, (Tensors, BroadcastTo)):
            found[f"{name}.values"] = domain.values
        if isinstance(domain, (Tensors, BroadcastTo, Labels)):
            found[f"{name}.layout"] = domain.layouts
        match domain:
            case Tensors(requires_grad=(_, _)):
                found[f"{name}.requires_grad"] = domain.requires_grad
            case BroadcastTo():
                found[f"{name}.form"] = FORMS
            case OneOf():
                found[f"{name}="] = domain.options
            case Axis():
                found[f"{name}="] = (omitted, *AXES, None) if domain.optional else AXES
            case Position():
                found[f"{name}="] = (0, -1, 1, -2)
            case Reshaped():
                found[f"{name}="] = RESHAPES
            case NewFile():
                found[f"{name}="] = domain.existing
    return {knob: options for knob, options in found.items() if len(options) > 1}


def _dims(domains: Mapping[str, Domain]) -> list[str]:
    found: list[str] = []
    for domain in flat(domains).values():
        if isinstance(domain, (Tensors, Labels, Sizes)):
            found += tokens(domain.dims)
        if isinstance(domain, Labels):
            found.append(domain.below)
        if isinstance(domain, (Size, Position)):
            found.append(domain.dim)
    return [dim for dim in found if not dim.lstrip("-").isdigit()]


def _sizes(dim: str, domains: Mapping[str, Domain]) -> tuple[Any, ...]:
    bare = dim.rstrip("+")
    filled = f"{bare}+" in _dims(domains)
    if bare.startswith("*"):
        return tuple(shape for shape in SHAPES if not (filled and 0 in shape))
    return tuple(n for n in SIZES if n or not filled)


def explicit(exercise: Exercise, probe: Probe, salt: str) -> list[Case]:
    """Cases that cover every option of every knob several times."""
    cases: list[Case] = []
    for variant, domains in enumerate(probe.takes):
        options = knobs(domains)
        # What a contract takes beside its first description is special: half as many cases.
        count = _count(probe, domains) // (2 if variant else 1)
        # What is written out is all tried, once; of an error, what is written out for it.
        written = {} if probe.name == "device" else probe.raises.overrides if probe.raises else domains
        count = max([count, *(len(options[f"{name}="]) for name in flat(written) if f"{name}=" in options)])
        if all(isinstance(domain, (OneOf, NewFile, Size, Sizes)) for domain in flat(domains).values()):
            # Nothing depends on the seed: no more cases than combinations.
            count = min(count, math.prod(len(choices) for choices in options.values()))
        if "statistics" in probe.checks:
            count = _SEEDS
        columns = {}
        for knob, choices in options.items():
            rng = np.random.default_rng(digest(exercise.where, probe.name, variant, knob, salt))
            columns[knob] = _column(choices, count, rng)
        _worth_transposing(columns, options, flat(domains))
        _special_floats(columns, options, flat(domains))
        _square(columns, options, domains)
        for row in range(count):
            seed = digest(exercise.where, probe.name, variant, row, salt) % 2**31
            cases.append(Case(probe.name, variant, tuple((k, c[row]) for k, c in columns.items()), seed))
    return cases


def _column(choices: tuple[Any, ...], count: int, rng: np.random.Generator) -> list[int]:
    """Every option once, if count allows, then again by weight; in random order."""
    once = [int(i) for i in rng.permutation(len(choices))]
    weighted = [i for i, choice in enumerate(choices) for _ in range(_weight(choice))]
    more = [weighted[i] for _ in range(count) for i in rng.permutation(len(weighted))]
    column = (once + more)[:count]
    return [column[i] for i in rng.permutation(count)]


Columns = dict[str, list[int]]
Options = Mapping[str, tuple[Any, ...]]


def _square(columns: Columns, options: Options, domains: Mapping[str, Domain]) -> None:
    """Make all named sizes equal in some cases: swapped dimensions go unnoticed by shape there."""
    sizes = sorted({dim.rstrip("+") for dim in _dims(domains)} & set(columns))
    sizes = [dim for dim in sizes if not dim.startswith("*")]
    if len(sizes) > 1:
        layouts = [(columns[knob], choices) for knob, choices in options.items() if knob.endswith(".layout")]
        rows = range(len(columns[sizes[0]]))
        straight = [row for row in rows if all(choices[i[row]] != "transposed" for i, choices in layouts)]
        for number, row in enumerate(straight[::4]):
            for dim in sizes:
                _put(columns[dim], row, options[dim].index(2 + number % 2))


def _worth_transposing(columns: Columns, options: Options, domains: Mapping[str, Domain]) -> None:
    """Where a tensor is transposed, give it two dimensions of different sizes at least."""
    every = list(dict.fromkeys(dim.rstrip("+") for dim in _dims(domains)))
    for name, domain in domains.items():
        layouts = options.get(f"{name}.layout", ())
        dims = [dim.rstrip("+") for dim in tokens(getattr(domain, "dims", ""))]
        if "transposed" not in layouts or (len(dims) < 2 and not any(dim.startswith("*") for dim in dims)):
            continue
        mine = [dim for dim in dims if dim in columns]
        for row in [row for row, i in enumerate(columns[f"{name}.layout"]) if layouts[i] == "transposed"]:
            alike = len(mine) > 1 and len({options[dim][columns[dim][row]] for dim in mine}) == 1
            for dim in mine:
                rich = _RICH if dim.startswith("*") else (2, 3)
                if alike or options[dim][columns[dim][row]] not in rich:
                    _put(columns[dim], row, options[dim].index(rich[(row + every.index(dim)) % len(rich)]))


def _special_floats(columns: Columns, options: Options, domains: Mapping[str, Domain]) -> None:
    """Where a tensor is to hold NaN and infinities, let it be of floats, and not empty."""
    for name, domain in domains.items():
        kinds = options.get(f"{name}.values", ())
        if "special" not in kinds or not isinstance(domain, Tensors):
            continue
        dtype = next((knob for knob, o in options.items() if knob.endswith("dtype") and o == domain.dtypes), "")
        for row in [row for row, i in enumerate(columns[f"{name}.values"]) if kinds[i] == "special"]:
            floats = [i for i, d in enumerate(domain.dtypes) if d.startswith("float")]
            if dtype and floats and columns[dtype][row] not in floats:
                _put(columns[dtype], row, floats[0])
            for dim in [dim.rstrip("+") for dim in tokens(domain.dims)]:
                choice = options[dim][columns[dim][row]] if dim in columns else None
                if choice == 0 or (isinstance(choice, tuple) and 0 in choice):
                    _put(columns[dim], row, options[dim].index(_RICH[row % 3] if dim.startswith("*") else 3))


def _put(column: list[int], row: int, option: int) -> None:
    """Give a row this option; if it had the only one of its kind, exchange it with a row that has the option."""
    if column.count(column[row]) == 1 and option in column:
        column[column.index(option)] = column[row]
    column[row] = option


def _count(probe: Probe, domains: Mapping[str, Domain]) -> int:
    if probe.raises is not None:
        return _ERRORS if probe.raises.positional is None else 1
    if any(isinstance(domain, Named) for domain in domains.values()):
        return _HEAVY
    return _EXPLICIT.get(probe.name, _DRIVER)


def _weight(choice: Any) -> int:
    """How often an option occurs: shapes in which something can go wrong most, empty ones least."""
    if isinstance(choice, tuple):
        return 4 if choice in _RICH else 1 if 0 in choice else 2
    return 1 if type(choice) is int and choice == 0 else 2


def drawn(exercise: Exercise, probe: Probe, salt: str, examples: int) -> list[Case]:
    """``examples`` further cases, drawn by Hypothesis with a seed of their own."""
    import hypothesis
    from hypothesis import strategies as st

    spaces = [knobs(domains) for domains in probe.takes]
    if examples == 0 or probe.name != "call" or not any(spaces) or _heavy(probe):
        return []
    strategies = [
        st.builds(
            lambda picks, seed, variant=variant: Case(probe.name, variant, tuple(picks.items()), seed),
            st.fixed_dictionaries({k: st.integers(0, len(o) - 1) for k, o in space.items()}),
            st.integers(0, 2**31 - 1),
        )
        for variant, space in enumerate(spaces)
    ]
    cases: list[Case] = []

    @hypothesis.seed(digest(exercise.where, salt, "drawn"))
    @hypothesis.settings(
        max_examples=examples,
        phases=[hypothesis.Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(st.one_of(strategies))
    def collect(case: Case) -> None:
        cases.append(case)

    collect()
    return cases


def _heavy(probe: Probe) -> bool:
    return any(isinstance(domain, Named) for domains in probe.takes for domain in domains.values())
