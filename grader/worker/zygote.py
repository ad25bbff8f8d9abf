"""A process that has imported torch and forks a worker on request (Linux).

Started from a clean environment; it never sees a key, an expected value or a
student's byte. Written by hand: the standard forkserver imports the trusted
main module again in the child, and forking the trusted process itself would
hand the oracle to the student. Run as ``python -m grader.worker.zygote FD``.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import signal
import socket
import sys
import tempfile
from dataclasses import asdict
from typing import Any, Final

from grader.worker import sandbox

MESSAGE: Final = 1 << 18
"""Bytes of one message on the control socket. A plan has some hundred paths."""
_CACHES: Final = ("TORCHINDUCTOR_CACHE_DIR", "MPLCONFIGDIR")
"""Where torch._dynamo and matplotlib make folders, or do not let themselves be imported."""


def main(control: socket.socket) -> None:
    """Raise the outer wall if that is the plan, import torch, then fork workers until ``control`` is closed.

    The first message is {"home", "readable", "outer"}, the second null for no
    walls at all; a plan is answered with what the machine offers. Request
    {"home", "processes"} with the worker's socket attached: answered with
    {"pid"} and a pidfd, or {"error"}. Request {"reap": pid}: ends all that the
    worker left, answered with {"status"}.
    """
    message = json.loads(control.recv(MESSAGE) or b"null")
    if message is None:
        return
    plan, walls = None, sandbox.NONE
    # torch makes a folder when it is imported; it shall be this one.
    tempfile.tempdir = message["home"]
    _caches(message["home"])
    if message["readable"] is not None:
        plan = sandbox.Plan(tuple(message["readable"]), message["home"], message["outer"])
        sandbox.be_first_to_go()
        walls = sandbox.probe(plan)
        control.send(json.dumps(asdict(walls)).encode())
        if not walls.outer:
            sandbox.raise_outer(plan)
    _prepare()
    control.send(b'{"ready": true}')
    while True:
        message, fds, _, _ = socket.recv_fds(control, MESSAGE, 1)
        if not message:
            return
        request = json.loads(message)
        if "reap" in request:
            control.send(json.dumps({"status": _reap(request["reap"])}).encode())
            continue
        _one_thread()
        try:
            pid = _fork(request)
        except OSError as error:
            # Threads of workers may have taken all the room that there is: theirs to give back, not ours to die of.
            os.close(fds[0])
            control.send(json.dumps({"error": str(error)}).encode())
            continue
        if pid == 0:
            control.close()
            _become_worker(fds[0], request, plan, walls)
        os.close(fds[0])
        pidfd = os.pidfd_open(pid)
        socket.send_fds(control, [json.dumps({"pid": pid}).encode()], [pidfd])
        os.close(pidfd)
        _import_later()


def _caches(home: str) -> None:
    """Name, and make, the folders that libraries make when they are imported: not every worker may."""
    for name in _CACHES:
        os.environ[name] = folder = os.path.join(home, ".cache", name.lower())
        os.makedirs(folder, exist_ok=True)


def _prepare() -> None:
    """Import what every worker needs."""
    # Its import opens /dev/urandom and takes a while.
    importlib.import_module("numpy.random")
    importlib.import_module("grader.worker.serve").prepare()
    _one_thread()
    gc.collect()
    gc.freeze()


def _import_later() -> None:
    """Import what takes long and only some code needs; the first worker need not wait for it.

    The first backward with a cotangent imports the one (0.3 s), the first step
    of an optimizer the other (0.5 s).
    """
    for module in ("torch.fx.experimental.symbolic_shapes", "torch._dynamo"):
        importlib.import_module(module)


def _one_thread() -> None:
    threads = len(os.listdir("/proc/self/task"))
    if threads != 1:
        # A child forked beside a thread pool hangs at its first large operation.
        raise SystemExit(f"the zygote must have one thread, not {threads}")


def _fork(request: dict[str, Any]) -> int:
    """Fork; a worker with processes is the first of a process namespace of its own."""
    if not request["processes"]:
        return os.fork()
    from grader.worker.sandbox import namespaces

    ours = os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)
    namespaces.unshare(namespaces.NEW_PIDS)
    pid = -1
    try:
        pid = os.fork()
    finally:
        # Also when there is no room for it: the next child shall be born where this process is.
        if pid:
            namespaces.enter(ours, namespaces.NEW_PIDS)
        os.close(ours)
    return pid


def _become_worker(fd: int, request: dict[str, Any], plan: sandbox.Plan | None, walls: sandbox.Walls) -> None:
    """Raise the walls, say so, and serve; never return."""
    os.dup2(fd, 3)
    os.closerange(4, sandbox.OPEN_FILES)
    home = request["home"]
    if request["processes"]:
        sandbox.own_processes(home)
    else:
        sandbox.die_with_parent()
    os.setsid()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    behind = plan is not None and not walls.outer
    if behind and not request["processes"]:
        sandbox.own_folder(home)
    _caches(home)
    if plan is not None:
        writable = [home, sandbox.SHARED] if behind else [home]
        sandbox.raise_inner(plan, home=home, writable=writable, processes=request["processes"])
        # No program can be started, so none is to be found: ctypes.util would look for a compiler.
        os.environ["PATH"] = ""
    os.environ.update({"HOME": home, "TMPDIR": home})
    gc.enable()
    serve = importlib.import_module("grader.worker.serve")
    serve.become_worker(socket.socket(fileno=3), home, sandbox.names(walls))


def _reap(pid: int) -> int:
    """Wait for a worker, end what it started and left; its exit status (negative: a signal)."""
    # The number stays its own until it has been waited for, so the group is its group.
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    # The terminal's Ctrl-C is for the trusted side, which then ends this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    main(socket.socket(fileno=int(sys.argv[1])))
