"""Backends that are one Python file: ``--backend=mine`` for mine.py, or a path to it."""

from __future__ import annotations

import os
from pathlib import Path

from grader.backend import Backend
from grader.course import Course
from grader.hookspecs import hookimpl
from grader.sources import file_with_siblings


@hookimpl
def grader_backend(name: str, folder: Path, course: Course) -> Backend | None:
    """mine.py in the current folder, with the files beside it that it imports."""
    path = folder / (name if name.endswith(".py") else f"{name}.py")
    if path.is_dir() or not os.path.lexists(path):
        return None
    return Backend(name, f"the file {path.name}", file_with_siblings(path))


@hookimpl
def grader_backend_names(folder: Path, course: Course) -> list[str]:
    """Every Python file in the current folder."""
    return [path.stem for path in folder.glob("*.py")]
