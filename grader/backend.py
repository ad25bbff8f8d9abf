"""A backend: source files to be judged, and where in them each exercise is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Final

from grader.observation import Module

FILE_BYTES: Final = 2 << 20
FILES: Final = 2_000
TOTAL_BYTES: Final = 16 << 20
"""Bytes of all the files of a submission."""


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
    return any(name in _defined(block.source) for block in module.blocks)


def imports(module: Module, name: str) -> bool:
    """Whether the text imports the name from somewhere, by name."""
    return any(name in _imported(block.source) for block in module.blocks)


def mentions(module: Module, name: str) -> bool:
    """Whether the name occurs as a word."""
    return any(name in _words(block.source) for block in module.blocks)


# The text is a stranger's. Each pattern below begins at the start of a line and
# never looks at a character twice, so two megabytes of malice take no longer
# than two megabytes of code; nothing is parsed in this process.
_DEFINITION: Final = re.compile(
    r"^[ \t]*(?:(?:async[ \t]+)?def|class)[ \t]+(\w+)|^[ \t]*(\w+)[ \t]*(?::[^=\n]*)?=(?!=)", re.MULTILINE
)
_FROM: Final = re.compile(r"^[ \t]*from[ \t][^\n]*?\bimport\b[ \t]*(\()?", re.MULTILINE)
_WORD: Final = re.compile(r"\w+")
_KEPT: Final = 4 * FILES


@lru_cache(_KEPT)
def _defined(source: str) -> frozenset[str]:
    return frozenset(found[1] or found[2] for found in _DEFINITION.finditer(source))


@lru_cache(_KEPT)
def _imported(source: str) -> frozenset[str]:
    names: set[str] = set()
    taken, closing = 0, 0
    for found in _FROM.finditer(source):
        if found.start() < taken:
            continue
        if found[1] and 0 <= closing < found.end():
            closing = source.find(")", found.end())
        end = closing if found[1] and closing >= 0 else source.find("\n", found.end())
        taken = len(source) if end < 0 else end
        names.update(_WORD.findall(source, found.end(), taken))
    return frozenset(names)


@lru_cache(_KEPT)
def _words(source: str) -> frozenset[str]:
    return frozenset(_WORD.findall(source))
