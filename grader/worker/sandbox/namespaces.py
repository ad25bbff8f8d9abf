"""Namespaces: the outer wall. Processes, network, users and files of its own for a zygote and its workers.

Needs a kernel that lets users make user namespaces; most containers do not.
The new root holds what workers may read, read-only, and nothing else.
"""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import os
import socket
import struct
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from grader.worker.sandbox.syscalls import call, check, libc

NEW_MOUNTS: Final = 0x00020000
_NEW_CGROUPS, _NEW_UTS, NEW_IPC = 0x02000000, 0x04000000, 0x08000000
_NEW_USERS, NEW_PIDS, NEW_NETWORK = 0x10000000, 0x20000000, 0x40000000

_NOSUID, _NODEV, _NOEXEC, _BIND, _RECURSIVE, _PRIVATE = 2, 4, 8, 0x1000, 0x4000, 0x40000
_DETACH: Final = 2
_AT_RECURSIVE: Final = 0x8000
_AT_FDCWD: Final = 2**64 - 100
_READ_ONLY: Final = 1

DEVICES: Final = ("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom")
SHARED: Final = "/dev/shm"  # noqa: S108 - where the C library keeps shared memory and semaphores
PROCESSES: Final = 4_000
"""Processes and threads of all workers of a zygote, and (a tenth) of one worker that may start some."""
PID_MAX_OF_ITS_OWN: Final = (6, 14)
"""From this kernel on a process namespace has its own limit; before, writing it would change the whole machine's."""
SCRATCH: Final = "size=64m,nr_inodes=1000,mode=0700"


def unshare(flags: int) -> None:
    """Part with the namespaces of these kinds. Raises OSError."""
    check(libc().unshare(ctypes.c_int(flags)), "unshare")


def enter(namespace: int, kind: int) -> None:
    """Go (or let the next child go) into the namespace of an open file. Raises OSError."""
    check(libc().setns(ctypes.c_int(namespace), ctypes.c_int(kind)), "setns")


def leave_all() -> None:
    """New namespaces of every kind; the next child is the first process of its own. Raises OSError."""
    user, group = os.geteuid(), os.getegid()
    unshare(_NEW_USERS | NEW_PIDS | NEW_NETWORK | NEW_IPC | _NEW_UTS | _NEW_CGROUPS | NEW_MOUNTS)
    for file, text in (
        ("setgroups", "deny"),
        ("uid_map", f"{user} {user} 1"),
        ("gid_map", f"{group} {group} 1"),
    ):
        Path("/proc/self", file).write_text(text, encoding="ascii")


def own_root(readable: Iterable[str], home: str) -> None:
    """Make a root that holds the readable paths, read-only, and ``home``, an empty folder; enter it.

    Called by the first process of a process namespace. Raises OSError.
    """
    mount("none", "/", "", _RECURSIVE | _PRIVATE)
    mount("tmpfs", home, "tmpfs", _NOSUID | _NODEV, "size=1m,mode=0755")
    for path in readable:
        _show(path, home)
    for device in DEVICES:
        _show(device, home, writable=True)
    os.makedirs(f"{home}{SHARED}")
    os.makedirs(f"{home}{home}")
    fresh_proc(f"{home}/proc", PROCESSES)
    os.chdir(home)
    # The old root lies over the new one for a moment, then nothing leads to it any more.
    call("pivot_root", b".", b".")
    check(libc().umount2(b".", _DETACH), "umount")
    os.chdir("/")
    scratch(home, "size=1m,mode=0700")
    _attributes("/", _READ_ONLY, recursive=False)


def kernel() -> tuple[int, ...]:
    """The version of the running kernel: (6, 14)."""
    return tuple(int(part) for part in os.uname().release.split("-")[0].split(".")[:2])


def fresh_proc(folder: str, processes: int) -> None:
    """A view of this process namespace, which may have so many processes and threads (where it has a limit).

    Read-only, for the rest of /proc/sys belongs to the machine.
    """
    os.makedirs(folder, exist_ok=True)
    mount("proc", folder, "proc", _NOSUID | _NODEV | _NOEXEC)
    if kernel() >= PID_MAX_OF_ITS_OWN:
        with contextlib.suppress(OSError):
            Path(folder, "sys/kernel/pid_max").write_text(str(processes), encoding="ascii")
    _attributes(folder, _READ_ONLY, recursive=False)


def scratch(folder: str, options: str = SCRATCH) -> None:
    """A file system in memory, limited in size, that ends with the namespace."""
    mount("tmpfs", folder, "tmpfs", _NOSUID | _NODEV | _NOEXEC, options)


def loopback() -> None:
    """Bring up the only interface of a new network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        up_and_running = 0x41
        fcntl.ioctl(sock, 0x8914, struct.pack("16sH14x", b"lo", up_and_running))


def _show(path: str, root: str, *, writable: bool = False) -> None:
    """Bind a path below ``root`` where it lies now, and copy the links that lead there."""
    if not os.path.exists(path):
        return
    real = os.path.realpath(path)
    _links(path, root)
    target = f"{root}{real}"
    if os.path.isdir(real):
        os.makedirs(target, exist_ok=True)
    else:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        Path(target).touch()
    mount(real, target, "", _BIND | _RECURSIVE)
    if not writable:
        _attributes(target, _READ_ONLY | _NOSUID | _NODEV, recursive=True)


def _links(path: str, root: str) -> None:
    """Copy every link on the way to ``path``: /lib leads to /usr/lib, a venv to its interpreter's folder."""
    parts = Path(path).parts
    for end in range(2, len(parts) + 1):
        place = Path(*parts[:end])
        if place.is_symlink():
            link = Path(f"{root}{place}")
            if not link.is_symlink():
                link.parent.mkdir(parents=True, exist_ok=True)
                link.symlink_to(os.readlink(place))
            _links(str(Path(os.path.normpath(place.parent / os.readlink(place)), *parts[end:])), root)
            return


def mount(source: str, target: str, kind: str, flags: int, options: str = "") -> None:
    """mount(2). Raises OSError."""
    words = [text.encode() or None for text in (source, target, kind)]
    check(libc().mount(*words, ctypes.c_ulong(flags), options.encode() or None), f"mount {target}")


def _attributes(path: str, attributes: int, *, recursive: bool) -> None:
    flags = _AT_RECURSIVE if recursive else 0
    settings = ctypes.create_string_buffer(struct.pack("QQQQ", attributes, 0, 0, 0), 32)
    call("mount_setattr", _AT_FDCWD, path.encode(), flags, ctypes.byref(settings), 32)
