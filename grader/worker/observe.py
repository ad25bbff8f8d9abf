"""Make one call of a subject and write down everything that can be seen of it."""

from __future__ import annotations

import contextlib
import io
import random
import threading
import traceback
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from torch.overrides import TorchFunctionMode

from grader.observation import (
    Call,
    Derivatives,
    Differentiate,
    FileSeen,
    InputSeen,
    Observation,
    PathData,
    Raised,
    TensorSeen,
    Value,
)
from grader.worker.values import TEXT, Input, build, clip, describe, describe_tensor, tensor_of

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
    inputs = {name: Input(tensor) for name, tensor in _tensors(given)}
    watch = _Watch(subject.forbidden)
    printed = io.StringIO()
    _seed(call.seed)
    state = _global_state(subject.draws)
    answer: Any = None
    value: Value = None
    raised: Raised | None = None
    try:
        with _quiet(printed), watch if subject.forbidden else contextlib.nullcontext():
            run = subject.function if subject.driver is None else partial(subject.driver, subject.function)
            answer = run(*positional, **keywords)
            value = subject.describe(answer, inputs)
    except BaseException as error:  # student code may raise anything
        raised = describe_error(error, subject.files)
    leaked = _restore(state, _global_state(subject.draws))
    derivatives = None
    if call.differentiate is not None and raised is None:
        derivatives = _differentiate(answer, inputs, call.differentiate, subject.files)
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


def describe_error(error: BaseException, files: frozenset[str]) -> Raised:
    """An exception as data, with the lines of the student's own code that led to it."""
    try:
        text = clip(str(error))
    except BaseException as again:
        text = f"(its text cannot be had: {type(again).__name__})"
    classes = [f"{c.__module__}.{c.__qualname__}" for c in type(error).__mro__]
    where = []
    for frame in traceback.extract_tb(error.__traceback__)[-50:]:
        if frame.filename in files:
            where.append(f"{frame.filename}:{frame.lineno}: {frame.line or ''}")
    if isinstance(error, SyntaxError) and error.filename in files:
        line, column = (error.text or "").rstrip("\n"), max(0, (error.offset or 1) - 1)
        where += [f"{error.filename}:{error.lineno}: {line}"]
        where += [" " * (len(f"{error.filename}:{error.lineno}: ") + column) + "^"]
        text = error.msg
    return Raised([clip(name) for name in classes], text, [clip(line) for line in where[-4:]])


def _tensors(arguments: Any) -> Iterator[tuple[str, torch.Tensor]]:
    for name, value in arguments:
        if isinstance(value, torch.Tensor):
            yield name, value
        elif isinstance(value, dict):
            yield from _tensors((f"{name}[{key!r}]", item) for key, item in value.items())
        elif isinstance(value, (list, tuple)):
            yield from _tensors((f"{name}[{index}]", item) for index, item in enumerate(value))


def _input(name: str, x: Input) -> InputSeen:
    tensor = x.tensor
    has_grad = tensor.is_leaf and tensor.grad is not None
    return InputSeen(name, x.changed(), list(tensor.shape), list(tensor.stride()), tensor.requires_grad, has_grad)


def _differentiate(answer: Any, inputs: dict[str, Input], ask: Differentiate, files: frozenset[str]) -> Derivatives:
    try:
        outputs = [x for _, x in _tensors([("", answer)]) if x.is_floating_point()]
        leaves = [inputs[name].tensor for name in ask.arguments]
        first: list[list[TensorSeen | None]] = []
        cotangents = [[tensor_of(data) for data in group] for group in ask.cotangents]
        originals = [[v.clone() for v in group] for group in cotangents]
        for group in cotangents:
            first.append(_seen(_vjp(outputs, leaves, group)))
        changed = any(
            not torch.equal(v, o)
            for group, twins in zip(cotangents, originals, strict=True)
            for v, o in zip(group, twins, strict=True)
        )
        accumulated: list[TensorSeen | None] = []
        for _ in range(2):
            torch.autograd.backward(outputs, originals[0], retain_graph=True)
        for leaf in leaves:
            accumulated.append(None if leaf.grad is None else _seen([leaf.grad])[0])
            leaf.grad = None
        second = _second(outputs, leaves, originals[0], [tensor_of(w) for w in ask.again]) if ask.again else []
        return Derivatives(None, first, accumulated, second, changed)
    except BaseException as error:
        return Derivatives(describe_error(error, files))


def _vjp(outputs: list[torch.Tensor], leaves: list[torch.Tensor], v: list[torch.Tensor]) -> list[torch.Tensor | None]:
    return list(torch.autograd.grad(outputs, leaves, v, retain_graph=True, allow_unused=True))


def _second(
    outputs: list[torch.Tensor], leaves: list[torch.Tensor], v: list[torch.Tensor], w: list[torch.Tensor]
) -> list[TensorSeen | None]:
    v = [x.clone().requires_grad_() for x in v]
    first = torch.autograd.grad(outputs, leaves, v, create_graph=True, allow_unused=True)
    pairs = [(g, u) for g, u in zip(first, w, strict=True) if g is not None and g.requires_grad]
    if not pairs:
        return [None for _ in [*leaves, *v]]
    again = torch.autograd.grad([g for g, _ in pairs], [*leaves, *v], [u for _, u in pairs], allow_unused=True)
    return _seen(list(again))


def _seen(tensors: list[torch.Tensor | None]) -> list[TensorSeen | None]:
    described = [None if x is None else describe_tensor(x, {}) for x in tensors]
    return [x if isinstance(x, TensorSeen) else None for x in described]


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


def _seed(seed: int) -> None:
    # torch.manual_seed also formats a stack trace for CUDA, at 0.8 ms a call.
    torch.default_generator.manual_seed(seed)
    np.random.seed(seed % 2**32)
    random.seed(seed)


def _global_state(draws: bool) -> dict[str, Any]:
    state: dict[str, Any] = {
        "default dtype": torch.get_default_dtype(),
        "default device": str(torch.get_default_device()),
        "gradient recording": torch.is_grad_enabled(),
        "inference mode": torch.is_inference_mode_enabled(),
        "number of threads": torch.get_num_threads(),
        "running threads": threading.active_count(),
        "deterministic algorithms": torch.are_deterministic_algorithms_enabled(),
        "anomaly detection": torch.is_anomaly_enabled(),
    }
    if not draws:
        state["random generator"] = torch.get_rng_state()
        state["random generator of NumPy"] = str(np.random.get_state(legacy=False)["state"])
        state["random generator of Python"] = hash(random.getstate())
    return state


def _restore(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    leaked = [name for name, was in before.items() if not _same(was, after[name])]
    torch.set_default_dtype(before["default dtype"])
    torch.set_grad_enabled(before["gradient recording"])
    if "default device" in leaked:
        torch.set_default_device(None)
    if "number of threads" in leaked:
        torch.set_num_threads(before["number of threads"])
    return leaked


def _same(a: Any, b: Any) -> bool:
    return torch.equal(a, b) if isinstance(a, torch.Tensor) else bool(a == b)


@contextlib.contextmanager
def _quiet(printed: io.StringIO) -> Iterator[None]:
    """Keep the beginning of what is printed; warnings are the student's own affair."""
    stream = _Capped(printed)
    with contextlib.redirect_stdout(stream), contextlib.redirect_stderr(stream), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


class _Capped(io.TextIOBase):
    """A stream that keeps the first TEXT characters and forgets the rest."""

    def __init__(self, kept: io.StringIO) -> None:
        self.kept = kept

    def write(self, text: str) -> int:
        room = TEXT - self.kept.tell()
        if room > 0:
            self.kept.write(text[:room])
        return len(text)

    def writable(self) -> bool:
        return True


class _Watch(TorchFunctionMode):
    """Notes which forbidden callables Python code reaches.

    What the library calls in its own backward does not pass here.
    """

    def __init__(self, forbidden: tuple[Callable[..., Any], ...]) -> None:
        super().__init__()
        self.names = {function: public_name(function) for function in forbidden}
        self.operators = {public_name(f).rsplit(".")[-1].strip("_") for f in forbidden}
        self.reached: set[str] = set()

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        name = self.names.get(func)
        if name is None:
            # The same operator by another way: torch.ops.aten.softmax, torch._softmax.
            operator = str(getattr(func, "__name__", "")).split(".")[0]
            name = f"torch's {operator}" if operator.strip("_") in self.operators else None
        if name is not None:
            self.reached.add(name)
        return func(*args, **(kwargs or {}))


def public_name(function: Any) -> str:
    """The name under which users know a callable of torch: torch.Tensor.mm, torch.special.softmax."""
    name = str(function.__name__)
    if getattr(function, "__objclass__", None) is not None or function.__qualname__.startswith("Tensor."):
        return f"torch.Tensor.{name}"
    module = str(function.__module__)
    for private, public in _PUBLIC.items():
        if module == private:
            return f"{public}.{name.removeprefix(public.rsplit('.')[-1] + '_')}"
    return f"{module if module.startswith('torch.nn') else 'torch'}.{name}"


_PUBLIC: Final = {
    "torch._C._nn": "torch.nn.functional",
    "torch._C._special": "torch.special",
    "torch._C._linalg": "torch.linalg",
    "torch._C._fft": "torch.fft",
}
