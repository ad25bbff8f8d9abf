"""An exception as data: its class, its text, and where in the student's code it came from."""

from __future__ import annotations

import traceback

from grader.observation import Raised
from grader.worker.values import clip


def describe_error(error: BaseException, files: frozenset[str]) -> Raised:
    """An exception as data, with the lines of the student's own code that led to it."""
    try:
        text = clip(str(error))
    except BaseException as again:
        text = clip(f"(its text cannot be had: {type(again).__name__})")
    classes = [f"{c.__module__}.{c.__qualname__}" for c in type(error).__mro__]
    where = []
    for frame in traceback.extract_tb(error.__traceback__)[-50:]:
        if frame.filename in files:
            where.append(f"{frame.filename}:{frame.lineno}: {frame.line or ''}")
    if isinstance(error, SyntaxError) and error.filename in files:
        line, column = (error.text or "").rstrip("\n"), max(0, (error.offset or 1) - 1)
        where += [f"{error.filename}:{error.lineno}: {line}"]
        where += [" " * (len(f"{error.filename}:{error.lineno}: ") + column) + "^"]
        text = clip(error.msg)
    return Raised([clip(name) for name in classes], text, [clip(line) for line in where[-4:]])
