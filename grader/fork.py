"""The process that forks workers, from the trusted side; and workers without one."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any, Final

from grader.worker import sandbox

START: Final = 120.0
"""Seconds that a zygote or a cold worker may take to import torch on a loaded machine."""
ENVIRONMENT: Final = {
    "PATH": os.defpath,
    "LANG": "C.UTF-8",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "MPLBACKEND": "agg",
    "PYTHONDONTWRITEBYTECODE": "1",
}


class LaunchError(Exception):
    """No worker can be started. Read by us and by whoever installs grader."""


class NoRoom(LaunchError):
    """The machine, or what submissions have left of it, has no room for another process now."""


class Zygote:
    """A zygote, and the conversation with it."""

    def __init__(self, home: str, plan: sandbox.Plan | None) -> None:
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._ready = False
        with theirs:
            self._process = _spawn("zygote", theirs)
        self._control.settimeout(START)
        message = {"home": home, "readable": plan.readable if plan else None, "outer": plan is not None and plan.outer}
        with _explained(self._process):
            self._control.send(json.dumps(message).encode())

    def walls(self) -> sandbox.Walls:
        """What the machine offers; asked once, before anything else."""
        with _explained(self._process):
            return sandbox.Walls(**self._answer(0)[0])

    def ended(self) -> bool:
        return self._process.poll() is not None

    def fork(self, sock: socket.socket, request: dict[str, Any]) -> Callable[[], int]:
        with _explained(self._process):
            if not self._ready:
                self._answer(0)
                self._ready = True
            socket.send_fds(self._control, [json.dumps(request).encode()], [sock.fileno()])
            answer, fds = self._answer(1)
        if "error" in answer:
            raise NoRoom(f"no process can be started now: {answer['error']}")
        return lambda: self._kill(int(answer["pid"]), fds[0])

    def _kill(self, pid: int, pidfd: int) -> int:
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(pidfd, signal.SIGKILL)
        select.select([pidfd], [], [], START)
        os.close(pidfd)
        with _explained(self._process):
            # The number is one of the zygote's namespace: only there does it name the worker.
            self._control.send(json.dumps({"reap": pid}).encode())
            return int(self._answer(0)[0]["status"])

    def _answer(self, fds: int) -> tuple[dict[str, Any], list[int]]:
        message, received, _, _ = socket.recv_fds(self._control, 1 << 16, fds)
        if not message:
            raise EOFError
        return json.loads(message), list(received)

    def close(self) -> None:
        # Killed first: it may still be importing torch, and would say that nobody listens any more.
        self._process.kill()
        self._process.wait()
        self._control.close()


@contextlib.contextmanager
def _explained(process: subprocess.Popen[bytes]) -> Iterator[None]:
    try:
        yield
    except (OSError, EOFError) as error:
        raise LaunchError(
            f"the process that starts workers is gone (status {process.poll()}, {error!r}); "
            "does `python -I -c 'import grader, torch'` work in this environment?"
        ) from error


def _spawn(module: str, sock: socket.socket, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own interpreter and module
        [sys.executable, "-I", "-m", f"grader.worker.{module}", str(sock.fileno()), *arguments],
        pass_fds=[sock.fileno()],
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )


def cold(sock: socket.socket, home: str) -> Callable[[], int]:
    process = _spawn("serve", sock, home)

    def kill() -> int:
        # killpg first: a process that has been waited for no longer owns its group's number.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        return process.wait()

    return kill
