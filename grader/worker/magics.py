"""A notebook's cell as Python, its magics left out.

Runs in the worker, for it parses what a student wrote.
"""

from __future__ import annotations

import ast
import re
from typing import Final

MAGIC: Final = re.compile(r"^\s*[%!?]|^[^#'\"\n]*\?\s*$")


def without_magics(code: str) -> str:
    """The cell with the same line numbers; magics become comments."""
    lines = code.splitlines()
    for _ in lines:
        try:
            ast.parse("\n".join(lines))
        except SyntaxError as error:
            # Only a line that Python refuses can be a magic: not "% n" that continues an expression, not text.
            number = (error.lineno or 0) - 1
            if not 0 <= number < len(lines) or lines[number] == _line(lines[number]):
                break
            lines[number] = _line(lines[number])
        except (ValueError, RecursionError, MemoryError):
            break
        else:
            break
    return "\n".join(lines)


def _line(line: str) -> str:
    if not MAGIC.match(line):
        return re.sub(r"=\s*[!%].*$", "= None", line) if re.match(r"^\s*\w+\s*=\s*[!%]", line) else line
    indent = line[: len(line) - len(line.lstrip())]
    return f"{indent}pass  # {line.strip()}"
