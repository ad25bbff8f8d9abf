"""One grading run of one backend: everything that pytest, and later other readers, look at."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from pathlib import Path

from grader.backend import Backend
from grader.bank import Bank
from grader.contract import ContractError
from grader.course import Course, Exercise
from grader.fork import LaunchError
from grader.home import home
from grader.isolation import Level
from grader.judge import Judge
from grader.launch import Launcher
from grader.observation import Raised
from grader.outcome import Outcome
from grader.plugins import find_backend, plugin_manager
from grader.runners import InProcess, Process, Runner


@dataclass
class Session:
    """A course, a backend, and the outcomes so far."""

    course: Course
    backend: Backend
    bank: Bank
    isolation: str
    require: str | None
    hidden: tuple[Path, ...]
    launcher: Launcher | None
    time_limit: float
    _judge: Judge | None = None
    _outcomes: dict[str, dict[str, Outcome]] = field(default_factory=dict)

    def prepare(self, exercises: list[Exercise]) -> None:
        """Read keys and banks of what will be judged, before any of the student's code has run.

        Without walls that code may change files; what has been read is safe.
        """
        if self.isolation != "process":
            return
        for exercise in exercises:
            with contextlib.suppress(ContractError):  # raised again, and told, when it is judged
                self.course.key(exercise)
                for probe in exercise.probes:
                    self.bank.entries(exercise, probe)

    def outcome(self, exercise: Exercise, check: str) -> Outcome:
        """The outcome of one check; the exercise is judged as a whole, once."""
        if exercise.where not in self._outcomes:
            try:
                self._outcomes[exercise.where] = self.judge.judge(exercise)
            except (ContractError, LaunchError) as fault:
                self._outcomes[exercise.where] = _broken(exercise, fault)
        return self._outcomes[exercise.where][check]

    @property
    def judge(self) -> Judge:
        if self._judge is None:
            self._judge = Judge(self.course, self.bank, self.backend, self._runner())
        return self._judge

    def _runner(self) -> Runner:
        if self.isolation == "none":
            return InProcess(self.backend, self.course.exercises_folder)
        if self.launcher is None:
            self.launcher = Launcher(self.isolation, require=self.require, course=self.course.root, hidden=self.hidden)
        return Process(self.backend, self.course.exercises_folder, self.launcher, time_limit=self.time_limit)

    @property
    def level(self) -> Level:
        """How far the code is kept apart; only what was asked for, where no worker is to be started."""
        return self.launcher.level if self.launcher else Level(self.isolation)

    def header(self) -> str:
        """One line: who is judged, how. Raises IsolationError."""
        salt = f", salt: {self.bank.salt}" if self.bank.salt else ""
        kept_apart = self.level.explained()
        return f"grader: judging {self.backend.name} ({self.backend.kind}), isolation: {kept_apart}{salt}"

    def problems(self) -> list[tuple[str, list[Raised]]]:
        """What went wrong while the backend's modules were imported."""
        return list(self._judge.problems()) if self._judge else []

    def close(self) -> None:
        """End every process of this run."""
        if self.launcher is not None:
            # First: asked to end a worker, it would finish its imports before it answers.
            self.launcher.stop()
        if self._judge is not None:
            self._judge.runner.close()
        if self.launcher is not None:
            self.launcher.close()


def _broken(exercise: Exercise, fault: Exception) -> dict[str, Outcome]:
    """The course or the machine is at fault: never the student's loss, and never a pass."""
    message = f"{exercise.name}: our fault, not yours; please report it.\n  {fault}"
    first, *others = exercise.checks
    outcomes = {first: Outcome(exercise.where, first, "broken", "", message, exercise.shares[first])}
    for check in others:
        outcomes[check] = Outcome(exercise.where, check, "blocked", "", f"waits for {first}", exercise.shares[check])
    return outcomes


def open_session(
    backend: str,
    *,
    folder: Path,
    course: str | None = None,
    isolation: str = "process",
    require: str | None = None,
    examples: int = 10,
    salt: str = "",
    kept: Path | None = None,
    time_limit: float = 10.0,
    launcher: Launcher | None = None,
) -> Session:
    """A session for the backend of that name. Raises BackendError, ContractError.

    kept: where the bank is kept. launcher: one that has been started already;
    the session closes it.
    """
    found = Course(Path(course).resolve() if course else home())
    made = find_backend(plugin_manager(), backend, folder, found)
    return Session(
        course=found,
        backend=made,
        bank=Bank(found, salt=salt, examples=examples, folder=kept),
        isolation=isolation,
        require=require,
        hidden=(folder, *([kept] if kept else [])),
        launcher=launcher,
        time_limit=time_limit,
    )
