"""Two walls around a worker (Linux). Nothing here needs more than Python and the kernel.

The *outer wall* is raised once, by a zygote before it imports anything: own
namespaces, and a root that holds only what workers may read. The *inner wall*
is raised in each worker before it receives a student's byte: no privileges, no
files beyond those granted, no system call beyond those allowed, limits.
Measured layer by layer in tests/attacks.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import resource
import signal
import struct
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from grader.worker.sandbox import landlock, namespaces, seccomp
from grader.worker.sandbox.syscalls import call, libc, prctl

MEMORY: Final = 3 << 30
"""Bytes of memory that a worker may take beyond what Python and torch have taken at its start."""
FILE: Final = 16 << 20
"""Bytes of a file that a worker writes."""
OPEN_FILES: Final = 128
"""With FILE the most that a worker can hide on a disk: files that are open and have no name any more."""
SHARE: Final = 4
"""Processes that a worker's memory is meant to do for, where it may start some: each gets so small a part of it."""
SHARED: Final = namespaces.SHARED
"""A worker's own behind the outer wall, the machine's otherwise."""

_DEATH_SIGNAL, _NOT_DUMPABLE, _DROP_CAPABILITY, _NO_NEW_PRIVILEGES, _AMBIENT = 1, 4, 24, 38, 47
_SYSTEM: Final = ("/sys/devices/system/cpu", "/proc/cpuinfo", "/proc/meminfo", "/proc/self/statm")
"""What torch and its libraries read to know the machine."""


@dataclass(frozen=True)
class Plan:
    """readable: paths that workers may read. home: an empty folder, where a worker's own folder will be.

    outer: whether to try the outer wall.
    """

    readable: tuple[str, ...]
    home: str
    outer: bool = True


@dataclass(frozen=True)
class Walls:
    """What stands, or why it does not: "" where it does. landlock: the kernel's version of it, 0 for none."""

    outer: str
    inner: str
    landlock: int


NONE: Final = Walls("not wanted", "not wanted", 0)


def names(walls: Walls) -> list[str]:
    """The layers that stand, for the screen and for reports."""
    if walls.inner:
        return []
    outer = [] if walls.outer else ["own namespaces", "own root"]
    return [*outer, *([f"Landlock {walls.landlock}"] if walls.landlock else []), "seccomp", "no privileges", "limits"]


def probe(plan: Plan) -> Walls:
    """Raise both walls in children that end at once, and say what came of it."""
    outer = _tried(lambda: _outer(plan)) if plan.outer else "not wanted"
    version = landlock.version()
    inner = _tried(lambda: raise_inner(plan, home=plan.home))
    return Walls(outer, inner, version)


def _tried(raise_wall: Callable[[], None]) -> str:
    """ "" if a child could, else why not."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        text = "it ended without a word"
        try:
            raise_wall()
            text = ""
        except BaseException as error:
            text = f"{type(error).__name__}: {error}"
        finally:
            os.write(writing, json.dumps(text[:300]).encode())
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    return str(json.loads(said)) if said else "it ended without a word"


def _outer(plan: Plan) -> None:
    """The outer wall as raised for good, in a child of its own namespace."""
    namespaces.leave_all()
    reason = _tried(lambda: namespaces.own_root(plan.readable, plan.home))
    if reason:
        raise OSError(reason)


def raise_outer(plan: Plan) -> None:
    """Go on behind the outer wall, as the first process of its namespace; the caller's own process only waits.

    Raises OSError. Call it with one thread, before anything is imported.
    """
    namespaces.leave_all()
    child = os.fork()
    if child:
        os.closerange(0, OPEN_FILES)
        _, status = os.waitpid(child, 0)
        os._exit(os.waitstatus_to_exitcode(status) & 0xFF)
    die_with_parent()
    namespaces.own_root(plan.readable, plan.home)


def own_folder(home: str) -> None:
    """For one worker behind the outer wall: a folder of its own in memory, and a place for locks between threads."""
    namespaces.unshare(namespaces.NEW_MOUNTS)
    namespaces.scratch(home)
    namespaces.scratch(namespaces.SHARED, "size=1m,nr_inodes=1000,mode=0700")


def own_processes(home: str) -> None:
    """For one worker, behind the outer wall: processes, a network and shared memory of its own.

    Called by the first process of a new process namespace; returns in its
    child. The first process stays to wait: when it dies, all the others do.
    """
    namespaces.unshare(namespaces.NEW_MOUNTS | namespaces.NEW_NETWORK | namespaces.NEW_IPC)
    namespaces.fresh_proc("/proc", namespaces.PROCESSES // 10)
    namespaces.scratch(home)
    namespaces.scratch(namespaces.SHARED, "size=512m,nr_inodes=1000,mode=0700")
    namespaces.loopback()
    worker = os.fork()
    if worker:
        os.closerange(0, OPEN_FILES)
        child = 0
        while child != worker:
            child, status = os.wait()
        code = os.waitstatus_to_exitcode(status)
        os._exit(code if code >= 0 else 128 - code)
    die_with_parent()


def raise_inner(plan: Plan, *, home: str, writable: Iterable[str] = (), processes: bool = False) -> None:
    """Raise the inner wall around this process, for good. Raises OSError.

    home: its own folder, which it may read. writable: folders where it may
    write. processes: it may start processes and use its network.
    """
    rules = landlock.Ruleset(network=processes) if landlock.version() else None
    if rules:
        rules.allow([*plan.readable, *_SYSTEM, home], landlock.READ)
        rules.allow(["/proc/self/task"], landlock.LIST)  # how many threads there are
        rules.allow(namespaces.DEVICES, landlock.DEVICE)
        rules.allow(writable, landlock.WRITE | landlock.SOCKETS * processes)
    _drop_capabilities()
    prctl(_NOT_DUMPABLE, 0)
    prctl(_NO_NEW_PRIVILEGES, 1)
    _limit(processes=processes)
    if rules:
        rules.restrict()
    seccomp.install(os.getpid(), processes=processes)


def be_first_to_go() -> None:
    """Where memory runs out the kernel shall end this process and its children, and not the judge."""
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")


def die_with_parent() -> None:
    """Be killed when the process that forked this one ends. (If it has ended already, its socket is closed.)"""
    prctl(_DEATH_SIGNAL, signal.SIGKILL)


def _drop_capabilities() -> None:
    for capability in range(64):
        if libc().prctl(_DROP_CAPABILITY, ctypes.c_ulong(capability), *[ctypes.c_ulong(0)] * 3) != 0:
            break
    clear_all = 4
    libc().prctl(_AMBIENT, *[ctypes.c_ulong(word) for word in (clear_all, 0, 0, 0)])
    header = ctypes.create_string_buffer(struct.pack("Ii", 0x20080522, 0))
    call("capset", ctypes.byref(header), ctypes.byref(ctypes.create_string_buffer(24)))


def _limit(*, processes: bool) -> None:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    memory = pages * resource.getpagesize() + (MEMORY // SHARE if processes else MEMORY)
    limits = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_FSIZE: FILE,
        resource.RLIMIT_NOFILE: OPEN_FILES,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_MEMLOCK: 0,
        resource.RLIMIT_MSGQUEUE: 0,
    }
    if processes:
        # Linux before 6.14 has no other limit for a namespace; it does not hold for root.
        limits[resource.RLIMIT_NPROC] = namespaces.PROCESSES // 10
    for limit, value in limits.items():
        _, hard = resource.getrlimit(limit)
        lowest = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(limit, (lowest, lowest))
