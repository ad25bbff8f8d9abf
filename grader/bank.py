"""The bank: the cases of a course with the oracle's observations, made once and kept on disk.

Made from (course, salt, examples, versions): the same for every submission.
Files are MessagePack of the typed structs below, never pickles.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any, Final

import msgspec
import numpy as np
import torch

from grader import inputs, oracle
from grader.cases import Case, drawn, explicit
from grader.contract import ContractError, anchored
from grader.course import Course, Exercise
from grader.draw import call as call_of
from grader.layout import Array
from grader.observation import Call, Observation, Struct
from grader.probes import Probe


class Entry(Struct, frozen=True):
    """A case, its call, and the oracle's observations.

    For answers with rounding: precise, the answer in float64; magnitude, that on
    absolute inputs; nudged, those on inputs each moved by one unit in the last place.
    """

    probe: str
    variant: int
    knobs: list[tuple[str, int]]
    seed: int
    call: Call
    wanted: Observation
    precise: Observation | None
    magnitude: Observation | None
    nudged: list[Observation]

    @property
    def case(self) -> Case:
        return Case(self.probe, self.variant, tuple((k, i) for k, i in self.knobs), self.seed)


class Bank:
    """Entries by exercise and probe, made on demand. ``folder``: where they are kept, if anywhere."""

    def __init__(self, course: Course, *, salt: str = "", examples: int = 10, folder: Path | None = None) -> None:
        self.course, self.salt, self.examples, self.folder = course, salt, examples, folder
        self._entries: dict[str, dict[str, list[Entry]]] = {}

    def entries(self, exercise: Exercise, probe: Probe) -> Sequence[Entry]:
        """The cases of a probe. Raises ContractError if there is neither a key nor a kept file."""
        if exercise.where not in self._entries:
            self._entries[exercise.where] = self._read(exercise) or self._make(exercise)
        return self._entries[exercise.where][probe.name]

    def _make(self, exercise: Exercise) -> dict[str, list[Entry]]:
        made = {}
        for probe in exercise.probes:
            cases = explicit(exercise, probe, self.salt)
            if probe.name == "call":
                cases += drawn(exercise, probe, self.salt, self.examples)
            made[probe.name] = sorted((self.entry(exercise, probe, case) for case in cases), key=_size)
            if probe.name == "call":
                # Two of them again, after all others: an answer must not depend on what came before.
                made[probe.name] += made[probe.name][len(cases) // 2 :][:2]
        file = self._file(exercise)
        if file is not None:
            _write(file, msgspec.msgpack.encode(made))
        return made

    def entry(self, exercise: Exercise, probe: Probe, case: Case) -> Entry:
        """Ask the oracle about one case. Raises ContractError if the key does not do as promised."""
        key = self.course.key(exercise)
        if key is None:
            raise ContractError(f"{exercise.where}: has no key, and its bank is not at hand")
        call = call_of(exercise, probe, case)
        made: dict[str, Any] = {**dict.fromkeys(_CHANGES), "nudged": []}
        if "statistics" in probe.checks or (probe.drives and probe.drives.documented):
            # The contract itself says what is wanted.
            return Entry(probe.name, case.variant, list(case.knobs), case.seed, call, Observation("returned"), **made)
        wanted = oracle.ask(exercise, probe, key.right, call)
        _obeys(exercise, probe, wanted)
        if probe.differentiate:
            call = oracle.with_cotangents(exercise, probe, call, wanted)
            wanted = oracle.ask(exercise, probe, key.right, call)
            if wanted.derivatives is None or wanted.derivatives.trouble is not None:
                raise ContractError(f"{exercise.where}: the key's answer for {probe.name} cannot be differentiated")
        elif probe.raises is None and _rounds(exercise, probe, call) and not exercise.reader:
            for name, change in _CHANGES.items():
                made[name] = oracle.ask(exercise, probe, key.right, oracle.widened(call, change))
            for seed in range(NUDGES):
                moved = oracle.widened(call, partial(oracle.nudged, seed=seed))
                made["nudged"].append(oracle.ask(exercise, probe, key.right, moved))
        return Entry(probe.name, case.variant, list(case.knobs), case.seed, call, wanted, **made)

    def _file(self, exercise: Exercise) -> Path | None:
        if self.folder is None:
            return None
        text = hashlib.sha256()
        for part in (self.salt, self.examples, torch.__version__, np.__version__, _our_sources()):
            text.update(f"{part}\x1f".encode())
        for source in (exercise.path, self.course.reference_folder / f"{exercise.where}.py"):
            text.update(source.read_bytes() if source.is_file() else b"")
        return self.folder / f"{exercise.where.replace('/', '-')}-{text.hexdigest()[:24]}.bank"

    def _read(self, exercise: Exercise) -> dict[str, list[Entry]] | None:
        file = self._file(exercise)
        if file is None or not file.is_file():
            return None
        with contextlib.suppress(msgspec.MsgspecError, OSError, ValueError):
            return msgspec.msgpack.decode(file.read_bytes(), type=dict[str, list[Entry]])
        return None


NUDGES: Final = 3
"""One move may happen to cancel in the answer."""

_CHANGES: Final[Mapping[str, Callable[[Array], Array]]] = {
    "precise": oracle.exactly,
    "magnitude": np.abs,
}


@cache
def _our_sources() -> str:
    """A digest of this package: whatever changes in it, old banks are not read."""
    text = hashlib.sha256()
    for source in sorted(Path(__file__).parent.rglob("*.py")):
        text.update(source.read_bytes())
    return text.hexdigest()


def _rounds(exercise: Exercise, probe: Probe, call: Call) -> bool:
    """Whether answers are compared with the float64 answer, so that it is needed."""
    closeness = probe.drives.closeness if probe.drives else exercise.gives.closeness if exercise.gives else anchored
    return closeness.kind in ("anchored", "logits") or (closeness.kind == "exact_on_grid" and not inputs.on_grid(call))


def _size(entry: Entry) -> tuple[bool, int, int]:
    """Small cases first: code that ends its process does so on a small one."""
    return (*inputs.size_of(entry.call), sum(index for _, index in entry.knobs))


def _obeys(exercise: Exercise, probe: Probe, wanted: Observation) -> None:
    """The key must do what the contract says before it may judge anybody."""
    if probe.raises is None:
        if wanted.outcome != "returned":
            why = f"{wanted.raised.classes[0]}: {wanted.raised.text}" if wanted.raised else wanted.note
            raise ContractError(f"{exercise.where}: the key fails on a case of {probe.name}: {why}")
        return
    names = {f"{error.__module__}.{error.__qualname__}" for error in probe.raises.errors}
    raised = wanted.raised
    if raised is None or not names & set(raised.classes) or any(f not in raised.text for f in probe.raises.fragments):
        raise ContractError(f"{exercise.where}: the key does not raise as promised for {probe.name}")


def _write(file: Path, data: bytes) -> None:
    """Whole or not at all, whoever else writes it at the same time."""
    partial = file.with_suffix(f".{os.getpid()}")
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(data)
        partial.replace(file)
