"""Probes: the ways in which an exercise is run, each on cases of its own, for certain checks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from grader.contract import Drives, Promise, Raises
from grader.domains import BroadcastTo, Domain, Several, Tensors

if TYPE_CHECKING:
    from grader.course import Exercise

_OF_ANSWER: Final = ("shape", "values", "dtype", "purity")


@dataclass(frozen=True)
class Probe:
    """One way of running the subject, on cases of its own, for certain checks.

    name: "call", "gradients", "device", "errors 1" or a driver's.
    differentiate: the arguments by which the answer is differentiated.
    """

    name: str
    checks: tuple[str, ...]
    takes: tuple[Mapping[str, Domain], ...]
    driver: str = ""
    differentiate: tuple[str, ...] = ()
    second: bool = False
    raises: Raises | None = None
    drives: Drives | None = None


def probes_of(exercise: Exercise) -> Iterator[Probe]:
    """Every way in which the exercise is run, the plain call first."""
    main = next((name for name, drives in exercise.drivers.items() if not drives.check), "")
    takes = exercise.takes(main)
    special = ("gradients", "second_order", "errors", "statistics", "device", "io")
    driven = {drives.check for drives in exercise.drivers.values()}
    implied = {*_OF_ANSWER, *(["forbids"] if exercise.forbidden else [])}
    own = driven - implied - {promise.check for promise in exercise.items(Promise)}
    plain = tuple(c for c in exercise.checks if c not in special and c not in own)
    yield Probe("call", plain, takes, main)
    first, second = exercise.promise("gradients"), exercise.promise("second_order")
    if first:
        checks = ("gradients", "second_order") if second else ("gradients",)
        arguments = tuple(first.arguments)
        drawn: tuple[Mapping[str, Domain], ...] = ()
        for promise in exercise.items(Promise):
            if promise.check == "gradients":
                drawn += ({**takes[0], **promise.overrides},) if promise.overrides else takes
        leaves = Tensors, BroadcastTo, Several
        drawn = tuple(domains for domains in drawn if all(isinstance(domains[name], leaves) for name in arguments))
        yield Probe("gradients", checks, _float64(drawn, arguments), main, arguments, bool(second))
    for name, drives in exercise.drivers.items():
        if drives.check:
            yield Probe(name, (drives.check,), exercise.takes(name), name, drives=drives)
    for number, raises in enumerate(exercise.raised, 1):
        overridden = ({**takes[0], **raises.overrides},)
        yield Probe(f"errors {number}", ("errors",), overridden, main, raises=raises)
    if exercise.promise("device"):
        yield Probe("device", ("device",), takes, main)


def _float64(takes: tuple[Mapping[str, Domain], ...], arguments: tuple[str, ...]) -> tuple[Mapping[str, Domain], ...]:
    """The same domains with these arguments, and all float tensors, in float64."""

    def wide(name: str, domain: Domain) -> Domain:
        if isinstance(domain, Several):
            wants = name in arguments
            return Several(tuple(replace(x, dtypes=("float64",), requires_grad=(wants,)) for x in domain.items))
        if isinstance(domain, BroadcastTo) and name in arguments:
            return replace(domain, dtypes=("float64",), requires_grad=(True,))
        if not isinstance(domain, Tensors) or ("float64" not in domain.dtypes and name not in arguments):
            return domain
        return replace(domain, dtypes=("float64",), requires_grad=(name in arguments,))

    return tuple({name: wide(name, domain) for name, domain in domains.items()} for domains in takes)
