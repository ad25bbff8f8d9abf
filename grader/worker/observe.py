"""Make one call of a subject and write down everything that can be seen of it."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch

from grader.observation import Call, FileSeen, InputSeen, Observation, PathData, Raised, Value
from grader.worker.derivatives import differentiate
from grader.worker.errors import describe_error
from grader.worker.surroundings import Surroundings
from grader.worker.values import Input, build, clip, describe, tensors_in
from grader.worker.watch import Watch

FILE_BYTES: Final = 16 << 20


@dataclass(frozen=True)
class Subject:
    """What is called, and how.

    watch: notes which forbidden callables it reaches. files: names that a
    student's tracebacks have. draws: it may use the random generators. move,
    describe: for another device than the CPU.
    """

    function: Callable[..., Any]
    driver: Callable[..., Any] | None = None
    watch: Watch | None = None
    files: frozenset[str] = field(default_factory=frozenset)
    draws: bool = False
    move: Callable[[torch.Tensor], torch.Tensor] | None = None
    describe: Callable[[Any, dict[str, Input]], Value] = describe


def observe_all(subject: Subject, calls: Iterable[Call]) -> Iterator[Observation]:
    """Make the calls, one after the other."""
    with Surroundings(subject.draws) as around:
        for call in calls:
            try:
                seen = _observed(subject, call, around)
            except BaseException as error:
                seen = Observation("raised", raised=describe_error(error, subject.files))
            yield seen


def observe(subject: Subject, call: Call) -> Observation:
    """Call the subject and describe what came back, or what it raised."""
    with Surroundings(subject.draws) as around:
        return _observed(subject, call, around)


def _observed(subject: Subject, call: Call, around: Surroundings) -> Observation:
    """In a new folder if the call writes files; it lives as long as the call."""
    if not any(isinstance(value, PathData) for value in [*call.positional, *call.keywords.values()]):
        return _made(subject, call, around, None)
    with tempfile.TemporaryDirectory(prefix="call", ignore_cleanup_errors=True) as folder:
        return _made(subject, call, around, Path(folder))


def _made(subject: Subject, call: Call, around: Surroundings, folder: Path | None) -> Observation:
    positional = [build(value, folder, move=subject.move) for value in call.positional]
    keywords = {name: build(value, folder, move=subject.move) for name, value in call.keywords.items()}
    given = [*zip(call.names, positional, strict=False), *keywords.items()]
    inputs = {name: Input(value) for name, value in tensors_in(given, (torch.Tensor, np.ndarray))}
    answer: Any = None
    value: Value = None
    raised: Raised | None = None
    around.begin(call.seed)
    try:
        with subject.watch or contextlib.nullcontext():
            if subject.driver is None:
                answer = subject.function(*positional, **keywords)
            else:
                answer = subject.driver(subject.function, *positional, **keywords)
            value = subject.describe(answer, inputs)
    except BaseException as error:  # student code may raise anything
        raised = describe_error(error, subject.files)
    leaked = around.leaked()
    derivatives = None
    if call.differentiate is not None and raised is None:
        derivatives = differentiate(answer, inputs, call.differentiate, subject.files)
    return Observation(
        outcome="raised" if raised else "returned",
        value=value,
        raised=raised,
        inputs=[_input(name, x) for name, x in inputs.items()],
        derivatives=derivatives,
        reached=subject.watch.take() if subject.watch else [],
        leaked=leaked,
        files=_files(call, folder),
        printed=clip(around.printed()),
    )


def _input(name: str, x: Input) -> InputSeen:
    if isinstance(x.value, np.ndarray):
        strides = [step // x.value.itemsize for step in x.value.strides]
        return InputSeen(name, x.changed(), list(x.value.shape), strides, False, False)
    tensor = x.tensor
    has_grad = tensor.is_leaf and tensor.grad is not None
    return InputSeen(name, x.changed(), list(tensor.shape), list(tensor.stride()), tensor.requires_grad, has_grad)


def _files(call: Call, folder: Path | None) -> list[FileSeen]:
    if folder is None:
        return []
    seen = []
    for value in [*call.positional, *call.keywords.values()]:
        path = folder / value.name if isinstance(value, PathData) else None
        if path is not None and path.is_file() and not path.is_symlink():
            size = path.stat().st_size
            seen.append(FileSeen(path.name, size, path.read_bytes() if size <= FILE_BYTES else b""))
            path.unlink()
    return seen
