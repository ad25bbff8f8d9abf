"""Landlock: the files that a worker may read and write, kept by the kernel (Linux 5.13 and later).

Needs no privilege. A path that no rule grants cannot be opened, listed,
changed or removed; that it exists, and how large it is, can still be asked.
"""

from __future__ import annotations

import ctypes
import os
import stat
import struct
from collections.abc import Iterable
from typing import Final

from grader.worker.sandbox.syscalls import call

_RIGHTS: Final = {
    name: 1 << bit
    for bit, name in enumerate(
        (
            "execute", "write_file", "read_file", "read_dir", "remove_dir", "remove_file", "make_char", "make_dir",
            "make_reg", "make_sock", "make_fifo", "make_block", "make_sym", "refer", "truncate", "ioctl_dev",
        )
    )
}  # fmt: skip
_SINCE: Final = {"refer": 2, "truncate": 3, "ioctl_dev": 5}
"""The version of the kernel's interface with which a right came; the others came with the first."""


def _bits(*names: str) -> int:
    return sum(_RIGHTS[name] for name in names)


# Libraries are mapped, not executed: EXECUTE is for programs.
LIST: Final = _bits("read_dir")
READ: Final = _bits("read_file", "read_dir")
WRITE: Final = READ | _bits("write_file", "remove_dir", "remove_file", "make_dir", "make_reg", "truncate")
SOCKETS: Final = _bits("make_sock")
DEVICE: Final = _bits("read_file", "write_file")
_OF_FILES: Final = _bits("execute", "write_file", "read_file", "truncate", "ioctl_dev")


def version() -> int:
    """The version of the kernel's Landlock interface; 0 where it has none."""
    try:
        return call("landlock_create_ruleset", None, 0, 1)
    except OSError:
        return 0


class Ruleset:
    """Rules that hold from :meth:`restrict` on."""

    def __init__(self, *, network: bool) -> None:
        """``network``: leave TCP alone (where the network is a private one)."""
        abi = version()
        self._handled = sum(bit for name, bit in _RIGHTS.items() if abi >= _SINCE.get(name, 1))
        tcp = 0 if network or abi < 4 else 3
        # From version 6 on: no signals and no abstract sockets to processes outside.
        scoped = 3 if abi >= 6 else 0
        size = 8 if abi < 4 else 16 if abi < 6 else 24
        attributes = ctypes.create_string_buffer(struct.pack("QQQ", self._handled, tcp, scoped), 24)
        self._fd = call("landlock_create_ruleset", ctypes.byref(attributes), size, 0)

    def allow(self, paths: Iterable[str], rights: int) -> None:
        """Grant the rights on files, and on folders with all that is below them; leave out paths that are missing."""
        for path in paths:
            try:
                fd = os.open(path, os.O_PATH | os.O_CLOEXEC)
            except OSError:
                continue
            try:
                meant = rights if stat.S_ISDIR(os.fstat(fd).st_mode) else rights & _OF_FILES
                rule = ctypes.create_string_buffer(struct.pack("=Qi", meant & self._handled, fd), 12)
                call("landlock_add_rule", self._fd, 1, ctypes.byref(rule), 0)
            finally:
                os.close(fd)

    def restrict(self) -> None:
        """Let the rules hold for this process and all that it starts, for good."""
        call("landlock_restrict_self", self._fd, 0)
        os.close(self._fd)
