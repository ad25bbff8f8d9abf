"""How far a student's code is kept apart, as it is chosen, as the machine allows it, and as reports name it."""

from __future__ import annotations

import os
import platform
import site
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from grader.worker import sandbox
from grader.worker.sandbox.syscalls import MACHINES

ISOLATIONS: Final = ("none", "process", "sandbox")
REQUIRED: Final = ("full", "inner")

_LIBRARIES: Final = (
    "/lib", "/lib32", "/lib64", "/usr/lib", "/usr/lib32", "/usr/lib64", "/usr/local/lib", "/nix/store", "/gnu/store",
    "/etc/ld.so.cache", "/etc/localtime", "/etc/fonts", "/usr/share/zoneinfo", "/usr/share/fonts",
    "/sys/devices/system/cpu",
)  # fmt: skip


_PROCESS: Final = "--isolation=process protects the verdict only."


class IsolationError(Exception):
    """This machine cannot keep the code apart as wanted. Read by teachers: what, why, what to do."""


@dataclass(frozen=True)
class Level:
    """isolation: one of ISOLATIONS. name: of a sandbox, full, inner or outer. lacks: why it is no more."""

    isolation: str
    name: str = ""
    layers: tuple[str, ...] = ()
    lacks: str = ""

    def __str__(self) -> str:
        """As it stands on the screen and in every report: "sandbox, full"."""
        return f"{self.isolation}, {self.name}" if self.name else self.isolation

    def explained(self) -> str:
        """The same with its layers, and what it lacks."""
        layers = f" ({', '.join(self.layers)})" if self.layers else ""
        unofficial = ", unofficial" if self.isolation == "none" else ""
        return f"{self}{unofficial}{layers}" + (f"; {self.lacks}" if self.lacks else "")


def possible(isolation: str, require: str | None) -> Level:
    """The level that is left on this kind of machine, before anything is tried. Raises IsolationError."""
    if require and isolation != "sandbox":
        raise IsolationError(f"--require={require} asks for a sandbox: add --isolation=sandbox")
    system, machine = sys.platform, platform.machine()
    if isolation != "sandbox" or (system == "linux" and machine in MACHINES and hasattr(os, "pidfd_open")):
        return Level(isolation)
    lacks = f"a sandbox needs Linux on x86-64 or aarch64, and this is {system} on {machine}"
    if require:
        raise IsolationError(f"--require={require} cannot be met: {lacks}.")
    return Level("process", lacks=lacks)


def reached(walls: sandbox.Walls, require: str | None) -> Level:
    """The level that the walls make. Raises IsolationError if it is too weak, or weaker than required."""
    if walls.inner:
        raise IsolationError(f"no sandbox can be made here ({walls.inner}); {_PROCESS}")
    if walls.outer and not walls.landlock:
        raise IsolationError(
            f"no sandbox can be made here: this kernel has no Landlock (Linux 5.13), and no user namespaces "
            f"({walls.outer}), so files cannot be hidden; {_PROCESS}"
        )
    if walls.outer:
        level = Level("sandbox", "inner", tuple(sandbox.names(walls)), f"no outer wall: {walls.outer}")
    elif not walls.landlock:
        level = Level("sandbox", "outer", tuple(sandbox.names(walls)), "no Landlock in this kernel")
    else:
        level = Level("sandbox", "full", tuple(sandbox.names(walls)))
    if (require == "full" and level.name != "full") or (require == "inner" and level.name == "outer"):
        raise IsolationError(f"--require={require} cannot be met: here the sandbox is {level.name} ({level.lacks}).")
    return level


def readable(exercises: Path, hidden: Iterable[Path]) -> tuple[str, ...]:
    """What a worker in a sandbox may read: the interpreter, libraries, the judge's own code, the contracts.

    hidden: files and folders (keys, banks, submissions) that are left out
    where they lie in one of those, as in an installed wheel.
    """
    package = Path(__file__).resolve().parent
    paths = sysconfig.get_paths()
    roots = [*map(Path, _LIBRARIES), Path(sys.base_prefix, "lib"), Path(sys.prefix, "lib"), package]
    roots += [Path(paths[kind]) for kind in ("stdlib", "platstdlib", "purelib", "platlib")]
    roots += map(Path, site.getsitepackages())
    roots += [Path(entry) for entry in sys.path if Path(entry).name in ("site-packages", "dist-packages")]
    secret = {path.resolve() for path in (*hidden, package / "bundled") if path.exists()}
    found = dict.fromkeys(str(path) for root in roots if root.exists() for path in _without(root, secret))
    inside = [path for path in found if not any(str(parent) in found for parent in Path(path).parents)]
    return (*inside, str(exercises))


def _without(path: Path, hidden: set[Path]) -> Iterator[Path]:
    """The path, or its parts if something hidden lies in it."""
    real = path.resolve()
    if real in hidden:
        return
    if not any(real in one.parents for one in hidden):
        yield path
        return
    for part in sorted(path.iterdir()):
        yield from _without(part, hidden)
