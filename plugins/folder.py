"""Backends that are a folder of Python files: ``--backend=mine`` for mine/."""

from __future__ import annotations

from pathlib import Path

from grader import sources
from grader.backend import Backend, BackendError
from grader.course import Course
from grader.hookspecs import hookimpl
from grader.sources import link_on_the_way


@hookimpl(trylast=True)
def grader_backend(name: str, folder: Path, course: Course) -> Backend | None:
    """Every .py file below the folder; each is imported only when an exercise in it is judged."""
    path = folder / name
    if not path.is_dir():
        return None
    if linked := link_on_the_way(folder, name):
        raise BackendError(f"{linked} is a link; put the folder itself here.")
    modules = sources.folder(path)
    if not modules:
        raise BackendError(f"the folder {name} has no Python files.")
    return Backend(name, f"the folder {path.name}", modules)


@hookimpl
def grader_backend_names(folder: Path, course: Course) -> list[str]:
    """Every folder with Python files in the current one."""
    return [p.name for p in folder.iterdir() if p.is_dir() and not p.name.startswith(".") and any(p.glob("*.py"))]
