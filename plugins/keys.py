"""Backends made from the course itself: ``reference`` (the keys) and ``exercises`` (the empty stubs).

Their source goes the same way as a student's, into a worker. All of the first
must pass, all of the second be absent.
"""

from __future__ import annotations

from pathlib import Path

from grader import sources
from grader.backend import Backend, BackendError
from grader.course import Course
from grader.hookspecs import hookimpl


@hookimpl(tryfirst=True)
def grader_backend(name: str, folder: Path, course: Course) -> Backend | None:
    """The keys or the stubs."""
    folders = {"reference": course.reference_folder, "exercises": course.exercises_folder}
    if name not in folders:
        return None
    if not folders[name].is_dir():
        raise BackendError(f"this course has no folder {name}.")
    modules = sources.folder(folders[name])
    subjects = {Path(m.path).stem: (m.path, Path(m.path).stem) for m in modules}
    kind = {"reference": "the keys", "exercises": "the empty stubs"}[name]
    return Backend(name, kind, modules, subjects)


@hookimpl
def grader_backend_names(folder: Path, course: Course) -> list[str]:
    """Both."""
    return ["reference", "exercises"]
