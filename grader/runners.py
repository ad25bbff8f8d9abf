"""Runners: where a student's code is run. ``process`` (a worker of its own) and ``none`` (in here).

A runner answers with observations; what stopped the code (a timeout, a crash)
is an observation too. After one of those the worker is made afresh.
"""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Protocol

from grader import wire
from grader.backend import Backend
from grader.launch import Launcher, Worker, nonce
from grader.observation import Call, Load, Loaded, Observation, Observed, Run, Submit
from grader.worker.modules import Modules
from grader.worker.serve import Student


class Runner(Protocol):
    """Runs the subjects of one backend."""

    isolation: str

    def load(self, path: str, names: list[str]) -> Loaded | Observation:
        """Import a module: which of the names it has, or the observation of what stopped it."""

    def run(
        self, exercise: str, path: str, name: str, driver: str, calls: list[Call], *, device: str = "cpu"
    ) -> list[Observation]:
        """Observations of the calls in order; shorter if the last one stopped the worker."""

    def read(self, exercise: str, reader: str, call: Call) -> Observation:
        """Run a contract's reader on a student's file, where no student's code has been."""

    def close(self) -> None:
        """End all workers."""


class InProcess:
    """No isolation: breakpoints work; outcomes are unofficial."""

    isolation = "none"

    def __init__(self, backend: Backend, exercises: Path) -> None:
        self._students = {d: Student([], exercises, d) for d in ("cpu", "pretend")}
        modules = Modules(list(backend.modules))
        for student in self._students.values():
            student.modules = modules

    def load(self, path: str, names: list[str]) -> Loaded | Observation:
        return self._students["cpu"].load(Load(0, path, names))

    def run(
        self, exercise: str, path: str, name: str, driver: str, calls: list[Call], *, device: str = "cpu"
    ) -> list[Observation]:
        request = Run(0, exercise, path, name, driver, calls)
        return [self._students[device].make(request, call) for call in calls]

    def read(self, exercise: str, reader: str, call: Call) -> Observation:
        return self.run(exercise, "", "", reader, [call])[0]

    def close(self) -> None:
        self._students["cpu"].modules.forget()


class Process:
    """A worker process for the student, one for readers, one for the pretend GPU; each made when needed."""

    isolation = "process"

    def __init__(self, backend: Backend, exercises: Path, launcher: Launcher, *, time_limit: float) -> None:
        self._backend, self._exercises = backend, str(exercises)
        self._launcher, self._limit = launcher, time_limit
        self._workers: dict[str, Worker] = {}
        self._spoilt: dict[str, str] = {}

    def load(self, path: str, names: list[str]) -> Loaded | Observation:
        number = nonce()
        try:
            worker = self._worker("cpu")
            worker.tell(Load(number, path, names), self._limit)
            reply = worker.hear(number, self._limit)
        except wire.WireError as error:
            return self._stopped("cpu", error)
        return reply if isinstance(reply, Loaded) else reply.observation

    def run(
        self, exercise: str, path: str, name: str, driver: str, calls: list[Call], *, device: str = "cpu"
    ) -> list[Observation]:
        seen: list[Observation] = []
        number = nonce()
        # An exercise that changed global settings may not be answered for by the next.
        if self._spoilt.get(device, exercise) != exercise:
            del self._spoilt[device]
            if device in self._workers:
                self._workers.pop(device).kill()
        try:
            worker = self._worker(device)
            worker.tell(Run(number, exercise, path, name, driver, calls), self._limit)
            for index in range(len(calls)):
                reply = worker.hear(number, self._limit)
                if not isinstance(reply, Observed) or reply.index != index:
                    raise wire.WireError("a reply out of order")
                seen.append(reply.observation)
        except wire.WireError as error:
            seen.append(self._stopped(device, error))
        if any(one.leaked for one in seen):
            self._spoilt[device] = exercise
        return seen

    def read(self, exercise: str, reader: str, call: Call) -> Observation:
        return self.run(exercise, "", "", reader, [call], device="clean")[0]

    def _worker(self, kind: str) -> Worker:
        if kind not in self._workers:
            worker = self._launcher.worker()
            modules = [] if kind == "clean" else list(self._backend.modules)
            device = "pretend" if kind == "pretend" else "cpu"
            worker.tell(Submit(0, modules, self._exercises, device), self._limit)
            self._workers[kind] = worker
        return self._workers[kind]

    def _stopped(self, kind: str, error: wire.WireError) -> Observation:
        worker = self._workers.pop(kind, None)
        status = worker.kill() if worker else 0
        if isinstance(error, wire.Late):
            return Observation("timeout", note=f"it took longer than {self._limit:g} seconds")
        if not isinstance(error, wire.Closed):
            return Observation("protocol", note=str(error))
        if status < 0:
            return Observation("crashed", note=f"it ended the process by {_signal(-status)}")
        return Observation("crashed", note=f"it ended the process with exit status {status}")

    def close(self) -> None:
        for worker in self._workers.values():
            worker.kill()
        self._workers.clear()


def _signal(number: int) -> str:
    try:
        return f"signal {number} ({signal.strsignal(number)})"
    except ValueError:
        return f"signal {number}"
