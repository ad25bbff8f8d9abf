"""Find plugins: every file of the plugins folder, and entry points of the group "grader"."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import cast

import pluggy

from grader import hookspecs
from grader.backend import Backend, BackendError
from grader.contract import import_contract
from grader.course import Course
from grader.home import home
from grader.text import line


def plugin_manager() -> pluggy.PluginManager:
    """A manager with every plugin registered, the shipped ones first."""
    manager = pluggy.PluginManager("grader")
    manager.add_hookspecs(hookspecs)
    for file in sorted((home() / "plugins").glob("[!_]*.py")):
        manager.register(import_contract(file), name=file.stem)
    manager.load_setuptools_entrypoints("grader")
    manager.check_pending()
    return manager


def find_backend(manager: pluggy.PluginManager, name: str, folder: Path, course: Course) -> Backend:
    """The backend of that name. Raises BackendError, with the nearest names, if no plugin makes it."""
    backend = cast("Backend | None", manager.hook.grader_backend(name=name, folder=folder, course=course))
    if backend is not None:
        return backend
    names = [n for group in manager.hook.grader_backend_names(folder=folder, course=course) for n in group]
    near = difflib.get_close_matches(name, names, n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else f"there are {', '.join(sorted(set(names))[:20])}."
    raise BackendError(line(f"no backend is called {name!r} in {folder}: {hint}", 1_000))
