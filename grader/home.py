"""Where the bundled course and plugins lie: in a checkout, or inside the installed package."""

from __future__ import annotations

import os
from pathlib import Path


def home() -> Path:
    """The folder that holds exercises/, reference/ and plugins/."""
    package = Path(__file__).resolve().parent
    bundled = package / "bundled"
    return bundled if bundled.is_dir() else package.parent


def banks() -> Path | None:
    """Where banks are kept: the user's own cache, never beside a submission. None if the user has no home."""
    try:
        cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    except RuntimeError:
        return None
    return cache / "torch-grader" / "banks"
