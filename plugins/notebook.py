"""Backends that are a Jupyter notebook: ``--backend=mine`` for mine.ipynb.

Cells run in order, as a file would; the worker leaves out their magics. A cell
that raises is reported; what the cells before and after it define counts.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from grader.backend import Backend, BackendError
from grader.course import Course
from grader.hookspecs import hookimpl
from grader.observation import Block, Module
from grader.sources import named_plainly, read_bytes

NOTEBOOK_BYTES = 16 << 20
"""Pictures in its outputs make a notebook large."""
HARMLESS = ("%%time", "%%timeit", "%%capture", "%%prun")


@hookimpl
def grader_backend(name: str, folder: Path, course: Course) -> Backend | None:
    """mine.ipynb in the current folder."""
    path = folder / (name if name.endswith(".ipynb") else f"{name}.ipynb")
    if path.is_dir() or not os.path.lexists(path):
        return None
    try:
        cells = json.loads(read_bytes(path, named_plainly(path.name), NOTEBOOK_BYTES))["cells"]
        codes = [_text(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BackendError(f"{path.name} is no notebook (format 4): {type(error).__name__}.") from None
    blocks = [Block(f"{path.name} cell {n}", of_python(code)) for n, code in enumerate(codes, 1)]
    return Backend(name, f"the notebook {path.name}", (Module(path.name, blocks),))


@hookimpl
def grader_backend_names(folder: Path, course: Course) -> list[str]:
    """Every notebook in the current folder."""
    return [path.stem for path in folder.glob("*.ipynb")]


def _text(source: Any) -> str:
    text = source if isinstance(source, str) else "".join(source)
    # JSON may hold half a character; Python would read the escape in a string as just that.
    return text.encode("utf-8", "backslashreplace").decode()


def of_python(code: str) -> str:
    """The cell, or as many empty lines if it is in another language."""
    first = code.lstrip().partition("\n")[0]
    foreign = first.startswith("%%") and not first.startswith(HARMLESS)
    return "\n" * (code.count("\n") + 1) if foreign else code
