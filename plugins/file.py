"""Backends that are one Python file: ``--backend=mine`` for mine.py, or a path to it."""

from __future__ import annotations

import os
from pathlib import Path

from grader.backend import Backend, BackendError
from grader.course import Course
from grader.hookspecs import hookimpl
from grader.sources import file_with_siblings, link_on_the_way


@hookimpl
def grader_backend(name: str, folder: Path, course: Course) -> Backend | None:
    """mine.py in the current folder, with the files beside it that it imports."""
    path = folder / (name if name.endswith(".py") else f"{name}.py")
    if path.is_dir() or not os.path.lexists(path):
        return None
    if linked := link_on_the_way(folder, str(Path(name).parent)):
        raise BackendError(f"{linked} is a link; put the folder itself here.")
    modules = file_with_siblings(path)
    beside = [module.path for module in modules[1:]]
    shown = f" with {', '.join(beside[:3])}{' ...' if len(beside) > 3 else ''}" if beside else ""
    return Backend(name, f"the file {path.name}{shown}", modules)


@hookimpl
def grader_backend_names(folder: Path, course: Course) -> list[str]:
    """Every Python file in the current folder."""
    return [path.stem for path in folder.glob("*.py")]
