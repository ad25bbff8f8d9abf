"""What a call must leave as it was: settings, generators, threads; and what it may print."""

from __future__ import annotations

import _random
import ctypes
import io
import random
import sys
import threading
import time
import warnings
from collections.abc import Callable
from contextlib import ExitStack, redirect_stderr, redirect_stdout
from typing import Any, Final, Self

import numpy as np
import torch

from grader.replies import TEXT
from grader.worker.modules import ROOT as STUDENT

POOL: Final = 64
"""Threads that libraries may keep for themselves."""
SETTLING: Final = 1.0
"""Seconds that threads get to end after an answer."""
SEED: Final = 20_11
"""The seed of all generators where calls are to leave them alone."""


class Surroundings:
    """The state in which calls are made, one after the other: the same for each, and put back after each.

    draws: the calls may use the random generators, which each then finds seeded
    anew. Warnings are the student's own affair.
    """

    def __init__(self, draws: bool) -> None:
        self._draws = draws
        self._kept = io.StringIO()
        self._stream = _Capped(self._kept)
        self._entered = ExitStack()
        self._settings: dict[str, Any] = {}
        self._generators: dict[str, Any] = {}
        self._threads = 0

    def __enter__(self) -> Self:
        self._entered.enter_context(redirect_stdout(self._stream))
        self._entered.enter_context(redirect_stderr(self._stream))
        self._entered.enter_context(warnings.catch_warnings())
        self._settings = {name: found() for name, found in _SETTINGS.items()}
        if not self._draws:
            _seed(SEED)
            self._generators = {name: state() for name, state in _GENERATORS.items()}
        return self

    def __exit__(self, *_: object) -> None:
        self._entered.close()

    def begin(self, seed: int) -> None:
        """Before a call, which draws from generators with this seed if it may draw."""
        # A call may have put streams and filters of its own in their place.
        sys.stdout = sys.stderr = self._stream
        if len(warnings.filters) != 1 or warnings.filters[0][0] != "ignore":
            warnings.resetwarnings()
            warnings.simplefilter("ignore")
        if self._draws:
            _seed(seed)
        self._threads = _running()

    def leaked(self) -> list[str]:
        """After a call: what it left changed. It is put back."""
        _settle(self._threads)
        leaked = [name for name, was in self._settings.items() if _SETTINGS[name]() != was]
        # A thread of an earlier call may end in this one.
        leaked += ["running threads"] if _running() > self._threads else []
        for name in leaked:
            if name in _PUT_BACK:
                _PUT_BACK[name](self._settings[name])
        drawn = [name for name, was in self._generators.items() if _GENERATORS[name]() != was]
        if drawn:
            _seed(SEED)
        return leaked + drawn

    def printed(self) -> str:
        """What was printed since this was last asked, its beginning."""
        if not self._kept.tell():
            return ""
        text = self._kept.getvalue()
        self._kept.seek(0)
        self._kept.truncate()
        return text


def _seed(seed: int) -> None:
    # torch.manual_seed also formats a stack trace for CUDA, at 0.8 ms a call.
    torch.default_generator.manual_seed(seed)
    np.random.seed(seed % 2**32)
    random.seed(seed)


def _default_device() -> str:
    # Slow to ask for, and never another than the CPU unless some mode is active.
    return str(torch.get_default_device()) if torch._C._len_torch_function_stack() else "cpu"


_SETTINGS: Final[dict[str, Callable[[], Any]]] = {
    "default dtype": torch.get_default_dtype,
    "default device": _default_device,
    "gradient recording": torch.is_grad_enabled,
    "inference mode": torch.is_inference_mode_enabled,
    "number of threads": torch.get_num_threads,
    "deterministic algorithms": torch.are_deterministic_algorithms_enabled,
    "anomaly detection": torch.is_anomaly_enabled,
}
_PUT_BACK: Final[dict[str, Callable[[Any], Any]]] = {
    "default dtype": torch.set_default_dtype,
    "default device": lambda _: torch.set_default_device(None),
    "gradient recording": torch._C._set_grad_enabled,
    "number of threads": torch.set_num_threads,
}


def _state_of_torch() -> bytes:
    state: bytes = torch.default_generator.get_state().numpy().tobytes()
    return state


def _state_of_numpy() -> tuple[int, bytes]:
    # np.random.get_state() takes 0.1 ms to build what lies here: 624 numbers and a position, each of 4 bytes.
    address = np.random.mtrand._rand._bit_generator.ctypes.state_address
    return address, ctypes.string_at(address, 4 * 625)


def _state_of_python() -> bytes:
    # As slow to build; in memory it follows the head that every object has.
    head = object.__basicsize__
    return ctypes.string_at(id(random._inst) + head, _random.Random.__basicsize__ - head)


_GENERATORS: Final[dict[str, Callable[[], Any]]] = {
    "random generator": _state_of_torch,
    "random generator of NumPy": _state_of_numpy,
    "random generator of Python": _state_of_python,
}


def _settle(before: int) -> None:
    """Wait for threads that are just ending, at most a second."""
    deadline = time.monotonic() + SETTLING
    for thread in _own_threads():
        if len(_own_threads()) <= before:
            return
        if thread is not threading.current_thread():
            thread.join(max(0.0, deadline - time.monotonic()))


def _running() -> int:
    threads = threading.active_count()
    return 0 if threads == 1 else len(_own_threads()) + max(0, threads - POOL)


def _own_threads() -> list[threading.Thread]:
    """Those that run a student's function. What a library keeps for itself, a progress bar or a pool, is no trace."""

    def runs(thread: threading.Thread) -> str:
        function = getattr(thread, "_target", None) or getattr(thread, "function", None) or type(thread)
        return str(getattr(function, "__module__", ""))

    return [thread for thread in threading.enumerate() if runs(thread).split(".")[0] == STUDENT]


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

    def close(self) -> None:
        """The next call prints here, too."""
