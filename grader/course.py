"""A course on disk: its exercises, their checks and probes, the manifest of points.

Reads contracts (exercises/) and pairs them with keys (reference/). Runs in
the trusted process.
"""

from __future__ import annotations

import inspect
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from grader.contract import (
    ATTACHED,
    ContractError,
    Drives,
    Forbids,
    Gives,
    Points,
    Processes,
    Promise,
    Raises,
    Reads,
    Takes,
    import_contract,
)
from grader.domains import Domain
from grader.probes import Probe, probes_of
from grader.worker import vision

GATES: Final = ("forbids", "module", "shape", "values", "statistics")
"""A failed gate blocks every check after it: first the right answer, then the fine print."""

ORDER: Final = (
    *GATES, "dtype", "strides", "aliasing", "inplace", "purity", "graph", "gradients", "second_order",
    "errors", "convergence", "io", "device",
)  # fmt: skip


@dataclass(frozen=True)
class Exercise:
    """One task: what its contract says. ``where``: its path below exercises/, without .py."""

    where: str
    path: Path
    contract: ModuleType
    stub: Any
    _items: dict[type, list[Any]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def name(self) -> str:
        return self.where.rsplit("/")[-1]

    @property
    def chapter(self) -> str:
        return self.where.split("/")[0]

    @property
    def statement(self) -> str:
        return inspect.getdoc(self.stub) or ""

    @cached_property
    def signature(self) -> inspect.Signature:
        return inspect.signature(self.stub)

    def items(self, kind: type) -> list[Any]:
        """The items of one kind that decorators attached, top to bottom."""
        if kind not in self._items:
            self._items[kind] = [item for item in vars(self.stub).get(ATTACHED, ()) if isinstance(item, kind)]
        return self._items[kind]

    @property
    def points(self) -> int:
        return int(self.items(Points)[0].points)

    @property
    def optional(self) -> bool:
        """Whether its points are extra credit."""
        return bool(self.items(Points)[0].optional)

    @property
    def gives(self) -> Gives | None:
        return next(iter(self.items(Gives)), None)

    @property
    def forbidden(self) -> tuple[Callable[..., Any], ...]:
        return tuple(f for item in self.items(Forbids) for f in item.callables)

    @property
    def raised(self) -> list[Raises]:
        """What it promises to raise, and for which inputs."""
        return self.items(Raises)

    @property
    def processes(self) -> bool:
        """Whether it may start processes and talk to them over a network of its own."""
        return bool(self.items(Processes))

    def promise(self, check: str) -> Promise | None:
        """The promise made by the decorator of that name."""
        return next((p for p in self.items(Promise) if p.check == check), None)

    @cached_property
    def drivers(self) -> dict[str, Drives]:
        """Functions of the contract's file that drive this subject."""
        return {name: item for name, item in self._attached(Drives) if item.subject is self.stub}

    @cached_property
    def reader(self) -> str:
        """The function that opens the file which the subject writes, or ""."""
        return next((name for name, item in self._attached(Reads) if item.subject is self.stub), "")

    def _attached(self, kind: type) -> Iterator[tuple[str, Any]]:
        for name, value in vars(self.contract).items():
            if callable(value):
                yield from ((name, item) for item in vars(value).get(ATTACHED, ()) if isinstance(item, kind))

    @cached_property
    def checks(self) -> tuple[str, ...]:
        """Names of its checks in the order in which they are judged."""
        named = {promise.check for promise in self.items(Promise)}
        named |= {drives.check for drives in self.drivers.values() if drives.check}
        if self.gives and self.gives.plain:
            named |= {"values", "purity"}
        elif self.gives:
            named |= {"shape", "dtype", "purity"} | (set() if "statistics" in named else {"values"})
        named |= {"errors"} if self.raised else set()
        named |= {"forbids"} if self.forbidden else set()
        if unknown := named - set(ORDER):
            raise ContractError(f"{self.where}: no check is called {', '.join(sorted(unknown))}")
        return tuple(check for check in ORDER if check in named)

    @cached_property
    def principal(self) -> str:
        """The check that answers for a subject that raises or returns no tensor at all."""
        return next(c for c in ("values", "shape", *self.checks) if c in self.checks)

    @cached_property
    def shares(self) -> Mapping[str, Fraction]:
        """Points of each check: the last gate and what follows it share them equally."""
        gates = [check for check in self.checks if check in GATES]
        paid = [check for check in self.checks if check not in gates[:-1]]
        return {c: Fraction(self.points, len(paid)) if c in paid else Fraction(0) for c in self.checks}

    @cached_property
    def probes(self) -> tuple[Probe, ...]:
        """Every way in which this exercise is run, the plain call first. Raises ContractError."""
        probes = tuple(probes_of(self))
        if idle := [check for check in self.checks if not any(check in probe.checks for probe in probes)]:
            raise ContractError(f"{self.where}: nothing runs the check {idle[0]}; it needs a driver")
        return probes

    def takes(self, driver: str = "") -> tuple[Mapping[str, Domain], ...]:
        """The domains of the subject's arguments, or of a driver's."""
        usual = tuple(item.domains for item in self.items(Takes)) or ({},)
        if not driver:
            return usual
        function = getattr(self.contract, driver)
        own = [item.domains for item in vars(function)[ATTACHED] if isinstance(item, Takes)]
        if own:
            return tuple(own)
        wanted = list(inspect.signature(function).parameters)[1:]
        if missing := [name for name in wanted if name not in usual[0]]:
            raise ContractError(f"{self.where}: driver {driver} takes {missing[0]!r}, which no domain describes")
        return tuple({name: domains[name] for name in wanted} for domains in usual)


@dataclass(frozen=True)
class Key:
    """The right answer of an exercise, and wrong and right ones of other people's.

    equivalent: which mutants and trivial backends are right answers, too, and why.
    """

    right: Any
    wrong: Mapping[str, Any]
    also_right: Mapping[str, Any]
    equivalent: Mapping[str, str]

    @staticmethod
    def misconception(wrong: Any) -> tuple[str, str]:
        """The check that must catch a wrong answer, and what it does: "check: what it does"."""
        check, _, text = (inspect.getdoc(wrong) or "").partition(":")
        return check.strip(), " ".join(text.split())


class Course:
    """The exercises below ``root``/exercises with keys below ``root``/reference."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.exercises_folder = root / "exercises"
        self.reference_folder = root / "reference"
        if not self.exercises_folder.is_dir():
            raise ContractError(f"no course at {root}: it has no folder exercises/")
        self._exercises: dict[Path, Exercise] = {}
        self._keys: dict[str, Key] = {}
        vision.install()  # contracts and keys may import it

    @cached_property
    def chapters(self) -> Mapping[str, str]:
        """Titles by folder, from exercises/course.toml."""
        file = self.exercises_folder / "course.toml"
        data = tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
        return {chapter["id"]: chapter["title"] for chapter in data.get("chapters", [])}

    def paths(self) -> list[Path]:
        """The files of all exercises, in order."""
        return sorted(p for p in self.exercises_folder.glob("*/*.py") if not p.name.startswith("_"))

    def __iter__(self) -> Iterator[Exercise]:
        return (self.exercise(path) for path in self.paths())

    def named(self, name: str) -> Exercise:
        """The exercise of that name. Raises ContractError."""
        path = next((path for path in self.paths() if path.stem == name), None)
        if path is None:
            raise ContractError(f"no exercise is called {name}")
        return self.exercise(path)

    def exercise(self, path: Path) -> Exercise:
        """The exercise whose contract is ``path``. Raises ContractError."""
        if path not in self._exercises:
            where = f"{path.parent.name}/{path.stem}"
            contract = import_contract(path)
            stub = getattr(contract, path.stem, None)
            if stub is None or ATTACHED not in vars(stub):
                raise ContractError(f"{where}: has no @exercise called {path.stem}")
            exercise = Exercise(where, path, contract, stub)
            if len(exercise.items(Points)) != 1:
                raise ContractError(f"{where}: needs exactly one @exercise(points=...)")
            self._exercises[path] = exercise
        return self._exercises[path]

    def key(self, exercise: Exercise) -> Key | None:
        """The key of an exercise, or None where keys are not at hand. Raises ContractError."""
        path = self.reference_folder / f"{exercise.where}.py"
        if not path.is_file():
            return None
        if exercise.where not in self._keys:
            module = import_contract(path)
            answers = {n: f for n, f in vars(module).items() if callable(f)}
            if exercise.name not in answers:
                raise ContractError(f"{path.name}: the key does not define {exercise.name}")
            wrong = {n: f for n, f in answers.items() if n.startswith("wrong_")}
            also = {n: f for n, f in answers.items() if n.startswith("also_right_")}
            equivalent = getattr(module, "EQUIVALENT", {})
            self._keys[exercise.where] = Key(answers[exercise.name], wrong, also, equivalent)
        return self._keys[exercise.where]
