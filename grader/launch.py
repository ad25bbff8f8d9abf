"""Start and end worker processes: forked from a zygote on Linux, cold elsewhere."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from typing import Any, Final

from grader import wire
from grader.observation import Reply, Request

START: Final = 120.0
"""Seconds that a zygote or a cold worker may take to import torch on a loaded machine."""

_ENVIRONMENT: Final = {
    "PATH": os.defpath,
    "LANG": "C.UTF-8",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
}


class LaunchError(Exception):
    """No worker can be started. Read by us and by whoever installs grader."""


class Worker:
    """A worker process, from the trusted side."""

    def __init__(self, sock: socket.socket, home: str, kill: Callable[[], int]) -> None:
        self._sock = sock
        self._home = home
        self._kill = kill

    def tell(self, request: Request, seconds: float) -> None:
        """Send a request. Raises wire.WireError."""
        wire.send(self._sock, wire.encode(request), time.monotonic() + seconds)

    def hear(self, nonce: int, seconds: float) -> Reply:
        """The next reply, which must carry ``nonce``. Raises wire.WireError."""
        reply = wire.receive_reply(self._sock, time.monotonic() + seconds)
        if reply.nonce != nonce:
            raise wire.WireError("a reply that answers no question")
        return reply

    def kill(self) -> int:
        """End the process and all it started; its exit status (negative: a signal)."""
        self._sock.close()
        status = self._kill()
        shutil.rmtree(self._home, ignore_errors=True)
        return status


def nonce() -> int:
    """A number that no worker can guess."""
    return secrets.randbits(62)


class Launcher:
    """Starts workers. The zygote begins to import torch as soon as this object exists."""

    def __init__(self) -> None:
        self._zygote = _Zygote() if sys.platform == "linux" and hasattr(os, "pidfd_open") else None

    def worker(self) -> Worker:
        """A new worker. Raises LaunchError."""
        home = tempfile.mkdtemp(prefix="grader-")
        ours, theirs = socket.socketpair()
        with theirs:
            kill = self._zygote.fork(theirs, home) if self._zygote else _cold(theirs, home)
        return Worker(ours, home, kill)

    def close(self) -> None:
        """End the zygote."""
        if self._zygote:
            self._zygote.close()


class _Zygote:
    def __init__(self) -> None:
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._ready = False
        with theirs:
            self._process = _spawn("zygote", theirs)

    def fork(self, sock: socket.socket, home: str) -> Callable[[], int]:
        with _explained(self._process):
            if not self._ready:
                self._control.settimeout(START)
                self._answer(0)
                self._ready = True
            socket.send_fds(self._control, [json.dumps({"home": home}).encode()], [sock.fileno()])
            answer, fds = self._answer(1)
        return lambda: self._kill(int(answer["pid"]), fds[0])

    def _kill(self, pid: int, pidfd: int) -> int:
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(pidfd, signal.SIGKILL)
        select.select([pidfd], [], [], START)
        os.close(pidfd)
        # The pid stays its own until it is reaped: its children can be ended by group.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
        with _explained(self._process):
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
        env=_ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )


def _cold(sock: socket.socket, home: str) -> Callable[[], int]:
    process = _spawn("serve", sock, home)

    def kill() -> int:
        # killpg first: a process that has been waited for no longer owns its group's number.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        return process.wait()

    return kill
