"""Text of a student's, made safe for a terminal, a log that CI reads, XML and HTML."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

LIMIT: Final = 2_000
# What the readers of CI's logs take for a command anywhere in a line: "##[error]x".
_COMMAND: Final = re.compile(r"##(?=\[|vso\[)")
_KEPT: Final = "\n\t"
_UNSAFE: Final = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def clean(text: str, limit: int = LIMIT) -> str:
    """The text with control, bidirectional, surrogate and unassigned characters escaped, and capped.

    >>> clean("a\\x1b[31m")
    'a\\\\x1b[31m'
    """
    text = _COMMAND.sub(r"\g<0> ", text)
    capped = text[:limit] + (f" ... ({len(text)} characters)" if len(text) > limit else "")
    return "".join(c if c in _KEPT or unicodedata.category(c) not in _UNSAFE else _escaped(c) for c in capped)


def quoted(text: str, limit: int = LIMIT) -> str:
    """Several lines, each behind a bar, so that none is taken for a command of the log's reader."""
    return "\n".join(f"| {line}" for line in clean(text, limit).splitlines())


def line(text: str, limit: int = 300) -> str:
    """One clean line."""
    return clean(" ".join(re.split(r"[ \n\t]+", text)).strip(), limit)


def _escaped(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"
