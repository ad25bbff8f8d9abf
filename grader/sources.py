"""Read a student's files as data: plain files only, without following links, with a cap on their size."""

from __future__ import annotations

import contextlib
import itertools
import os
import re
import stat
import tokenize
from io import BytesIO
from pathlib import Path
from typing import Final

from grader.backend import FILE_BYTES, FILES, TOTAL_BYTES, BackendError
from grader.observation import Block, Module
from grader.text import line

_PLAIN: Final = re.compile(r"[\w(\[/][\w .,+()\[\]/-]*")
ENTRIES: Final = 20_000
"""Files and folders of a submission that are looked at."""
ENCODINGS: Final = ("utf-8", "utf-8-sig", "ascii", "us-ascii", "iso-8859-1", "iso-8859-15", "latin-1", "cp1252")
"""Encodings in which a file may be written; some of Python's others take hours for two megabytes."""

# Not parsed: the text is a stranger's. One start a line (or statement), and no character is looked at twice.
_IMPORT: Final = re.compile(
    r"(?:^|[;:])[ \t]*(?:from\b([^\n;:]*?)\bimport\b([^\n;#]*)|import[ \t]+([^\n;:#]*))", re.MULTILINE
)
_LISTED: Final = 5_000
"""Characters of a list of imported names in parentheses."""


def named_plainly(shown: str) -> str:
    """The name of a student's file, which messages repeat. Raises BackendError unless it is plain text."""
    if not _PLAIN.fullmatch(shown):
        raise BackendError(
            f"{line(ascii(shown))}: rename this file; letters, digits, spaces and _ - . , + ( ) [ ] are fine."
        )
    return shown


def read_text(path: Path, shown: str) -> str:
    """The text of a student's file. Raises BackendError."""
    data = read_bytes(path, named_plainly(shown))
    try:
        encoding, _ = tokenize.detect_encoding(BytesIO(data).readline)
        if encoding.lower() not in ENCODINGS:
            raise LookupError(f"its encoding {encoding} is not one of {', '.join(ENCODINGS)}")
        text = data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
        text.encode()  # some codecs decode to half a character, which no message can carry
        return text
    except (SyntaxError, UnicodeError, LookupError) as error:
        raise BackendError(f"{shown} is no text that Python can read: {error}. Save it as UTF-8.") from None


def read_bytes(path: Path, shown: str, most: int = FILE_BYTES) -> bytes:
    """The bytes of a plain file of at most ``most`` bytes. Raises BackendError."""
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
        if facts.st_size > most:
            raise BackendError(f"{shown} has {facts.st_size} bytes; the limit is {most}.")
        return file.read(most)


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
                if shown not in found:
                    found[shown] = module(file, shown)
                    queue.append(found[shown])
                    _in_bounds(path.name, list(found.values()))
    return tuple(found.values())


def folder(path: Path) -> tuple[Module, ...]:
    """Every Python file below a folder, hidden ones and links left out."""
    found: list[Module] = []
    for file in python_files(path):
        found.append(module(file, file.relative_to(path).as_posix()))
        _in_bounds(path.name, found)
    return tuple(found)


def python_files(root: Path) -> list[Path]:
    """Every Python file below a folder, hidden ones and links left out. Raises BackendError."""
    found, folders, looked_at = [], [root], 0
    while folders:
        try:
            with os.scandir(folders.pop()) as scanned:
                entries = list(itertools.islice(scanned, ENTRIES))
        except OSError as error:
            raise BackendError(f"{root.name} cannot be looked through: {error.strerror}.") from None
        looked_at += len(entries)
        if looked_at >= ENTRIES:
            raise BackendError(f"{root.name} has {ENTRIES} files and folders or more; keep only what is yours.")
        for entry in entries:
            if entry.name.startswith((".", "__pycache__")) or entry.is_symlink():
                continue
            if entry.is_dir():
                folders.append(Path(entry.path))
            elif entry.name.endswith(".py") and entry.is_file():
                found.append(Path(entry.path))
    return sorted(found)


def _in_bounds(name: str, modules: list[Module]) -> None:
    if len(modules) > FILES:
        raise BackendError(f"{name} has more than {FILES} Python files.")
    if sum(len(block.source) for module in modules for block in module.blocks) > TOTAL_BYTES:
        raise BackendError(f"the Python files of {name} have more than {TOTAL_BYTES} characters together.")


def _files_of(stem: Path) -> list[Path]:
    file = stem.with_suffix(".py")
    with contextlib.suppress(OSError):  # the name of no file: too long, say
        if file.is_file() and not file.is_symlink():
            return [file]
        if (stem / "__init__.py").is_file() and not stem.is_symlink():
            return python_files(stem)
    return []


def _imported(source: str) -> set[str]:
    """First parts of the names of modules that a text may import. Too many do no harm: they must lie beside it."""
    names: set[str] = set()
    taken = 0
    for found in _IMPORT.finditer(source):
        package = (found[1] or "").strip(" \t.").partition(".")[0]
        listed = found[2] or found[3] or ""
        if listed.lstrip().startswith("(") and found.start() >= taken:
            listed = source[found.start(2) : found.start(2) + _LISTED].partition(")")[0]
            taken = found.start(2) + len(listed)
        if found[1] is None:
            names.update(part.split(".")[0] for part in re.findall(r"(?:^|,)[ \t]*([\w.]+)", listed))
        else:
            names.update([package] if package else re.findall(r"\w+", listed))
    return {name for name in names if name.isidentifier()}


def link_on_the_way(folder: Path, name: str) -> str:
    """The first part of a relative path that is a link, or ""."""
    place = folder
    for part in Path(name).parts:
        place = place / part
        if place.is_symlink() and not Path(name).is_absolute():
            return part
    return ""
