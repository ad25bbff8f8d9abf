"""Start and end worker processes: forked from a zygote on Linux, cold elsewhere."""

from __future__ import annotations

import contextlib
import os
import secrets
import select
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from grader import wire
from grader.fork import ENVIRONMENT, START, LaunchError, Zygote, cold
from grader.isolation import Level, possible, reached, readable
from grader.observation import Ready, Reply, Request
from grader.worker import sandbox

FOLDER_BYTES: Final = 64 << 20
FOLDER_FILES: Final = 1_000
LOOK: Final = 0.1
"""Seconds between looks at a folder that no file system limits."""


class Overflow(wire.WireError):
    """A worker filled its folder."""


class Worker:
    """A worker process, from the trusted side."""

    def __init__(self, sock: socket.socket, home: str | None, kill: Callable[[], int], *, limited: bool) -> None:
        """home: a folder made for it, to be removed with it. limited: it is looked at, so that it fills no disk."""
        self._sock = sock
        self._home = home
        self._kill = kill
        self._limited = limited and home is not None

    def tell(self, request: Request, seconds: float) -> None:
        """Send a request. Raises wire.WireError."""
        wire.send(self._sock, wire.encode(request), time.monotonic() + seconds)

    def hear(self, nonce: int, seconds: float) -> Reply:
        """The next reply, which must carry ``nonce``. Raises wire.WireError."""
        deadline = time.monotonic() + seconds
        while self._limited and not select.select([self._sock], [], [], LOOK)[0] and time.monotonic() < deadline:
            self._look()
        reply = wire.receive_reply(self._sock, deadline)
        if isinstance(reply, Ready) or reply.nonce != nonce:
            raise wire.WireError("a reply that answers no question")
        return reply

    def ready(self, seconds: float) -> list[str]:
        """The layers that stand around it, which it says before it is sent anything. Raises wire.WireError."""
        reply = wire.receive_reply(self._sock, time.monotonic() + seconds)
        if not isinstance(reply, Ready):
            raise wire.WireError("a worker that does not say how it is kept apart")
        return reply.walls

    def kill(self) -> int:
        """End the process and all it started; its exit status (negative: a signal)."""
        self._sock.close()
        status = self._kill()
        if self._home is not None:
            _remove(self._home)
        return status

    def _look(self) -> None:
        assert self._home is not None
        folders, count, size = [self._home], 0, 0
        while folders:
            # While it is looked at, all of this may change.
            with contextlib.suppress(OSError), os.scandir(folders.pop()) as entries:
                for entry in entries:
                    count, size = count + 1, size + 512 * entry.stat(follow_symlinks=False).st_blocks
                    if count > FOLDER_FILES or size > FOLDER_BYTES:
                        raise Overflow(f"it filled its folder: {FOLDER_BYTES >> 20} MiB or {FOLDER_FILES} files")
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(entry.path)


def nonce() -> int:
    """A number that no worker can guess."""
    return secrets.randbits(62)


class Launcher:
    """Starts workers. The zygote begins to import torch as soon as this object exists."""

    def __init__(
        self,
        isolation: str = "process",
        *,
        require: str | None = None,
        course: Path | None = None,
        hidden: tuple[Path, ...] = (),
        outer: bool = True,
    ) -> None:
        """For ``sandbox``: the course whose contracts workers read, what else is hidden, whether to try the outer wall.

        Raises IsolationError.
        """
        self._wanted = possible(isolation, require)
        self._require = require
        self._base = tempfile.mkdtemp(prefix="grader-")
        # Where nothing is: a worker that may not write stands here, and the private folders lie over it.
        self._home = os.path.join(self._base, "home")
        os.mkdir(self._home)
        self._plan: sandbox.Plan | None = None
        if self._wanted.isolation == "sandbox":
            assert course is not None
            secret = (course / "reference", *hidden)
            self._plan = sandbox.Plan(readable(course.resolve() / "exercises", secret), self._home, outer)
        self._zygote: Zygote | None = None
        if sys.platform == "linux" and hasattr(os, "pidfd_open"):
            self._zygote = Zygote(self._home, self._plan)
        self._level: Level | None = None

    @property
    def level(self) -> Level:
        """How far workers are kept apart. Waits for the zygote to try. Raises IsolationError, LaunchError."""
        if self._level is None:
            walls = self._zygote.walls() if self._zygote and self._plan else None
            self._level = reached(walls, self._require) if walls else self._wanted
        return self._level

    def worker(self, *, files: bool = False, processes: bool = False) -> Worker:
        """A new worker; ``files``: it may write some. ``processes``: it may start some. Raises LaunchError."""
        level = self.level
        # Without walls any worker may start processes.
        processes = processes and level.isolation == "sandbox"
        if processes and level.name == "inner":
            raise LaunchError(
                f"this exercise starts processes, which needs a full sandbox; here it is inner only ({level.lacks})"
            )
        private = level.name in ("full", "outer")
        made = None if private or (level.name == "inner" and not files) else tempfile.mkdtemp(dir=self._base)
        home = made or self._home
        ours, theirs = socket.socketpair()
        with theirs:
            kill = self._fork(theirs, home, files, processes) if self._zygote else cold(theirs, home)
        worker = Worker(ours, made, kill, limited=level.name == "inner")
        try:
            walls = worker.ready(START)
        except wire.WireError as error:
            raise LaunchError(f"a worker did not begin ({error!r}, status {worker.kill()})") from error
        if tuple(walls) != level.layers:
            worker.kill()
            raise LaunchError(f"a worker has other walls than the sandbox promised: {walls}")
        return worker

    def _fork(self, sock: socket.socket, home: str, files: bool, processes: bool) -> Callable[[], int]:
        assert self._zygote is not None
        request = {"home": home, "files": files, "processes": processes}
        if self._zygote.ended():
            # Whatever ended it (the kernel, for want of memory), it is no submission's fault.
            self._zygote.close()
            self._zygote = Zygote(self._home, self._plan)
            self._level = None
            _ = self.level
        return self._zygote.fork(sock, request)

    def close(self) -> None:
        """End the zygote, and with it every worker."""
        if self._zygote:
            self._zygote.close()
        _remove(self._base)


def _remove(folder: str) -> None:
    """Remove a folder with whatever a student's code put there."""
    try:
        shutil.rmtree(folder, ignore_errors=True)
    except RecursionError:
        # A thousand folders in one another; rm goes down without a stack.
        subprocess.run(["rm", "-rf", "--", folder], check=False, env=ENVIRONMENT)  # noqa: S603, S607
