"""Let torchvision be imported beside a torch that it was not built for.

Its compiled operators do not load there, and its import then fails: "operator
torchvision::nms does not exist", though transforms, datasets and models need
none of them. Installed by workers for students, and by a course for keys; it
imports neither torch nor torchvision before somebody else does.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any, Final

NAME: Final = "torchvision"
OPERATORS: Final = ("nms", "qnms")
"""What it wants to find when it is imported. Both have the same signature."""

_SCHEMA: Final = "(Tensor dets, Tensor scores, float iou_threshold) -> Tensor"
_MISSING: Final = re.compile(rf"operator {NAME}::({'|'.join(OPERATORS)}) does not exist")


@dataclass(frozen=True)
class Vision:
    """version: as it calls itself. operators: "match", "declared" (by us), or "missing"."""

    version: str
    operators: str


def install() -> None:
    """From now on an import of torchvision succeeds if only its operators are in the way. Calling it again is free."""
    if _FINDER not in sys.meta_path:
        # Right before the finder that it asks: what others put in front (a debugger, pytest) stays in front.
        at = sys.meta_path.index(PathFinder) if PathFinder in sys.meta_path else 0
        sys.meta_path.insert(at, _FINDER)


def look() -> Vision | None:
    """Import torchvision, and say how it is; None where there is none. Raises whatever its import raises."""
    if importlib.util.find_spec(NAME) is None:
        return None
    module = importlib.import_module(NAME)
    has_operators = getattr(getattr(module, "extension", None), "_has_ops", bool)
    operators = "match" if has_operators() else "declared" if _FINDER.declared else "missing"
    return Vision(str(getattr(module, "__version__", "of unknown version")), operators)


class _Finder(MetaPathFinder):
    """Finds torchvision where it would be found anyway, and gives it a loader that tries twice.

    declared: the libraries of torch that hold our operators, which exist as long as these do.
    """

    def __init__(self) -> None:
        self.declared: list[Any] = []

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != NAME:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is None or spec.loader is None:
            return None
        spec.loader = _Twice(spec.loader)
        return spec

    def declare(self) -> None:
        """Give torch the operators' names and signatures, without code behind them."""
        torch: Any = importlib.import_module("torch")
        library = torch.library.Library(NAME, "FRAGMENT")
        for operator in OPERATORS:
            if not hasattr(getattr(torch.ops, NAME), operator):
                library.define(operator + _SCHEMA)
        self.declared.append(library)


class _Twice(Loader):
    """Runs a package as its own loader does; once more, with operators declared, if they were all that it missed.

    The import system holds the package's lock meanwhile, so other threads wait.
    """

    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def __getattr__(self, name: str) -> Any:
        """Sources, resources and the like, for whoever looks without importing."""
        return getattr(vars(self)["_loader"], name)

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        module.__loader__ = self._loader
        if module.__spec__:
            module.__spec__.loader = self._loader
        modules, names = set(sys.modules), set(vars(module))
        try:
            self._loader.exec_module(module)
        except RuntimeError as error:
            if not _MISSING.fullmatch(str(error)):
                raise
        else:
            return
        # Outside of the handler: should it fail again, that error is the one to be read.
        for name in [name for name in sys.modules if name.startswith(f"{NAME}.") and name not in modules]:
            del sys.modules[name]
        for name in set(vars(module)) - names:
            delattr(module, name)
        _FINDER.declare()
        self._loader.exec_module(module)


_FINDER: Final = _Finder()
