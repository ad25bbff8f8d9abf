"""Say whether a class can be graded on this machine: safely, and rightly. For teachers, as ``grader doctor``.

It tries everything that it speaks of: a worker is started, torchvision is
imported, keys and empty stubs are judged where students' code would be.
"""

from __future__ import annotations

import os
import platform
import textwrap
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from importlib import metadata
from pathlib import Path
from typing import Final

from grader import ContractError, __version__
from grader.backend import BackendError
from grader.course import Course, Exercise
from grader.fork import LaunchError
from grader.isolation import IsolationError
from grader.launch import Launcher
from grader.outcome import Outcome
from grader.text import line
from grader.worker import sandbox, vision

KINDS: Final = ("values", "gradients", "io", "device", "statistics")
"""One exercise with each of these checks is judged: they differ in what they need of the machine."""
EXTRAS: Final = {"pytest-xdist": "judging in parallel", "matplotlib": "exercises that plot"}
LABEL, WIDTH, TOLD = 16, 100, 3

_OPERATORS: Final = {
    "match": "its operators match",
    "declared": f"built for another torch: its operators {' and '.join(vision.OPERATORS)} are declared in its place "
    "(detection will not work)",
    "missing": "built for another torch: its operators do not load",
}
_MEANING: Final = {
    "": "Not safe for a class: this protects the verdict, but neither files nor the network.",
    "full": "",
    "inner": "Safe, with one wall instead of two. Exercises that start processes cannot be judged here; they can "
    "where unprivileged user namespaces are allowed.",
    "outer": "Safe, with one wall instead of two: files are hidden by the worker's own root alone.",
}
_NO_SANDBOX: Final = (
    "isolation: students' code would run without a sandbox; grade on Linux 5.13 or newer (x86-64 or aarch64), "
    "in a container only if it allows Landlock or user namespaces"
)
_WRONG: Final = {
    "reference": "the keys do not keep their own promises; pytest --backend=reference says more",
    "exercises": "not all of them are absent, worth nothing; pytest --backend=exercises says more",
}


@dataclass(frozen=True)
class Finding:
    """One entry of the report. fault: why no class should be graded, and what to do; "" if there is none."""

    label: str
    text: str
    fault: str = ""


def doctor(course: Course, require: str | None) -> int:
    """Examine this machine with this course, print what is found; 0 if a class can be graded, else 1."""
    faults = []
    for finding in examine(course, require):
        if finding.text:
            _print(finding.label.ljust(LABEL) + finding.text, LABEL)
        faults += [finding.fault] if finding.fault else []
    if not faults:
        print("A class can be graded here.")
        return 0
    print("No class should be graded here:")
    for fault in dict.fromkeys(faults):
        _print(f"- {fault.rstrip('.; ')}.", 2)
    return 1


def _print(text: str, indent: int) -> None:
    print(textwrap.fill(text, WIDTH, subsequent_indent=" " * indent, break_on_hyphens=False), flush=True)


def examine(course: Course, require: str | None) -> Iterator[Finding]:
    """All findings, as they are made. Raises nothing: what breaks is a finding."""
    with ExitStack() as stack:
        started: list[Launcher] = []
        exercises: list[Exercise] = []
        # First, because its zygote imports torch on another core while this process does.
        isolation = list(_guarded("isolation", lambda: _isolation(course, require, started, stack)))
        for label, find in (("grader", _machine), ("torch", _torch), ("torchvision", _torchvision)):
            yield from _guarded(label, find)
        yield from isolation
        yield from _guarded("course", lambda: _course(course, exercises))
        if started and exercises:
            judge = partial(_outcomes, course, chosen(exercises), started[0], stack)
            yield from _guarded("workers", lambda: _workers(started[0]))
            yield from _guarded("keys", lambda: _judged("keys", judge, "reference", "passed"))
            yield from _guarded("empty stubs", lambda: _judged("empty stubs", judge, "exercises", "absent"))


def _guarded(label: str, find: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    try:
        yield from find()
    # A contract or a plugin that ends the process would end it with its own status, which may be 0.
    except (Exception, SystemExit) as error:
        yield Finding(label, "broken", f"{label}: {told(error)}")


def told(error: BaseException) -> str:
    """An error in one line: those written to be read as they are, all others with their class and place."""
    if isinstance(error, (BackendError, ContractError, IsolationError, LaunchError)):
        return line(str(error))
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = "" if isinstance(error, SyntaxError) else f" ({Path(last.filename).name}, line {last.lineno})"
    return line(f"{type(error).__name__}: {error}{place}")


def _machine() -> Iterator[Finding]:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    machine = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {cores} cores"
    yield Finding("grader", f"{__version__}, {machine}")
    yield Finding("extras", ", ".join(f"{name} {_version(name, purpose)}" for name, purpose in EXTRAS.items()))


def _version(name: str, purpose: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return f"is not installed ({purpose})"


def _torch() -> Iterator[Finding]:
    import torch

    with warnings.catch_warnings(action="ignore"):
        count = torch.cuda.device_count() if torch.cuda.is_available() else 0
        devices = f"{count} ({torch.cuda.get_device_name(0)})" if count else "none"
    yield Finding("torch", f"{torch.__version__}, CUDA devices: {devices}")


def _torchvision() -> Iterator[Finding]:
    with warnings.catch_warnings(action="ignore"):
        found = vision.look()
    text = f"{found.version}, {_OPERATORS[found.operators]}" if found else "is not installed (exercises on images)"
    yield Finding("torchvision", text)


def _isolation(course: Course, require: str | None, started: list[Launcher], stack: ExitStack) -> Iterator[Finding]:
    """Start the strongest launcher that this machine allows, into ``started``."""
    for isolation, demanded in dict.fromkeys([("sandbox", require), ("sandbox", None), ("process", None)]):
        try:
            launcher = Launcher(isolation, require=demanded, course=course.root)
            stack.callback(launcher.close)
            level = launcher.level
        except IsolationError as error:
            yield Finding("isolation", "", f"isolation: {told(error)}")
            continue
        started.append(launcher)
        yield Finding("isolation", level.explained(), "" if level.name else _NO_SANDBOX)
        yield Finding("", _MEANING[level.name])
        return


def _course(course: Course, exercises: list[Exercise]) -> Iterator[Finding]:
    exercises += course
    points = sum(exercise.points for exercise in exercises)
    fault = "" if exercises else f"course: {course.root} has no exercises, so nothing was judged"
    yield Finding("course", f"exercises: {len(exercises)}, points: {points}, in {course.root}", fault)


def chosen(exercises: list[Exercise]) -> list[Exercise]:
    """For each of KINDS the first exercise that has it, and one that starts processes."""
    firsts = [next((one for one in exercises if kind in one.checks), None) for kind in KINDS]
    firsts.append(next((one for one in exercises if one.processes), None))
    return list({one.where: one for one in firsts if one}.values()) or exercises[:1]


def _workers(launcher: Launcher) -> Iterator[Finding]:
    launcher.worker().kill()  # waits for torch to be imported
    begun = time.perf_counter()
    launcher.worker().kill()
    seconds = time.perf_counter() - begun
    memory = "without a limit of memory"
    if launcher.level.isolation == "sandbox":
        total = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
        memory = f"may take {sandbox.MEMORY / 2**30:g} GiB of memory each, of {total / 2**30:.1f} GiB in this machine"
    yield Finding("workers", f"start in {seconds:.2f} s, {memory}")


def _outcomes(
    course: Course, exercises: list[Exercise], launcher: Launcher, stack: ExitStack, backend: str
) -> list[Outcome]:
    """Of all checks, judged as in a class run. stack: ends the sessions, which share the launcher, when all is done."""
    # Only now: it imports torch, which the zygote shall begin first.
    from grader.session import open_session

    isolation = launcher.level.isolation
    session = open_session(backend, folder=course.root, course=str(course.root), isolation=isolation, launcher=launcher)
    stack.callback(session.close)
    return [session.outcome(exercise, check) for exercise in exercises for check in exercise.checks]


def _judged(label: str, judge: Callable[[str], list[Outcome]], backend: str, wanted: str) -> Iterator[Finding]:
    """Right if there is something to earn, and every check came out as wanted."""
    begun = time.perf_counter()
    outcomes = judge(backend)
    seconds = time.perf_counter() - begun
    earned, worth = sum(one.points for one in outcomes), sum(one.worth for one in outcomes)
    wrong = [one for one in outcomes if one.kind != wanted]
    points = f"{round(float(earned), 2):g} of {round(float(worth), 2):g} points"
    names = ", ".join(dict.fromkeys(one.exercise.rsplit("/")[-1] for one in outcomes))
    fault = f"{label}: {_WRONG[backend]}" if wrong else "" if worth else f"{label}: there is no point to earn"
    yield Finding(label, f"{points} on {names} in {seconds:.1f} s: {'wrong' if fault else 'right'}", fault)
    for one in [one for one in wrong if one.kind != "blocked"][:TOLD]:
        reason = f"{label}: {one.exercise}, check {one.check}: {one.kind}, not {wanted}; {line(one.message)}"
        if one.kind == "broken":
            # Without the label: keys and stubs meet it both, and it is printed once.
            reason = f"broken: {line(' '.join(one.message.splitlines()[1:]))}"
        yield Finding(label, "", reason)
