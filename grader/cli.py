"""The command ``grader``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from grader import ContractError, __version__
from grader.course import Course
from grader.home import home


def main(arguments: list[str] | None = None) -> int:
    """Run the command; its exit status."""
    parser = argparse.ArgumentParser(prog="grader", description="The grader that courses on PyTorch deserve.")
    parser.add_argument("--version", action="version", version=f"grader {__version__}")
    commands = parser.add_subparsers(dest="command", required=True)
    listing = commands.add_parser("list", help="the exercises of a course, their checks and points")
    listing.add_argument("--course", metavar="FOLDER", help="another course than the bundled one")
    options = parser.parse_args(arguments)
    try:
        show(Course(Path(options.course).resolve() if options.course else home()))
    except ContractError as error:
        print(f"grader: {error}", file=sys.stderr)
        return 2
    return 0


def show(course: Course) -> None:
    """Print the manifest: exercise, points, checks."""
    exercises = list(course)
    width = max((len(exercise.where) for exercise in exercises), default=0)
    for exercise in exercises:
        print(f"{exercise.where.ljust(width)}  {exercise.points}  {' '.join(exercise.checks)}")
    print(f"{len(exercises)} exercises, {sum(exercise.points for exercise in exercises)} points")
