"""What a call must leave as it was: settings, generators, threads; and what it may print."""

from __future__ import annotations

import contextlib
import ctypes
import io
import random
import threading
import time
import warnings
from collections.abc import Iterator
from typing import Any, Final

import numpy as np
import torch

from grader.replies import TEXT
from grader.worker.modules import ROOT as STUDENT

POOL: Final = 64
"""Threads that libraries may keep for themselves."""
SETTLING: Final = 1.0
"""Seconds that threads get to end after an answer."""


def seed(seed: int) -> float:
    """Seed all generators; the number that Python's own would draw next."""
    # torch.manual_seed also formats a stack trace for CUDA, at 0.8 ms a call.
    torch.default_generator.manual_seed(seed)
    np.random.seed(seed % 2**32)
    random.seed(seed)
    following = random.random()  # noqa: S311 - students draw from it
    random.seed(seed)
    return following


def global_state(draws: bool, following: float) -> dict[str, Any]:
    """What a call must not change; ``following``: the next number of Python's generator, whose state is slow to get."""
    state: dict[str, Any] = {
        "default dtype": torch.get_default_dtype(),
        "default device": str(torch.get_default_device()),
        "gradient recording": torch.is_grad_enabled(),
        "inference mode": torch.is_inference_mode_enabled(),
        "number of threads": torch.get_num_threads(),
        "running threads": len(_own_threads()) + max(0, threading.active_count() - POOL),
        "deterministic algorithms": torch.are_deterministic_algorithms_enabled(),
        "anomaly detection": torch.is_anomaly_enabled(),
    }
    if not draws:
        state["random generator"] = torch.get_rng_state()
        state["random generator of NumPy"] = _state_of_numpy()
        state["random generator of Python"] = following
    return state


def settle(before: dict[str, Any]) -> None:
    """Wait for threads that are just ending, at most a second."""
    deadline = time.monotonic() + SETTLING
    for thread in _own_threads():
        if len(_own_threads()) <= before["running threads"]:
            return
        if thread is not threading.current_thread():
            thread.join(max(0.0, deadline - time.monotonic()))


def _own_threads() -> list[threading.Thread]:
    """Those that run a student's function. What a library keeps for itself, a progress bar or a pool, is no trace."""

    def runs(thread: threading.Thread) -> str:
        function = getattr(thread, "_target", None) or getattr(thread, "function", None) or type(thread)
        return str(getattr(function, "__module__", ""))

    return [thread for thread in threading.enumerate() if runs(thread).split(".")[0] == STUDENT]


def _state_of_numpy() -> tuple[int, bytes]:
    # np.random.get_state() takes 0.1 ms to build what lies here: 624 numbers and a position, each of 4 bytes.
    address = np.random.mtrand._rand._bit_generator.ctypes.state_address
    return address, ctypes.string_at(address, 4 * 625)


def restore(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    # A thread of an earlier call may end in this one.
    after["running threads"] = max(before["running threads"], after["running threads"])
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
def quiet(printed: io.StringIO) -> Iterator[None]:
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
