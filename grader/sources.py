"""Read a student's files as data: plain files only, without following links, with a cap on their size."""

from __future__ import annotations

import ast
import os
import stat
import tokenize
from io import BytesIO
from pathlib import Path

from grader.backend import FILE_BYTES, FILES, BackendError
from grader.observation import Block, Module


def read_text(path: Path, shown: str) -> str:
    """The text of a student's file. Raises BackendError."""
    data = read_bytes(path, shown)
    try:
        encoding, _ = tokenize.detect_encoding(BytesIO(data).readline)
        text = data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
        text.encode()  # some codecs decode to half a character, which no message can carry
        return text
    except (SyntaxError, UnicodeError, LookupError) as error:
        raise BackendError(f"{shown} is no text that Python can read: {error}. Save it as UTF-8.") from None


def read_bytes(path: Path, shown: str) -> bytes:
    """The bytes of a plain file. Raises BackendError."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        fd = os.open(path, flags)
    except OSError as error:
        if path.is_symlink():
            raise BackendError(f"{shown} is a link; put the file itself here.") from None
        raise BackendError(f"{shown} cannot be opened: {error.strerror}.") from None
    with os.fdopen(fd, "rb") as file:
        facts = os.fstat(fd)
        if not stat.S_ISREG(facts.st_mode):
            raise BackendError(f"{shown} is not a plain file.")
        if facts.st_size > FILE_BYTES:
            raise BackendError(f"{shown} has {facts.st_size} bytes; the limit is {FILE_BYTES}.")
        return file.read(FILE_BYTES)


def module(path: Path, shown: str) -> Module:
    """A Python file as one block."""
    return Module(shown, [Block(shown, read_text(path, shown))])


def file_with_siblings(path: Path) -> tuple[Module, ...]:
    """A Python file, and the files and folders beside it that it imports, and those that they import."""
    found = {path.name: module(path, path.name)}
    queue = [found[path.name]]
    while queue:
        for name in _imported(queue.pop().blocks[0].source):
            for file in _files_of(path.parent / name):
                shown = file.relative_to(path.parent).as_posix()
                if shown not in found and len(found) < FILES:
                    found[shown] = module(file, shown)
                    queue.append(found[shown])
    return tuple(found.values())


def folder(path: Path) -> tuple[Module, ...]:
    """Every Python file below a folder, hidden ones and links left out."""
    files = [f for f in sorted(path.rglob("*.py")) if _plain(f, path)]
    if len(files) > FILES:
        raise BackendError(f"{path.name} has more than {FILES} Python files.")
    return tuple(module(f, f.relative_to(path).as_posix()) for f in files)


def _plain(file: Path, root: Path) -> bool:
    parts = [root.joinpath(*file.relative_to(root).parts[: n + 1]) for n in range(len(file.relative_to(root).parts))]
    return file.is_file() and not any(p.is_symlink() or p.name.startswith((".", "__pycache__")) for p in parts)


def _files_of(stem: Path) -> list[Path]:
    file = stem.with_suffix(".py")
    if file.is_file() and not file.is_symlink():
        return [file]
    if (stem / "__init__.py").is_file() and not stem.is_symlink():
        return [f for f in sorted(stem.rglob("*.py")) if _plain(f, stem)]
    return []


def _imported(source: str) -> set[str]:
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return set()
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {node.module.split(".")[0]} if node.module else {alias.name for alias in node.names}
    return {name for name in names if name.isidentifier()}
