"""Import a student's modules from source that came over the wire.

Nothing is written to disk. The finder stands last on sys.meta_path, so a
student's own torch.py never hides the real one. A module that raises half-way
keeps what it defined before: each block (a file, a notebook's cell) runs or
fails by itself.
"""

from __future__ import annotations

import importlib.util
import linecache
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import PurePosixPath
from types import CodeType, ModuleType
from typing import Final

from grader.observation import Module, Raised
from grader.worker.errors import describe_error
from grader.worker.magics import without_magics

ROOT: Final = "student"
"""The package that a folder of a student's appears as, so that relative imports work."""


class Modules(MetaPathFinder, Loader):
    """The modules of one student, imported at most once each."""

    def __init__(self, modules: list[Module]) -> None:
        self.sources = {module.path: module for module in modules}
        self.names: dict[str, str] = {ROOT: ""}
        for path in self.sources:
            dotted = _dotted(path)
            for name in (dotted, f"{ROOT}.{dotted}"):
                self.names[name.removesuffix(".__init__")] = path
            for parent in PurePosixPath(path).parents:
                if parent.name:
                    for prefix in ("", f"{ROOT}."):
                        self.names.setdefault(prefix + ".".join(parent.parts), "")
        self.problems: dict[str, list[Raised]] = {}
        self.files: set[str] = {block.label for module in modules for block in module.blocks}
        sys.meta_path.append(self)

    def load(self, path: str) -> tuple[ModuleType, list[Raised]]:
        """The module of ``path`` with whatever its blocks defined, and what went wrong in them."""
        name = f"{ROOT}.{_dotted(path)}"
        module = importlib.import_module(name.removesuffix(".__init__"))
        return module, self.problems.get(path, [])

    def forget(self) -> None:
        """Take everything out of this process again (isolation none)."""
        sys.meta_path.remove(self)
        for name in [n for n, m in sys.modules.items() if getattr(m, "__loader__", None) is self]:
            del sys.modules[name]

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        source = self.names.get(fullname)
        if source is None:
            return None
        package = source == "" or source.endswith("__init__.py")
        return importlib.util.spec_from_loader(fullname, self, is_package=package)

    def create_module(self, spec: ModuleSpec) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        name = module.__name__
        if name != ROOT and not name.startswith(f"{ROOT}."):
            # One module under two names, executed once: the import system returns what stands here.
            sys.modules[name] = importlib.import_module(f"{ROOT}.{name}")
            return
        path = self.names[name]
        if not path:
            return
        module.__file__ = path
        for block in self.sources[path].blocks:
            source = without_magics(block.source) if path.endswith(".ipynb") else block.source
            _remember(block.label, source)
            try:
                exec(_compile(source, block.label), module.__dict__)
            except BaseException as error:
                self.problems.setdefault(path, []).append(describe_error(error, frozenset(self.files)))

    def get_source(self, fullname: str) -> str | None:
        """For inspect and linecache."""
        source = self.sources.get(self.names.get(fullname, ""))
        return None if source is None else "\n".join(block.source for block in source.blocks)


def _dotted(path: str) -> str:
    """A path as the name of a module: a dot in a file's name is not one between packages."""
    return ".".join(part.replace(".", "_") for part in PurePosixPath(path).with_suffix("").parts)


def _compile(source: str, label: str) -> CodeType:
    return compile(source, label, "exec", dont_inherit=True)


def _remember(label: str, source: str) -> None:
    # Tracebacks, inspect.getsource and torch.jit.script read lines from here.
    linecache.cache[label] = (len(source), None, source.splitlines(keepends=True), label)
