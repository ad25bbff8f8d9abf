"""A worker's life: receive requests, make the calls, reply. One worker, one submission.

Run as ``python -m grader.worker.serve FD FOLDER`` where there is no zygote.
"""

from __future__ import annotations

import inspect
import os
import socket
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import torch

from grader import wire
from grader.contract import ATTACHED, Forbids, Promise, import_contract
from grader.observation import (
    Load,
    Loaded,
    Module,
    Observation,
    Observed,
    Raised,
    Ready,
    Run,
    Submit,
)
from grader.worker import vision
from grader.worker.errors import describe_error
from grader.worker.modules import Modules
from grader.worker.observe import Subject, observe_all
from grader.worker.watch import Watch


def serve(sock: socket.socket) -> None:
    """Answer requests until the other side is gone."""
    student: Student | None = None
    while True:
        try:
            request = wire.receive_request(sock)
        except wire.Closed:
            return
        if isinstance(request, Submit):
            student = Student(request.modules, Path(request.exercises), request.device)
        elif student is None:
            return
        elif isinstance(request, Load):
            wire.send(sock, _frame(request.nonce, 0, student.load(request)), None)
        else:
            student.run(request, sock)


class Student:
    """A student's modules and the contracts they answer to."""

    def __init__(self, modules: list[Module], exercises: Path, device: str) -> None:
        self.modules = Modules(modules)
        self.exercises = exercises
        self.device = device
        self.contracts: dict[str, ModuleType] = {}

    def load(self, request: Load) -> Loaded:
        """Import a module; the signatures of those of the names that it has."""
        try:
            module, problems = self.module(request.path)
        except BaseException as error:
            return Loaded(request.nonce, {}, [describe_error(error, frozenset(self.modules.files))])
        signatures = {name: _signature(module, name) for name in request.names}
        found = {name: signature for name, signature in signatures.items() if signature is not None}
        return Loaded(request.nonce, found, problems)

    def module(self, path: str) -> tuple[ModuleType, list[Raised]]:
        """A student's module. Whatever settings its import changes, calls begin with the usual ones."""
        loaded = self.modules.load(path)
        torch.set_default_dtype(torch.float32)
        torch.set_default_device(None)
        torch.set_grad_enabled(True)
        return loaded

    def run(self, request: Run, sock: socket.socket) -> None:
        """Make the calls, replying after each."""
        for index, seen in enumerate(self.observations(request)):
            wire.send(sock, _frame(request.nonce, index, seen), None)

    def observations(self, request: Run) -> Iterator[Observation]:
        """Make the calls. Never raises, whatever the student broke."""
        made = 0
        try:
            for seen in self._observations(request):
                made += 1
                yield seen
        except GeneratorExit:
            raise
        except BaseException as error:
            raised = describe_error(error, frozenset(self.modules.files))
            yield from [Observation("raised", raised=raised)] * (len(request.calls) - made)

    def _observations(self, request: Run) -> Iterator[Observation]:
        subject = self.subject(request)
        if self.device != "pretend":
            yield from observe_all(subject, request.calls)
            return
        from grader.worker import pretend_gpu

        with pretend_gpu.active():
            moved = replace(subject, move=pretend_gpu.move, describe=pretend_gpu.described)
            yield from observe_all(moved, request.calls)

    def subject(self, request: Run) -> Subject:
        contract = self.contract(request.exercise)
        stub = getattr(contract, request.exercise.rsplit("/")[-1]) if contract else None
        driver = getattr(contract, request.driver) if contract and request.driver else None
        if request.name:
            function = getattr(self.module(request.path)[0], request.name)
        else:
            function, driver = driver, None
        return subject_of(stub, function, driver, frozenset(self.modules.files))

    def contract(self, exercise: str) -> ModuleType | None:
        if exercise not in self.contracts:
            self.contracts[exercise] = import_contract(self.exercises / f"{exercise}.py")
        return self.contracts[exercise]


def subject_of(stub: Any, function: Any, driver: Any, files: frozenset[str]) -> Subject:
    """A subject with what its contract says about observing it."""
    items = vars(stub).get(ATTACHED, ()) if stub is not None else ()
    forbidden = tuple(f for item in items if isinstance(item, Forbids) for f in item.callables)
    draws = any(isinstance(item, Promise) and item.check == "statistics" for item in items)
    return Subject(function, driver, Watch(forbidden) if forbidden else None, files, draws)


def _signature(module: ModuleType, name: str) -> str | None:
    try:
        function = getattr(module, name, None)
        if not callable(function):
            return None
        return str(inspect.signature(function))[:500].encode("utf-8", "backslashreplace").decode()
    except BaseException:  # looking at it may run student code
        return "(...)"


def _frame(nonce: int, index: int, message: Loaded | Observation) -> bytes:
    reply = message if isinstance(message, Loaded) else Observed(nonce, index, message)
    try:
        return wire.encode(reply)
    except Exception as error:
        note = f"the answer cannot be sent: {error}"
        return wire.encode(Observed(nonce, index, Observation("raised", note=note[:500])))


def prepare() -> None:
    """What a process does before it may become a worker: load the libraries, on one thread."""
    torch.set_num_threads(1)
    torch.set_num_interop_threads(1)
    vision.install()


def become_worker(sock: socket.socket, home: str, walls: list[str]) -> None:
    """Serve with standard streams cut off, in the empty folder ``home``, behind these walls; never return."""
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)
    os.close(null)
    os.chdir(home)
    tempfile.tempdir = home
    status = 1
    try:
        # Said before a student's byte is received: nobody has had a chance to lie.
        wire.send(sock, wire.encode(Ready(walls)), None)
        serve(sock)
        status = 0
    finally:
        os._exit(status)


if __name__ == "__main__":
    prepare()
    become_worker(socket.socket(fileno=int(sys.argv[1])), sys.argv[2], [])
