"""Turn a case into the arguments of one call: the same bytes on every machine."""

from __future__ import annotations

import inspect
import math
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from grader import observation as obs
from grader.cases import Case, knobs, tokens
from grader.contract import ContractError
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
    Several,
    Size,
    Sizes,
    Stored,
    Tensors,
    flat,
    omitted,
)
from grader.layout import Array, elements, lay_out
from grader.probes import Probe


def chosen(probe: Probe, case: Case) -> dict[str, Any]:
    """The option of every knob that the case picks."""
    options = knobs(probe.takes[case.variant])
    return {knob: options[knob][index] for knob, index in case.knobs}


def arguments(exercise: Exercise, probe: Probe, case: Case) -> dict[str, obs.Value]:
    """The arguments by name, omitted ones left out."""
    domains = probe.takes[case.variant]
    draw = _Draw(domains, chosen(probe, case), case.seed)
    values = {name: draw.value(name, domain) for name, domain in domains.items()}
    return {name: value for name, value in values.items() if value is not omitted}


def item_of(probe: Probe, case: Case, name: str) -> obs.Value:
    """What the file holds whose path is the argument ``name``, a ``stored``."""
    domains = probe.takes[case.variant]
    domain = domains[name]
    assert isinstance(domain, Stored)
    item: obs.Value = _Draw(domains, chosen(probe, case), case.seed).value(f"{name}!", domain.item)
    return item


def call(exercise: Exercise, probe: Probe, case: Case) -> obs.Call:
    """The call that the case describes: required parameters by position, others by keyword or by position."""
    values = arguments(exercise, probe, case)
    if probe.raises is not None and probe.raises.positional is not None:
        return obs.Call([plain(value) for value in probe.raises.positional], {}, [], case.seed)
    function = getattr(exercise.contract, probe.driver) if probe.driver else exercise.stub
    parameters = list(inspect.signature(function).parameters.values())[1 if probe.driver else 0 :]
    positional: list[obs.Value] = []
    names: list[str] = []
    keywords: dict[str, obs.Value] = {}
    # Every second case passes optional arguments by position as well, as long as none is omitted.
    by_position = case.seed % 2 == 1
    for parameter in parameters:
        if parameter.name not in values:
            by_position = False
            continue
        value = values[parameter.name]
        if parameter.kind is parameter.VAR_POSITIONAL and isinstance(value, obs.Sequence):
            positional += value.items
        elif (by_position or parameter.default is parameter.empty) and parameter.kind is not parameter.KEYWORD_ONLY:
            positional.append(value)
            names.append(parameter.name)
        else:
            keywords[parameter.name] = value
    return obs.Call(positional, keywords, names, case.seed)


def plain(value: Any) -> obs.Value:
    """A Python value of a contract as data."""
    if hasattr(value, "detach"):
        # A tensor written out in a contract.
        return lay_out(value.detach().numpy(), "plain", value.requires_grad)
    if isinstance(value, np.ndarray):
        return msgspec.structs.replace(lay_out(value, "plain"), array=True)
    if isinstance(value, dict):
        return obs.Mapping(list(value), [plain(item) for item in value.values()])
    if str(value).startswith("torch."):
        return obs.Opaque("torch.dtype", str(value).removeprefix("torch."))
    if isinstance(value, (tuple, list)):
        return obs.Sequence(type(value).__name__, [plain(item) for item in value])
    return value  # type: ignore[no-any-return]


class _Draw:
    """The arguments of one case; later domains may look at earlier arguments."""

    def __init__(self, domains: Mapping[str, Domain], picks: Mapping[str, Any], seed: int) -> None:
        self.domains, self.picks, self.seed = domains, picks, seed
        self.options, self.order = knobs(domains), list(flat(domains))
        self.shapes: dict[str, tuple[int, ...]] = {}
        self.dtypes: dict[str, str] = {}

    def pick(self, knob: str, only: tuple[Any, ...] = ()) -> Any:
        return self.picks[knob] if knob in self.picks else only[0]

    def shape(self, dims: str) -> tuple[int, ...]:
        shape: list[int] = []
        for token in tokens(dims):
            bare = token.rstrip("+")
            if bare.lstrip("-").isdigit():
                shape.append(int(bare))
            elif bare.startswith("*"):
                shape += self.picks[bare]
            else:
                shape.append(self.picks[bare])
        return tuple(shape)

    def value(self, name: str, domain: Domain) -> Any:
        if isinstance(domain, Several):
            items = [self.value(f"{name}[{index}]", item) for index, item in enumerate(domain.items)]
            self.shapes[name] = tuple(items[0].shape)
            return obs.Sequence("list", items)
        rng = np.random.default_rng((self.seed, self.order.index(name)))
        match domain:
            case OneOf():
                picked = self.pick(f"{name}=", domain.options)
                return omitted if picked is omitted else plain(picked)
            case Tensors():
                return self.tensors(name, domain, rng)
            case BroadcastTo():
                return self.broadcast(name, domain, rng)
            case Labels():
                shape, below = self.shape(domain.dims), self.shape(domain.below)[0]
                drawn = rng.integers(0, below, shape).astype(self.dtype(domain.dtypes))
                return self.laid_out(name, drawn, domain.layouts)
            case Size():
                return self.shape(domain.dim)[0]
            case Sizes():
                return plain(self.shape(domain.dims))
            case Axis():
                return _axis(self.pick(f"{name}="), len(self.shape_of(domain.of)) + domain.extra)
            case Position():
                index, length = self.pick(f"{name}="), self.shape(domain.dim)[0]
                return index if -length <= index < length else index % length
            case Reshaped():
                return plain(_reshape(self.pick(f"{name}="), self.shape_of(domain.of)))
            case Named():
                dtype = self.dtype(domain.dtypes)
                arrays = [(rng.standard_normal(s) * domain.scale).astype(dtype) for _, s in domain.shapes]
                return obs.Mapping([n for n, _ in domain.shapes], [lay_out(array, "plain") for array in arrays])
            case NewFile():
                return obs.PathData(domain.name, self.pick(f"{name}=", domain.existing))
            case Stored():
                return obs.PathData(domain.name, 0, _written(domain, self.value(f"{name}!", domain.item)))

    def shape_of(self, name: str) -> tuple[int, ...]:
        if name not in self.shapes:
            raise ContractError(f"takes: a domain is about the tensor {name!r}, which must stand before it")
        return self.shapes[name]

    def dtype(self, dtypes: tuple[str, ...]) -> str:
        if len(dtypes) == 1:
            return dtypes[0]
        return str(next(self.picks[k] for k, o in self.options.items() if k.endswith("dtype") and o == dtypes))

    def tensors(self, name: str, domain: Tensors, rng: np.random.Generator) -> obs.TensorData:
        shape, dtype = self.shape(domain.dims), self.dtype(domain.dtypes)
        self.shapes[name], self.dtypes[name] = shape, dtype
        array = elements(shape, dtype, self.pick(f"{name}.values", domain.values), rng)
        wants = bool(self.pick(f"{name}.requires_grad", domain.requires_grad))
        laid_out = self.laid_out(name, array, domain.layouts, wants and dtype.startswith("float"))
        return msgspec.structs.replace(laid_out, array=domain.array)

    def broadcast(self, name: str, domain: BroadcastTo, rng: np.random.Generator) -> obs.TensorData:
        shape = self.shape_of(domain.other)
        dtype = self.dtype(domain.dtypes) if domain.dtypes else self.dtypes[domain.other]
        forms = {
            "same": shape,
            "scalar": (),
            "row": shape[1:],
            "column": (*shape[:-1], 1) if shape else (),
            "ones": (1,) * len(shape),
        }
        array = elements(forms[self.pick(f"{name}.form")], dtype, self.pick(f"{name}.values", domain.values), rng)
        return self.laid_out(name, array, domain.layouts, domain.requires_grad == (True,))

    def laid_out(self, name: str, array: Array, layouts: tuple[str, ...], wants: bool = False) -> obs.TensorData:
        return lay_out(array, self.pick(f"{name}.layout", layouts), wants)


def _written(domain: Stored, item: obs.Value) -> bytes:
    """What the contract's own function writes, in this process: contracts are the course's, not a student's."""
    # Only courses with files need it, and it imports torch.
    from grader.worker.values import build

    with tempfile.TemporaryDirectory(prefix="stored") as folder:
        path = Path(folder) / domain.name
        domain.write(build(item, Path(folder)), str(path))
        return path.read_bytes()


def _axis(option: Any, rank: int) -> Any:
    if option is omitted or option is None:
        return option
    rank = max(rank, 1)
    return option if -rank <= option < rank else option % rank


def _reshape(form: str, shape: tuple[int, ...]) -> tuple[int, ...]:
    count = math.prod(shape)
    # Not (): t.reshape(*shape), right for every other shape, has no size then.
    shape = shape or (1,)
    if form == "reversed":
        return shape[::-1]
    if form == "inferred":
        return (-1,) if count else (count,)
    if form == "split":
        divisor = next((d for d in (2, 3, 5) if count % d == 0), 1)
        return (divisor, count // divisor)
    if form == "same":
        return shape
    return (1, count, 1) if form == "unit" else (count,)
