"""The command ``grader``."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from grader import ContractError, __version__
from grader.course import Course
from grader.home import home


def main(arguments: list[str] | None = None) -> int:
    """Run the command; its exit status: 0, 1 for a machine that will not do, 2 for input that makes no sense."""
    options = _parser().parse_args(arguments)
    try:
        course = Course(home() if options.course is None else Path(options.course).resolve())
        if options.command == "list":
            show(course)
            return 0
        if options.command == "audit":
            return audit(course, options)
        from grader.doctor import doctor

        return doctor(course, options.require)
    except ContractError as error:
        print(f"grader: {error}", file=sys.stderr)
    except BrokenPipeError:
        # Whoever read has read enough (head, less); what Python still flushes must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        print("grader: interrupted", file=sys.stderr)
        return 130
    except Exception as error:
        from grader.doctor import told

        print(f"grader: {options.command} broke off: {told(error)}", file=sys.stderr)
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="grader", description="The grader that courses on PyTorch deserve.")
    parser.add_argument("--version", action="version", version=f"grader {__version__}")
    commands = parser.add_subparsers(dest="command", required=True)
    listing = commands.add_parser("list", help="the exercises of a course, their checks and points")
    doctor = commands.add_parser(
        "doctor",
        help="whether a class can be graded on this machine, safely and rightly",
        description="Say what this machine offers, start a sandbox, judge some keys and empty stubs in it. "
        "Exits with 0 if a class can be graded here, else with 1.",
    )
    doctor.add_argument("--require", choices=("full", "inner"), help="a weaker sandbox will not do")
    audit = commands.add_parser(
        "audit",
        help="whether contracts tell right answers from wrong ones",
        description="Judge the keys of a course, their wrong and other right answers, trivial backends and mutants. "
        "Exits with 0 if every wrong one is caught and every right one passes, else with 1.",
    )
    audit.add_argument("exercises", nargs="*", metavar="EXERCISE", help="names of exercises or chapters; all without")
    audit.add_argument("--salts", type=int, default=50, metavar="N", help="judge under so many salts (50)")
    audit.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="processes (one per core)")
    audit.add_argument("--no-mutants", action="store_true", help="do not change the keys")
    audit.add_argument("--json", metavar="FILE", help="write everything that was found to this file, too")
    for command in (listing, doctor, audit):
        command.add_argument("--course", metavar="FOLDER", help="another course than the bundled one")
    return parser


def audit(course: Course, options: argparse.Namespace) -> int:
    """Audit, print the table; 1 if there are faults. Raises ContractError."""
    if options.salts < 1 or options.jobs < 1:
        raise ContractError("--salts and --jobs must be at least 1")
    try:
        from grader.audit import audits, chosen
    except ModuleNotFoundError as error:
        if not str(error.name).startswith("cosmic_ray"):
            raise
        raise ContractError("audit needs cosmic-ray; install it with pip install 'torch-grader[audit]'") from None
    from grader.report.audit import as_json, head, row, summary

    exercises = chosen(course, options.exercises)
    width = max((len(exercise.where) for exercise in exercises), default=0)
    print(head(width))
    found = []
    for one in audits(course, exercises, salts=options.salts, jobs=options.jobs, mutates=not options.no_mutants):
        found.append(one)
        print(row(one, width), flush=True)
    print(summary(found))
    if options.json:
        Path(options.json).write_text(as_json(found) + "\n", encoding="utf-8")
    return int(any(one.faults for one in found))


def show(course: Course) -> None:
    """Print the manifest: exercise, points, checks."""
    exercises = list(course)
    width = max((len(exercise.where) for exercise in exercises), default=0)
    for exercise in exercises:
        optional = " (optional)" if exercise.optional else ""
        print(f"{exercise.where.ljust(width)}  {exercise.points}  {' '.join(exercise.checks)}{optional}")
    points, extra = (sum(e.points for e in exercises if e.optional is optional) for optional in (False, True))
    print(f"{len(exercises)} exercises, {points} points{f' and {extra} of extra credit' if extra else ''}")
