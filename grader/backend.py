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


def defines(module: Module, name: str) -> bool:
    """Whether the text has a top-level definition or assignment of the name."""
    pattern = re.compile(rf"^(?:(?:async\s+)?def|class)\s+{name}\b|^{name}\s*(?::[^=\n]*)?=[^=]", re.MULTILINE)
    return any(pattern.search(block.source) for block in module.blocks)


def mentions(module: Module, name: str) -> bool:
    """Whether the name occurs as a word."""
    return any(re.search(rf"\b{name}\b", block.source) for block in module.blocks)
