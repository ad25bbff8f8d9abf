"""Start and end worker processes: forked from a zygote on Linux, cold elsewhere."""

from __future__ import annotations

import contextlib
import os
import secrets
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
        self.heard = 0
        """Bytes of the last reply."""

    def tell(self, request: Request, seconds: float) -> None:
        """Send a request. Raises wire.WireError."""
        wire.send(self._sock, wire.encode(request), time.monotonic() + seconds)

    def hear(self, nonce: int, seconds: float) -> Reply:
        """The next reply, which must carry ``nonce``. Raises wire.WireError."""
        body = wire.receive_body(self._sock, time.monotonic() + seconds, self._look if self._limited else None)
        self.heard = len(body)
        reply = wire.reply_in(body)
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
        filled = Overflow(f"it filled its folder: {FOLDER_BYTES >> 20} MiB, {FOLDER_FILES} files or too deep")
        folders, count, size = [self._home], 0, 0
        while folders:
            try:
                with os.scandir(folders.pop()) as entries:
                    for entry in entries:
                        count, size = count + 1, size + 512 * entry.stat(follow_symlinks=False).st_blocks
                        if count > FOLDER_FILES or size > FOLDER_BYTES:
                            raise filled
                        if entry.is_dir(follow_symlinks=False):
                            folders.append(entry.path)
            except FileNotFoundError:
                continue  # removed while it was looked at
            except OSError:
                raise filled from None  # so deep, or so closed, that it cannot be looked into


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
        # Where nothing is: behind the outer wall each worker's own folder lies over it.
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

    def worker(self, *, processes: bool = False) -> Worker:
        """A new worker, with an empty folder; ``processes``: it may start some. Raises LaunchError, NoRoom."""
        level = self.level
        # Without walls any worker may start processes.
        processes = processes and level.isolation == "sandbox"
        if processes and level.name == "inner":
            raise LaunchError(
                f"this exercise starts processes, which needs a full sandbox; here it is inner only ({level.lacks})"
            )
        private = level.name in ("full", "outer")
        made = None if private else tempfile.mkdtemp(dir=self._base)
        home = made or self._home
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                kill = self._fork(theirs, home, processes) if self._zygote else cold(theirs, home)
            except LaunchError:
                ours.close()
                raise
        worker = Worker(ours, made, kill, limited=level.name == "inner")
        try:
            walls = worker.ready(START)
        except wire.WireError as error:
            raise LaunchError(f"a worker did not begin ({error!r}, status {worker.kill()})") from error
        if tuple(walls) != level.layers:
            worker.kill()
            raise LaunchError(f"a worker has other walls than the sandbox promised: {walls}")
        return worker

    def _fork(self, sock: socket.socket, home: str, processes: bool) -> Callable[[], int]:
        assert self._zygote is not None
        request = {"home": home, "processes": processes}
        if self._zygote.ended():
            # Whatever ended it (the kernel, for want of memory), it is no submission's fault.
            self._zygote.close()
            self._zygote = Zygote(self._home, self._plan)
            self._level = None
            _ = self.level
        return self._zygote.fork(sock, request)

    def stop(self) -> None:
        """End the zygote, and with it every worker: at once, whatever it is importing."""
        if self._zygote:
            self._zygote.close()

    def close(self) -> None:
        """End all processes, remove all folders."""
        self.stop()
        _remove(self._base)


def _remove(folder: str) -> None:
    """Remove a folder with whatever a student's code put there."""

    def opened(_: object, path: str, __: object) -> None:
        # A folder that is closed to everybody, its owner included. Nothing beside it is touched.
        is_folder = os.path.isdir(path) and not os.path.islink(path)
        closed = path if is_folder else os.path.dirname(path)
        if closed == folder or closed.startswith(folder + os.sep):
            with contextlib.suppress(OSError):
                os.chmod(closed, 0o700)
                shutil.rmtree(path, ignore_errors=True) if is_folder else os.unlink(path)

    try:
        shutil.rmtree(folder, onerror=opened)
    except RecursionError:
        # A thousand folders in one another; rm goes down without a stack.
        subprocess.run(["rm", "-rf", "--", folder], check=False, env=ENVIRONMENT)  # noqa: S603, S607
