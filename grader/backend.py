"""A backend: source files to be judged, and where in them each exercise is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from grader.observation import Module

FILE_BYTES: Final = 2 << 20
FILES: Final = 2_000


class BackendError(Exception):
    """The backend cannot be read. Read by students: what, where, what to do."""


@dataclass(frozen=True)
class Backend:
    """A name, modules, and for some exercises where they are if not under their own name.

    kind: what it is, for the header. subjects: exercise -> (module path, name).
    """

    name: str
    kind: str
    modules: tuple[Module, ...]
    subjects: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def subject(self, exercise: str) -> tuple[str, str] | None:
        """The module in which an exercise is to be looked for, and its name there.

        A module that defines it comes first, one called like it next, then any
        that mentions it (an import). None: no module does.
        """
        if exercise in self.subjects:
            return self.subjects[exercise]
        if len(self.modules) == 1:
            return self.modules[0].path, exercise
        found = [m.path for m in self.modules if defines(m, exercise)]
        found += [m.path for m in self.modules if Path(m.path).stem == exercise]
        found += [m.path for m in self.modules if mentions(m, exercise)]
        return (found[0], exercise) if found else None

    def attempts(self, name: str) -> bool:
        """Whether any module defines the name or imports it by name.

        What ``from torch import *`` brings along is nobody's answer.
        """
        return any(defines(module, name) or imports(module, name) for module in self.modules)


def defines(module: Module, name: str) -> bool:
    """Whether the text has a definition of the name, or an assignment to it."""
    pattern = rf"^[ \t]*(?:(?:async\s+)?def\s+|class\s+){name}\b|^[ \t]*{name}\s*(?::[^=\n]*)?=[^=]"
    return _has(module, pattern)


def imports(module: Module, name: str) -> bool:
    """Whether the text imports the name from somewhere, by name."""
    return _has(module, rf"^[ \t]*from\s.*\bimport\b.*\b{name}\b|\bimport\s*\([^)]*\b{name}\b[^)]*\)")


def mentions(module: Module, name: str) -> bool:
    """Whether the name occurs as a word."""
    return _has(module, rf"\b{name}\b")


def _has(module: Module, pattern: str) -> bool:
    return any(re.search(pattern, block.source, re.MULTILINE) for block in module.blocks)
