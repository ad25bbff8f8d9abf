"""Runners: where a student's code is run. In workers of its own (with or without walls), or in here.

A runner answers with observations; what stopped the code (a timeout, a crash)
is an observation too. After one of those the worker is made afresh.
"""

from __future__ import annotations

import contextlib
import signal
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from grader import wire
from grader.backend import Backend
from grader.fork import LaunchError, NoRoom
from grader.isolation import Level
from grader.launch import Launcher, Overflow, Worker, nonce
from grader.observation import Call, Load, Loaded, Observation, Observed, Ready, Run, Submit
from grader.worker.modules import Modules
from grader.worker.serve import Student

CALLS: Final = 6
"""Times the limit of one call that all calls of an exercise may take together: else each may take almost all of it."""

ANSWERS: Final = 256 << 20
"""Bytes of all replies of an exercise: they are kept until it is judged."""
PATIENCE: Final = 30.0
"""Seconds to wait for room to start a worker."""


@dataclass(frozen=True)
class Room:
    """What a worker is for: one submission's workers differ in nothing else.

    device: cpu or pretend. processes: it may start some. clean: no student's
    code comes in.
    """

    device: str = "cpu"
    processes: bool = False
    clean: bool = False


ROOM: Final = Room()


class Runner(Protocol):
    """Runs the subjects of one backend."""

    @property
    def level(self) -> Level:
        """How far the code is kept apart."""

    def load(self, path: str, names: list[str]) -> Loaded | Observation:
        """Import a module: which of the names it has, or the observation of what stopped it."""

    def run(
        self, exercise: str, path: str, name: str, driver: str, calls: list[Call], *, room: Room = ROOM
    ) -> list[Observation]:
        """Observations of the calls in order; shorter if the last one stopped the worker."""

    def read(self, exercise: str, reader: str, call: Call) -> Observation:
        """Run a contract's reader on a student's file, where no student's code has been."""

    def close(self) -> None:
        """End all workers."""


class InProcess:
    """No isolation: breakpoints work; outcomes are unofficial."""

    level = Level("none")

    def __init__(self, backend: Backend, exercises: Path) -> None:
        self._students = {d: Student([], exercises, d) for d in ("cpu", "pretend")}
        modules = Modules(list(backend.modules))
        for student in self._students.values():
            student.modules = modules

    def load(self, path: str, names: list[str]) -> Loaded | Observation:
        return self._students["cpu"].load(Load(0, path, names))

    def run(
        self, exercise: str, path: str, name: str, driver: str, calls: list[Call], *, room: Room = ROOM
    ) -> list[Observation]:
        return list(self._students[room.device].observations(Run(0, exercise, path, name, driver, calls)))

    def read(self, exercise: str, reader: str, call: Call) -> Observation:
        return self.run(exercise, "", "", reader, [call])[0]

    def begin(self) -> None:
        """Nothing is counted here."""

    def close(self) -> None:
        self._students["cpu"].modules.forget()


class Process:
    """Worker processes for one student: one for most exercises, others for those that need more room."""

    def __init__(self, backend: Backend, exercises: Path, launcher: Launcher, *, time_limit: float) -> None:
        self._backend, self._exercises = backend, str(exercises)
        self._launcher, self._limit = launcher, time_limit
        self._workers: dict[Room, Worker] = {}
        self._spoilt: dict[Room, str] = {}
        self._taken: dict[str, float] = {}
        self._heard: dict[str, int] = {}

    @property
    def level(self) -> Level:
        return self._launcher.level

    def load(self, path: str, names: list[str]) -> Loaded | Observation:
        number = nonce()
        try:
            worker = self._worker(ROOM)
            worker.tell(Load(number, path, names), self._limit)
            reply = worker.hear(number, self._limit)
            if not isinstance(reply, Loaded):
                raise wire.WireError("a reply of another kind")
        except wire.WireError as error:
            return self._stopped(ROOM, error)
        return reply

    def run(
        self, exercise: str, path: str, name: str, driver: str, calls: list[Call], *, room: Room = ROOM
    ) -> list[Observation]:
        seen: list[Observation] = []
        number = nonce()
        # An exercise that changed global settings may not be answered for by the next.
        if self._spoilt.get(room, exercise) != exercise:
            del self._spoilt[room]
            if room in self._workers:
                self._workers.pop(room).kill()
        try:
            worker = self._worker(room)
            worker.tell(Run(number, exercise, path, name, driver, calls), self._limit)
            for index in range(len(calls)):
                reply = self._hear(worker, number, exercise)
                if not isinstance(reply, Observed) or reply.index != index:
                    raise wire.WireError("a reply out of order")
                seen.append(reply.observation)
        except wire.WireError as error:
            seen.append(self._stopped(room, error))
        if any(one.leaked for one in seen):
            self._spoilt[room] = exercise
        return seen

    def read(self, exercise: str, reader: str, call: Call) -> Observation:
        return self.run(exercise, "", "", reader, [call], room=Room(clean=True))[0]

    def begin(self) -> None:
        """Count anew what the calls of exercises take: another answer to them is next."""
        self._taken.clear()
        self._heard.clear()

    def _hear(self, worker: Worker, number: int, exercise: str) -> Loaded | Observed | Ready:
        if self._heard.get(exercise, 0) > ANSWERS:
            raise Spent("crashed", f"its answers together are larger than {ANSWERS >> 20} MiB")
        left = CALLS * self._limit - self._taken.get(exercise, 0.0)
        spent = Spent("timeout", f"its calls together took longer than {CALLS * self._limit:g} seconds")
        if left <= 0:
            raise spent
        begun = time.monotonic()
        try:
            return worker.hear(number, min(self._limit, left))
        except wire.Late:
            if left < self._limit:
                raise spent from None
            raise
        finally:
            self._taken[exercise] = self._taken.get(exercise, 0.0) + time.monotonic() - begun
            self._heard[exercise] = self._heard.get(exercise, 0) + worker.heard

    def _worker(self, room: Room) -> Worker:
        if room not in self._workers:
            self._workers[room] = worker = self._started(processes=room.processes)
            modules = [] if room.clean else list(self._backend.modules)
            worker.tell(Submit(0, modules, self._exercises, room.device), self._limit)
        return self._workers[room]

    def _started(self, *, processes: bool) -> Worker:
        """A new worker; where there is no room for one, in place of the others of this submission."""
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                return self._launcher.worker(processes=processes)
            except NoRoom:
                # Its own threads may have taken all the room, or those of somebody who will be ended soon.
                self.close()
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.2)

    def _stopped(self, room: Room, error: wire.WireError) -> Observation:
        worker = self._workers.pop(room, None)
        status = worker.kill() if worker else 0
        if isinstance(error, Spent):
            return Observation(error.outcome, note=str(error))
        if isinstance(error, wire.Late):
            return Observation("timeout", note=f"it took longer than {self._limit:g} seconds")
        if isinstance(error, Overflow):
            return Observation("crashed", note=str(error))
        if not isinstance(error, wire.Closed):
            return Observation("protocol", note=str(error))
        if status < 0:
            return Observation("crashed", note=f"it ended the process by {_signal(-status)}")
        return Observation("crashed", note=f"it ended the process with exit status {status}")

    def close(self) -> None:
        for worker in self._workers.values():
            with contextlib.suppress(LaunchError):
                worker.kill()
        self._workers.clear()


class Spent(wire.WireError):
    """What an exercise may take, of time or of memory, is used up; ``outcome`` is what that is called."""

    def __init__(self, outcome: str, note: str) -> None:
        super().__init__(note)
        self.outcome = outcome


def _signal(number: int) -> str:
    try:
        return f"signal {number} ({signal.strsignal(number)})"
    except ValueError:
        return f"signal {number}"
