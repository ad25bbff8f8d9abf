"""Make one call of a subject and write down everything that can be seen of it."""

from __future__ import annotations

import contextlib
import io
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch

from grader.observation import Call, FileSeen, InputSeen, Observation, PathData, Raised, Value
from grader.worker.derivatives import differentiate
from grader.worker.errors import describe_error
from grader.worker.surroundings import global_state, quiet, restore, seed, settle
from grader.worker.values import Input, build, clip, describe, tensors_in
from grader.worker.watch import Watch

FILE_BYTES: Final = 16 << 20


@dataclass(frozen=True)
class Subject:
    """What is called, and how.

    files: names that a student's tracebacks have. draws: it may use the random
    generators. move, describe: for another device than the CPU.
    """

    function: Callable[..., Any]
    driver: Callable[..., Any] | None = None
    forbidden: tuple[Callable[..., Any], ...] = ()
    files: frozenset[str] = field(default_factory=frozenset)
    folder: Path | None = None
    draws: bool = False
    move: Callable[[torch.Tensor], torch.Tensor] | None = None
    describe: Callable[[Any, dict[str, Input]], Value] = describe


def observe(subject: Subject, call: Call) -> Observation:
    """Call the subject and describe what came back, or what it raised."""
    positional = [build(value, subject.folder, move=subject.move) for value in call.positional]
    keywords = {name: build(value, subject.folder, move=subject.move) for name, value in call.keywords.items()}
    given = [*zip(call.names, positional, strict=False), *keywords.items()]
    inputs = {name: Input(value) for name, value in tensors_in(given, (torch.Tensor, np.ndarray))}
    watch = Watch(subject.forbidden)
    printed = io.StringIO()
    following = seed(call.seed)
    state = global_state(subject.draws, following)
    answer: Any = None
    value: Value = None
    raised: Raised | None = None
    try:
        with quiet(printed), watch if subject.forbidden else contextlib.nullcontext():
            run = subject.function if subject.driver is None else partial(subject.driver, subject.function)
            answer = run(*positional, **keywords)
            value = subject.describe(answer, inputs)
    except BaseException as error:  # student code may raise anything
        raised = describe_error(error, subject.files)
    settle(state)
    leaked = restore(state, global_state(subject.draws, random.random()))  # noqa: S311 - it is looked at
    derivatives = None
    if call.differentiate is not None and raised is None:
        with quiet(printed):
            derivatives = differentiate(answer, inputs, call.differentiate, subject.files)
    return Observation(
        outcome="raised" if raised else "returned",
        value=value,
        raised=raised,
        inputs=[_input(name, x) for name, x in inputs.items()],
        derivatives=derivatives,
        reached=sorted(watch.reached),
        leaked=leaked,
        files=_files(call, subject.folder),
        printed=clip(printed.getvalue()),
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
