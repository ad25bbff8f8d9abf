"""Does a contract tell right from wrong? Its key, wrong and right answers, trivial backends and mutants say.

Keys are the course's own code, so all of them run in this process, except
mutants: those may run for ever.
"""

from __future__ import annotations

import difflib
import multiprocessing
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

import torch

from grader import trivial
from grader.backend import Backend
from grader.bank import Bank
from grader.compare import Mismatch
from grader.contract import ContractError
from grader.course import Course, Exercise, Key
from grader.judge import ExerciseJudge, Judge
from grader.launch import Launcher
from grader.mutants import Mutant, mutants
from grader.observation import Block, Module
from grader.outcome import FAILING
from grader.runners import InProcess, Process, Runner
from grader.text import line
from grader.trial import Trial

CAUGHT: Final = tuple(kind for kind in FAILING if kind not in ("broken", "inconclusive"))
"""What a check says of a wrong answer; our own fault catches nobody."""
MUTANT_SALTS: Final = 3
"""What survives the first salt is tried under the others before it counts as a survivor."""
TIME_LIMIT: Final = 5.0
"""Seconds for one call of a mutant."""


@dataclass
class Audited:
    """What was found out about one exercise.

    wrong: the checks that caught a wrong answer under every salt, by its name.
    survivors: changes to the key that no check notices. vacuous: per check the
    cases on which it compared nothing, of how many. milliseconds: per case, of
    making the bank, of the key's calls, and of the comparison.
    """

    exercise: str
    salts: int
    wrong: dict[str, list[str]] = field(default_factory=dict)
    right: list[str] = field(default_factory=list)
    trivial: list[str] = field(default_factory=list)
    mutants: int = 0
    survivors: list[str] = field(default_factory=list)
    equivalent: dict[str, str] = field(default_factory=dict)
    vacuous: dict[str, tuple[int, int]] = field(default_factory=dict)
    milliseconds: dict[str, float] = field(default_factory=dict)
    cases: int = 0
    faults: list[str] = field(default_factory=list)
    """Sentences: whatever makes the exercise untrustworthy."""


@dataclass
class Auditor:
    """Audits the exercises of one course."""

    course: Course
    launcher: Launcher | None
    salts: Sequence[str]
    mutates: bool = True
    _banks: dict[str, Bank] = field(default_factory=dict)

    def audit(self, exercise: Exercise) -> Audited:
        """Everything about one exercise. Raises ContractError if it has no key."""
        key = self.course.key(exercise)
        if key is None:
            raise ContractError(f"{exercise.where}: has no key, so there is nothing to audit")
        found = Audited(exercise.where, len(self.salts))
        self._answers(exercise, key, found)
        self._trivial(exercise, key, found)
        if self.mutates:
            self._mutants(exercise, key, found)
        # No other exercise needs these cases, and those of fifty salts are gigabytes.
        self._banks.clear()
        return found

    def overlooked(self, exercise: Exercise) -> list[str]:
        """Changes to the key that no check notices. Nothing else is run."""
        key = self.course.key(exercise)
        assert key is not None
        found = Audited(exercise.where, len(self.salts))
        self._mutants(exercise, key, found)
        return found.survivors

    def bank(self, salt: str) -> Bank:
        if salt not in self._banks:
            self._banks[salt] = Bank(self.course, salt=salt)
        return self._banks[salt]

    def _answers(self, exercise: Exercise, key: Key, found: Audited) -> None:
        """The key itself, its wrong answers and other right ones, under every salt."""
        caught: dict[str, set[str]] = {name: set(exercise.checks) for name in key.wrong}
        right = {exercise.name, *key.also_right}
        for salt in self.salts:
            # Afresh for every salt: an answer may remember what came before.
            runner = InProcess(Backend("reference", "keys", (self._key(exercise),)), self.course.exercises_folder)
            try:
                self._measure(exercise, salt, runner, found)
                for name in [exercise.name, *key.also_right, *key.wrong]:
                    judge = self._judge(exercise, (self._key(exercise),), name, salt, runner)
                    outcomes = judge.judge(exercise)
                    failed = {check: o.message for check, o in outcomes.items() if o.kind != "passed"}
                    if name in key.wrong:
                        failed = {check: text for check, text in failed.items() if outcomes[check].kind in CAUGHT}
                        caught[name] &= set(failed)
                        named = Key.misconception(key.wrong[name])[0]
                        if named not in failed:
                            by = ", ".join(failed) or "nothing"
                            found.faults.append(f"{name} is caught by {by}, not by {named!r}, under salt {salt!r}")
                    elif failed:
                        right.discard(name)
                        check, message = next(iter(failed.items()))
                        found.faults.append(f"{name} is right and fails {check} under salt {salt!r}: {line(message)}")
            finally:
                runner.close()
        found.wrong = {name: sorted(checks, key=exercise.checks.index) for name, checks in caught.items()}
        found.right = sorted(right)

    def _measure(self, exercise: Exercise, salt: str, runner: Runner, found: Audited) -> None:
        """Time and vacuity of the key's own run, once."""
        if found.cases:
            return
        begun = time.perf_counter()
        bank = self.bank(salt)
        entries = {probe.name: bank.entries(exercise, probe) for probe in exercise.probes}
        made = time.perf_counter()
        session = self._session(exercise, (self._key(exercise),), exercise.name, salt, runner)
        trials = {probe.name: session.trials(probe) for probe in exercise.probes}
        ran = time.perf_counter()
        for check in exercise.checks:
            asked = [t for probe in exercise.probes if check in probe.checks for t in trials[probe.name]]
            counts = [_compared(session, check, trial) for trial in asked]
            found.vacuous[check] = sum(not count for count in counts), len(counts)
        compared = time.perf_counter()
        found.cases = sum(map(len, entries.values()))
        spans = {"bank": made - begun, "calls": ran - made, "comparison": compared - ran}
        found.milliseconds = {name: 1000 * seconds / found.cases for name, seconds in spans.items()}

    def _trivial(self, exercise: Exercise, key: Key, found: Audited) -> None:
        """Trivial backends that earn something."""
        for name in trivial.NAMES:
            if not trivial.applies(exercise, name):
                continue
            module = trivial.module(exercise, name)
            modules = (module, self._key(exercise))
            runner = InProcess(Backend(name, "trivial", modules), self.course.exercises_folder)
            judge = self._judge(exercise, modules, exercise.name, self.salts[0], runner, module.path)
            outcomes = judge.judge(exercise)
            runner.close()
            points = sum(outcome.points for outcome in outcomes.values())
            whole = all(outcome.kind == "passed" for outcome in outcomes.values())
            # Around the key only what it spoils may fail; everybody else earns nothing.
            if whole or (points and name not in ("cached", "detached")):
                if name not in key.equivalent:
                    found.trivial.append(name)
                    found.faults.append(f"the trivial backend {name!r} earns {points} of {exercise.points} points")
            elif name in key.equivalent:
                found.faults.append(f"EQUIVALENT names what is caught, or is no mutant: {name}")

    def _mutants(self, exercise: Exercise, key: Key, found: Audited) -> None:
        """Changes that survive."""
        source = (self.course.reference_folder / f"{exercise.where}.py").read_text(encoding="utf-8")
        made = mutants(source, exercise.name)
        found.mutants = len(made)
        for mutant in self._survivors(exercise, made):
            marks = key.equivalent.keys() & {mutant.change, f"{mutant.before} -> *"}
            found.equivalent |= {mark: key.equivalent[mark] for mark in marks}
            if not marks:
                found.survivors.append(f"line {mutant.line}: {mutant.change}")
                found.faults.append(f"no check notices the change in line {mutant.line}: {mutant.change}")
        stale = sorted(key.equivalent.keys() - found.equivalent.keys() - set(trivial.NAMES))
        found.faults += [f"EQUIVALENT names what is caught, or is no mutant: {change}" for change in stale]

    def _survivors(self, exercise: Exercise, made: list[Mutant]) -> Iterator[Mutant]:
        """The mutants that no check notices under any of a few salts; one worker runs them, as modules of its own."""
        paths = [f"mutant_{number}.py" for number in range(len(made))]
        modules = tuple(Module(path, [Block(path, mutant.source)]) for path, mutant in zip(paths, made, strict=True))
        backend = Backend("mutants", "a key", modules)
        runner: InProcess | Process = InProcess(backend, self.course.exercises_folder)
        if self.launcher is not None:
            runner = Process(backend, self.course.exercises_folder, self.launcher, time_limit=TIME_LIMIT)
        try:
            for path, mutant in zip(paths, made, strict=True):
                runner.begin()
                if all(self._unnoticed(exercise, modules, path, salt, runner) for salt in self.salts[:MUTANT_SALTS]):
                    yield mutant
        finally:
            runner.close()

    def _unnoticed(self, exercise: Exercise, modules: tuple[Module, ...], path: str, salt: str, runner: Runner) -> bool:
        judge = self._judge(exercise, modules, exercise.name, salt, runner, path)
        found = judge.find(exercise)
        if found.kind:
            return False
        session = ExerciseJudge(judge, exercise, found)
        return not any(session.outcome(check).kind in CAUGHT for check in exercise.checks)

    def _key(self, exercise: Exercise) -> Module:
        path = f"{exercise.where}.py"
        source = (self.course.reference_folder / path).read_text(encoding="utf-8")
        return Module(path, [Block(path, source)])

    def _judge(
        self, exercise: Exercise, modules: tuple[Module, ...], name: str, salt: str, runner: Runner, path: str = ""
    ) -> Judge:
        subjects = {exercise.name: (path or f"{exercise.where}.py", name)}
        return Judge(self.course, self.bank(salt), Backend("audit", "keys", modules, subjects), runner, explains=False)

    def _session(
        self, exercise: Exercise, modules: tuple[Module, ...], name: str, salt: str, runner: Runner
    ) -> ExerciseJudge:
        judge = self._judge(exercise, modules, name, salt, runner)
        return ExerciseJudge(judge, exercise, judge.find(exercise))


def _compared(session: ExerciseJudge, check: str, trial: Trial) -> int:
    """How many numbers a check compared; 0 where it fails a key, which is told elsewhere."""
    try:
        return session.ask(check, trial) or 0
    except Mismatch:
        return 0


def chosen(course: Course, names: Sequence[str]) -> list[Exercise]:
    """The exercises of these names or chapters, all without names. Raises ContractError."""
    exercises = list(course)
    known = {name for exercise in exercises for name in (exercise.name, exercise.where, exercise.chapter)}
    for name in names:
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            raise ContractError(f"no exercise or chapter is called {name}{f'; {near[0]} is' if near else ''}")
    return [e for e in exercises if not names or {e.name, e.where, e.chapter} & set(names)]


def audits(course: Course, exercises: Sequence[Exercise], *, salts: int, jobs: int, mutates: bool) -> Iterator[Audited]:
    """The exercises one after the other, ``jobs`` at a time in processes of their own."""
    work = [(course.root, exercise.path, salts, mutates) for exercise in exercises]
    with ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(_audited, work)


def _audited(work: tuple[Path, Path, int, bool]) -> Audited:
    root, path, salts, mutates = work
    auditor = _auditor(root, salts, mutates)
    try:
        return auditor.audit(auditor.course.exercise(path))
    except ContractError as error:
        # The others are audited all the same.
        return Audited(f"{path.parent.name}/{path.stem}", salts, faults=[str(error)])


@cache
def _auditor(root: Path, salts: int, mutates: bool) -> Auditor:
    """One auditor per process: its zygote is started once."""
    torch.set_num_threads(1)
    course = Course(root)
    launcher = Launcher(course=root) if mutates else None
    return Auditor(course, launcher, [f"audit {number}" if number else "" for number in range(salts)], mutates)
