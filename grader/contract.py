"""The decorators with which a contract makes its promises.

Each attaches one frozen item to the stub; ``grader.course`` reads them.
Imported by contracts (and so by workers): nothing here needs torch.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import Any, Final, TypeVar

from grader.domains import DOMAINS, Domain, OneOf

Subject = TypeVar("Subject", bound=Callable[..., Any])
ATTACHED: Final = "__promises__"


class ContractError(Exception):
    """A contract or key is not well formed. Read by course authors."""


@dataclass(frozen=True)
class Closeness:
    """How near a number must be: kind is bitwise, exact, exact_on_grid, anchored, logits or relative."""

    kind: str
    rtol: float = 0.0


exact: Final = Closeness("exact")
"""Equal on every input: nothing is rounded, or only once."""

bitwise: Final = Closeness("bitwise")
"""Equal, and the sign of zero as well: nothing is computed."""

exact_on_grid: Final = Closeness("exact_on_grid")
"""Equal on whole and grid values, on which sums and products have no rounding; anchored elsewhere."""

anchored: Final = Closeness("anchored")
"""Not significantly further from the float64 answer than the key is; see grader.compare."""

logits: Final = Closeness("logits")
"""Anchored, for answers that are exponentials: rounding the logarithms x costs a relative error of u max|x|."""


def relative(rtol: float) -> Closeness:
    """Within ``rtol`` of the key's answer, relative to its size; where the catalogue states one."""
    return Closeness("relative", rtol)


@dataclass(frozen=True)
class Points:
    points: int
    optional: bool = False


@dataclass(frozen=True)
class Processes:
    """The subject may start processes."""


@dataclass(frozen=True)
class Takes:
    domains: Mapping[str, Domain]


@dataclass(frozen=True)
class Gives:
    dims: str | None
    closeness: Closeness
    plain: bool = False


@dataclass(frozen=True)
class Promise:
    """One check with the arguments it is about."""

    check: str
    arguments: tuple[Any, ...] = ()
    overrides: Mapping[str, Domain] = field(default_factory=dict)


@dataclass(frozen=True)
class Raises:
    """For inputs with these overrides: one of ``errors``, its message containing all ``fragments``."""

    errors: tuple[type[BaseException], ...]
    fragments: tuple[str, ...]
    positional: tuple[Any, ...] | None
    overrides: Mapping[str, Domain]


@dataclass(frozen=True)
class Forbids:
    callables: tuple[Callable[..., Any], ...]


@dataclass(frozen=True)
class Drives:
    """A driver: runs the subject its own way for the check ``check`` ("" replaces the plain call)."""

    subject: Any
    check: str
    closeness: Closeness
    documented: Mapping[str, tuple[Any, float]] | None


@dataclass(frozen=True)
class Reads:
    """A reader: opens, in a clean worker, the file that the subject wrote."""

    subject: Any


def _attach(item: Any) -> Callable[[Subject], Subject]:
    def decorate(subject: Subject) -> Subject:
        setattr(subject, ATTACHED, (item, *vars(subject).get(ATTACHED, ())))
        return subject

    return decorate


def _domain(value: Any) -> Domain:
    return value if isinstance(value, DOMAINS) else OneOf((value,))


def _domains(values: Mapping[str, Any]) -> Mapping[str, Domain]:
    return MappingProxyType({name: _domain(value) for name, value in values.items()})


def exercise(*, points: int, optional: bool = False) -> Callable[[Subject], Subject]:
    """Make the function or class below an exercise worth ``points``.

    optional: extra credit, which counts for who earns it and against nobody.
    """
    if points < 1:
        raise ContractError(f"an exercise is worth at least one point, not {points}")
    return _attach(Points(points, optional))


def processes(subject: Subject) -> Subject:
    """Let the subject start processes and talk over the loopback network.

    In a sandbox it gets a worker whose processes and network are its own; on a
    machine that cannot make one the exercise is not judged there.
    """
    return _attach(Processes())(subject)


def takes(**domains: Any) -> Callable[[Subject], Subject]:
    """Say where each argument comes from; several ``takes`` share the cases between them.

    A plain value stands for itself: ``takes(x=tensors("n"), power=2)``.
    """
    return _attach(Takes(_domains(domains)))


def gives(dims: str | None = None, closeness: Closeness = anchored) -> Callable[[Subject], Subject]:
    """Promise the key's shape, values and dtype; ``dims`` names the shape for the reader."""
    return _attach(Gives(dims, closeness))


def returns(closeness: Closeness = exact) -> Callable[[Subject], Subject]:
    """Promise the key's plain Python values: numbers, texts, None, tuples, lists and dicts of them."""
    return _attach(Gives(None, closeness, plain=True))


def raises(
    errors: type[BaseException] | tuple[type[BaseException], ...],
    text: str | tuple[str, ...] = "",
    *,
    positional: tuple[Any, ...] | None = None,
    **overrides: Any,
) -> Callable[[Subject], Subject]:
    """Promise an error (check ``errors``) for the usual inputs with these overrides.

    ``positional`` replaces all arguments: ``raises(TypeError, positional=(2, 3, 4))``.
    ``text`` is a stable fragment of the message, or several; "" where only the class counts.
    """
    classes = errors if isinstance(errors, tuple) else (errors,)
    fragments = text if isinstance(text, tuple) else (text,)
    return _attach(Raises(classes, fragments, positional, _domains(overrides)))


def forbids(*callables: Callable[..., Any]) -> Callable[[Subject], Subject]:
    """Callables that may not be reached: building them is the task (check ``forbids``)."""
    return _attach(Forbids(callables))


def gradients(*arguments: str, **overrides: Any) -> Callable[[Subject], Subject]:
    """Promise the vector-Jacobian products with respect to these arguments.

    For the usual inputs, or those with these overrides: ``gradients("t", p=2)``.
    Several ``gradients`` about the same arguments share the cases between them.
    """
    return _attach(Promise("gradients", arguments, _domains(overrides)))


def second_order(*arguments: str) -> Callable[[Subject], Subject]:
    """Promise the derivatives of those products as well."""
    return _attach(Promise("second_order", arguments))


def inplace(*arguments: str) -> Callable[[Subject], Subject]:
    """These arguments change, as the key changes them; returned objects stay the same objects."""
    return _attach(Promise("inplace", arguments))


def aliasing(subject: Subject) -> Subject:
    """Promise which arguments share memory with the answer."""
    return _attach(Promise("aliasing"))(subject)


def graph(subject: Subject) -> Subject:
    """Promise what autograd knows of the answer: requires_grad, leaf, grad_fn."""
    return _attach(Promise("graph"))(subject)


def device(subject: Subject) -> Subject:
    """Promise that the answer is made on the inputs' device."""
    return _attach(Promise("device"))(subject)


def statistics(law: Any) -> Callable[[Subject], Subject]:
    """Promise independent samples of ``law``; see ``uniform`` and ``gaussian``."""
    return _attach(Promise("statistics", (law,)))


def io(limit: int) -> Callable[[Subject], Subject]:
    """Promise one file, at most ``limit`` bytes larger than the numbers it holds."""
    return _attach(Promise("io", (limit,)))


def drives(
    subject: Any,
    check: str = "",
    closeness: Closeness = anchored,
    *,
    documented: Mapping[str, tuple[Any, float]] | None = None,
) -> Callable[[Subject], Subject]:
    """Make the function below a driver of ``subject``: what it returns is compared.

    Its first parameter is the subject, the others are drawn: from its own
    ``takes``, else from the exercise's. Without ``check`` it replaces the plain
    call. ``documented`` maps names of a returned dict to (figure, tolerance).
    """
    return _attach(Drives(subject, check, closeness, documented))


def reads(subject: Any) -> Callable[[Subject], Subject]:
    """Make the function below the reader of the file that ``subject`` writes: reader(path)."""
    return _attach(Reads(subject))


def import_contract(path: Path) -> ModuleType:
    """Import a contract or key by its path, under a name of its own."""
    spec = importlib.util.spec_from_file_location(f"contract_{path.parent.name}_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"no Python file at {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
