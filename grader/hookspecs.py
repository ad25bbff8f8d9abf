"""The hooks of grader. Few, each with a shipped plugin, a test and a paragraph in CONTRIBUTING.md."""

from __future__ import annotations

from pathlib import Path

import pluggy

from grader.backend import Backend
from grader.course import Course

hookspec = pluggy.HookspecMarker("grader")
hookimpl = pluggy.HookimplMarker("grader")


@hookspec(firstresult=True)
def grader_backend(name: str, folder: Path, course: Course) -> Backend | None:
    """Make the backend called ``name``, or return None to leave it to other plugins.

    folder: where the user stands. course: for backends that are made from it.
    Raise grader.backend.BackendError, with one sentence, if the name is yours
    but what it names cannot be read.
    """


@hookspec
def grader_backend_names(folder: Path, course: Course) -> list[str]:  # type: ignore[empty-body]
    """Names that ``grader_backend`` would accept, for "did you mean"."""
