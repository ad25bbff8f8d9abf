"""From trials to outcomes: run what a check needs, ask the check, say what it found."""

from __future__ import annotations

import inspect
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from grader import observation as obs
from grader.backend import Backend, defines
from grader.bank import Bank
from grader.checks import CHECKS, check_of
from grader.checks.driven import driven
from grader.checks.purity import purity, writes_to_expanded
from grader.compare import Mismatch, WrongKind, class_of
from grader.course import GATES, Course, Exercise
from grader.diagnose import Diagnosis
from grader.oracle import read_back
from grader.outcome import FAILING, Outcome
from grader.probes import Probe
from grader.replies import Forged, check_against
from grader.report.message import failure, problem, stopped
from grader.runners import Room, Runner
from grader.trial import Trial, is_stub

_STOPS = ("timeout", "crashed", "protocol")


@dataclass
class Found:
    """Where an exercise was found in a backend, or why there is nothing to run."""

    path: str = ""
    name: str = ""
    kind: str = ""
    message: str = ""


@dataclass
class Judge:
    """Judges the exercises of one backend, one at a time."""

    course: Course
    bank: Bank
    backend: Backend
    runner: Runner
    explains: bool = True
    """Whether failures are explained, which takes most of the time that a wrong answer takes."""
    _loaded: dict[str, obs.Loaded | obs.Observation] = field(default_factory=dict)

    def judge(self, exercise: Exercise) -> dict[str, Outcome]:
        """The outcome of every check of the exercise, in order."""
        found = self.find(exercise)
        if found.kind:
            return {check: self._same(exercise, check, found) for check in exercise.checks}
        session = ExerciseJudge(self, exercise, found)
        outcomes: dict[str, Outcome] = {}
        blocked = ""
        for check in exercise.checks:
            start = time.perf_counter()
            outcome = session.blocked(check, blocked) if blocked else session.outcome(check)
            seconds = time.perf_counter() - start
            outcomes[check] = outcome = Outcome(**{**vars(outcome), "seconds": seconds})
            if outcome.kind == "absent":
                absent = Found(kind="absent", message=outcome.message)
                return {check: self._same(exercise, check, absent) for check in exercise.checks}
            failed = outcome.kind in FAILING
            if failed and (check in GATES or outcome.kind in (*_STOPS, "memory")) and not blocked:
                blocked = check
        return outcomes

    def find(self, exercise: Exercise) -> Found:
        """Load the module that has the exercise."""
        subject = self.backend.subject(exercise.name)
        if subject is None:
            return Found(kind="absent", message=f"there is no {exercise.name} in {self.backend.name}")
        path, name = subject
        module = next(m for m in self.backend.modules if m.path == path)
        if path not in self._loaded:
            self._loaded[path] = self.runner.load(path, self._names)
        loaded = self._loaded[path]
        if isinstance(loaded, obs.Observation):
            kind = "crashed" if loaded.outcome == "protocol" else loaded.outcome
            if not defines(module, name):
                return Found(kind="absent", message=f"there is no {name} in {path}")
            return Found(kind=kind, message=f"{path} was being imported: {stopped(loaded)}")
        if name in loaded.found and self.backend.attempts(name):
            return Found(path, name)
        if loaded.problems and defines(module, name):
            return Found(kind="raised", message=failure_of_import(module, name, loaded.problems))
        return Found(kind="absent", message=f"there is no {name} in {path}")

    @cached_property
    def _names(self) -> list[str]:
        """Whatever a module may be asked for."""
        return sorted({*(path.stem for path in self.course.paths()), *(n for _, n in self.backend.subjects.values())})

    def problems(self) -> Iterator[tuple[str, list[obs.Raised]]]:
        """Modules that raised while they were imported, among those that were needed."""
        for path, loaded in self._loaded.items():
            if isinstance(loaded, obs.Loaded) and loaded.problems:
                yield path, loaded.problems

    def signature(self, found: Found) -> str:
        """The student's own signature, as text."""
        loaded = self._loaded[found.path]
        return loaded.found.get(found.name, "") if isinstance(loaded, obs.Loaded) else ""

    def observe(self, exercise: Exercise, found: Found, probe: Probe, calls: list[obs.Call]) -> list[obs.Observation]:
        """Run calls of the subject and read back what it wrote; validates everything that arrives."""
        room = Room("pretend" if probe.name == "device" else "cpu", processes=exercise.processes)
        seen = self.runner.run(exercise.where, found.path, found.name, probe.driver, calls, room=room)

        def read(call: obs.Call) -> obs.Observation:
            return self.runner.read(exercise.where, exercise.reader, call)

        pairs = zip(calls, seen, strict=False)
        return [read_back(exercise, call, _honest(call, found), read) for call, found in pairs]

    def _same(self, exercise: Exercise, check: str, found: Found) -> Outcome:
        sentence = sentence_of(exercise, check)
        first = check == exercise.checks[0] or found.kind == "absent"
        kind = found.kind if first else "blocked"
        message = found.message if first else f"waits for {exercise.checks[0]}"
        return Outcome(exercise.where, check, kind, sentence, message, exercise.shares[check])


@dataclass
class ExerciseJudge:
    """One exercise being judged; probes are run when the first check asks for them."""

    judge: Judge
    exercise: Exercise
    found: Found
    _trials: dict[str, list[Trial]] = field(default_factory=dict)

    def outcome(self, check: str) -> Outcome:
        """Run the probes of the check and ask it about every trial."""
        evidence, unasked = 0, 0
        failures: list[tuple[Trial, Mismatch]] = []
        asked: list[Trial] = []
        for probe in self.exercise.probes:
            if check not in probe.checks:
                continue
            for trial in self.trials(probe):
                try:
                    count = self.ask(check, trial)
                except Mismatch as mismatch:
                    failures.append((trial, mismatch))
                    count = 0
                unasked += count is None
                evidence += count or 0
                asked.append(trial)
        if failures:
            return self.failed(check, failures)
        if asked and not self._attempted():
            return self.made(check, "absent", f"{self.exercise.name} raises NotImplementedError")
        if evidence == 0:
            if unasked:
                return self.made(check, "blocked", f"waits for {self.exercise.principal}")
            return self.made(check, "broken", "our fault: the check compared nothing")
        return self.made(check, "passed", "", evidence)

    def ask(self, check: str, trial: Trial) -> int | None:
        """One check about one trial; None where another check answers for what went wrong."""
        principal = check == self.exercise.principal
        if trial.seen.outcome in _STOPS:
            if trial.probe.name == "call" and not principal:
                return None
            raise Mismatch("the call", stopped(trial.seen), "an answer")
        if trial.probe.name == "call" and writes_to_expanded(trial) and "purity" in self.exercise.checks:
            return purity(trial) if check == "purity" else None
        if trial.probe.raises is None and trial.probe.name != "device" and trial.seen.outcome == "raised":
            if trial.probe.name == "call" and (not principal or check == "forbids"):
                return None
            raise Mismatch("the call", _raised(trial.seen), "an answer")
        try:
            return check_of(check, trial.probe)(trial)
        except WrongKind:
            if principal or trial.probe.name != "call":
                raise
            return None

    def trials(self, probe: Probe) -> list[Trial]:
        """The trials of a probe, run once. Shorter than its cases if one stopped the worker."""
        if probe.name not in self._trials:
            entries = self.judge.bank.entries(self.exercise, probe)
            self._trials[probe.name] = []
            for start in range(0, len(entries), _BATCH):
                batch = entries[start : start + _BATCH]
                seen = self.judge.observe(self.exercise, self.found, probe, [entry.call for entry in batch])
                trials = [Trial(self.exercise, probe, e, s) for e, s in zip(batch, seen, strict=False)]
                self._trials[probe.name] += trials
                if len(seen) < len(batch) or seen[-1].outcome in _STOPS:
                    break
        return self._trials[probe.name]

    def failed(self, check: str, failures: list[tuple[Trial, Mismatch]]) -> Outcome:
        """The outcome of a check that found something, explained on the smallest case."""
        if not self._attempted():
            return self.made(check, "absent", f"{self.exercise.name} raises NotImplementedError")
        if not self.judge.explains:
            return self.made(check, _kind(check, failures[0][0]), str(failures[0][1]))
        diagnosis = Diagnosis(self.judge, self, check, failures)
        trial, mismatch = diagnosis.smallest()
        kind = _kind(check, trial)
        signature = self.judge.signature(self.found)
        sentence = _ANSWERS.get(trial.seen.outcome if kind == "crashed" else kind) or sentence_of(self.exercise, check)
        message = failure(sentence, trial, mismatch, diagnosis.hints(trial), signature)
        return self.made(check, kind, message)

    def _attempted(self) -> bool:
        """Whether the plain call does something else than raise NotImplementedError; drivers may catch that."""
        return not all(is_stub(trial.seen) for trial in self.trials(self.exercise.probes[0]))

    def blocked(self, check: str, by: str) -> Outcome:
        return self.made(check, "blocked", f"waits for {by}")

    def made(self, check: str, kind: str, message: str, evidence: int = 0) -> Outcome:
        sentence = sentence_of(self.exercise, check)
        worth = self.exercise.shares[check]
        return Outcome(self.exercise.where, check, kind, sentence, message, worth, evidence)


_BATCH = 25
_ANSWERS = {
    "raised": "Answers every valid input.",
    "timeout": "Answers in time.",
    "crashed": "Answers without ending the process.",
    "protocol": "Answers by returning, not over the judge's own channel.",
    "memory": "Answers within the memory that there is.",
}


def sentence_of(exercise: Exercise, check: str) -> str:
    """The promise in one sentence: the check's docstring, or its driver's."""
    probe = next(probe for probe in exercise.probes if check in probe.checks)
    said = inspect.getdoc(getattr(exercise.contract, probe.driver)) if probe.drives is not None else None
    return (said or inspect.getdoc(CHECKS.get(check, driven)) or check).splitlines()[0]


def failure_of_import(module: obs.Module, name: str, problems: list[obs.Raised]) -> str:
    """What went wrong in the block that defines the name."""
    labels = [block.label for block in module.blocks if defines(obs.Module(module.path, [block]), name)]
    own = [p for p in problems if any(place.startswith(f"{label}:") for label in labels for place in p.where)]
    return f"{module.path} could not be imported:\n{problem((own or problems)[0])}"


def _kind(check: str, trial: Trial) -> str:
    outcome = trial.seen.outcome
    if check == "forbids" and outcome == "returned":
        return "forbidden"
    if outcome == "protocol":
        return "crashed"
    if outcome in _STOPS:
        return outcome
    if outcome == "raised" and trial.probe.raises is None and check not in ("purity", "device"):
        raised = trial.seen.raised
        full = raised and ("builtins.MemoryError" in raised.classes or "can't allocate memory" in raised.text)
        return "memory" if full else "raised"
    return "failed"


def _raised(seen: obs.Observation) -> str:
    if seen.raised is None:
        return seen.note
    return f"{class_of(seen.raised)}: {seen.raised.text}"


def _honest(call: obs.Call, seen: obs.Observation) -> obs.Observation:
    """The observation, or one that says that it cannot be one of this call."""
    try:
        check_against(call, seen)
    except Forged as forged:
        return obs.Observation("protocol", note=str(forged))
    return seen
