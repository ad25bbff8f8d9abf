"""Where the bundled course and plugins lie: in a checkout, or inside the installed package."""

from __future__ import annotations

from pathlib import Path


def home() -> Path:
    """The folder that holds exercises/, reference/ and plugins/."""
    package = Path(__file__).resolve().parent
    bundled = package / "bundled"
    return bundled if bundled.is_dir() else package.parent
