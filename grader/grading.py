"""A grading run inside pytest: runs items, collects outcomes, prints the closing table."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

import pytest
from _pytest._code.code import ReprFileLocation, TerminalRepr
from _pytest._io import TerminalWriter
from _pytest.junitxml import xml_key

from grader.backend import BackendError
from grader.contract import ContractError
from grader.course import Exercise
from grader.fork import LaunchError
from grader.home import banks
from grader.isolation import IsolationError
from grader.outcome import FAILING, Outcome
from grader.report.message import problem
from grader.session import open_session

if TYPE_CHECKING:
    from _pytest.terminal import TerminalReporter

    from grader.launch import Launcher
    from grader.pytest_plugin import CheckItem

PROPERTY: Final = "grader"
NAMED: Final = 5
"""Exercises of a chapter that are named in the table, of those that passed or are absent."""


class NotPassed(Exception):
    """Carries an outcome to pytest's report."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.message)
        self.outcome = outcome


class Row(NamedTuple):
    """How one selected check stands. most: what it adds to the points that can be reached, nothing if optional."""

    exercise: str
    kind: str
    worth: Fraction
    most: Fraction

    @classmethod
    def of(cls, exercise: Exercise, kind: str, worth: Fraction) -> Row:
        return cls(exercise.where, kind, worth, Fraction(0) if exercise.optional else worth)

    def told(self) -> list[str]:
        """As text, for other processes and for pytest's reports."""
        return [self.exercise, self.kind, str(self.worth), str(self.most)]

    @classmethod
    def heard(cls, told: Sequence[str]) -> Row:
        exercise, kind, worth, most = told
        return cls(exercise, kind, Fraction(worth), Fraction(most))


class Explanation(TerminalRepr):
    """A student's message as pytest prints it; its first line stands in pytest's short summary."""

    def __init__(self, outcome: Outcome, path: Path) -> None:
        self.text = outcome.message
        first = outcome.message.splitlines()[0] if outcome.message else outcome.kind
        self.reprcrash = ReprFileLocation(str(path), 1, first)

    def toterminal(self, tw: TerminalWriter) -> None:
        for text in self.text.splitlines():
            tw.line(text, red=text.startswith("  seen:"), green=text.startswith("  wanted:"))


def explanation(error: BaseException, item: CheckItem) -> Explanation | None:
    """The explanation of an outcome; None for errors of our own."""
    return Explanation(error.outcome, item.path) if isinstance(error, NotPassed) else None


class Grading:
    """The plugin object of a grading run. Raises pytest.UsageError if it cannot begin."""

    def __init__(self, config: pytest.Config, launcher: Launcher | None) -> None:
        names = ("backend", "isolation", "require", "examples", "salt", "course")
        options = {name: config.getoption(f"--{name}") for name in names}
        try:
            self.session = open_session(
                **options,
                folder=config.invocation_params.dir,
                kept=banks(),
                time_limit=config.getoption("--time-limit"),
                launcher=launcher,
            )
            # Whether the walls stand is known before anything is judged.
            self.level = self.session.level
        except (BackendError, ContractError, IsolationError, LaunchError) as error:
            raise pytest.UsageError(str(error)) from None
        # What torch made on import stays; looking through it costs 0.1 s in every full collection.
        gc.freeze()
        self.paths = frozenset(self.session.course.paths())
        self.rows: dict[str, Row] = {}
        self.problems: dict[str, list[str]] = {}
        self.told: dict[str, Any] | None = getattr(config, "workeroutput", None)

    def contract(self, path: Path) -> Path | None:
        """The course's contract for a collected file: itself, or the one of which it is a copy in a handout."""
        twin = self.session.course.exercises_folder / path.parent.name / path.name
        return path if path in self.paths else twin if twin in self.paths else None

    def run(self, item: CheckItem) -> None:
        """Turn the outcome of an item into pytest's terms."""
        outcome = self.session.outcome(item.exercise, item.name)
        item.user_properties.append((PROPERTY, Row.of(item.exercise, outcome.kind, outcome.worth).told()))
        if outcome.kind in FAILING:
            raise NotPassed(outcome)
        if outcome.kind != "passed":
            pytest.skip(f"{outcome.kind}: {outcome.message}")

    @pytest.hookimpl(trylast=True)
    def pytest_sessionstart(self, session: pytest.Session) -> None:
        """Part with two plugins that serve nothing here.

        Hypothesis' prints a summary, which imports all of it. That of logging
        puts handlers to each of torch's loggers six times an item.
        """
        for name in ("hypothesispytest", "logging-plugin"):
            if session.config.pluginmanager.has_plugin(name):
                session.config.pluginmanager.unregister(name=name)

    def pytest_report_header(self) -> list[str]:
        """Who is judged, how."""
        return [self.session.header()]

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Every selected check counts from the beginning: what is never run, or fails by our fault, earns nothing."""
        items = cast("list[CheckItem]", session.items)
        for item in items:
            self.rows[item.nodeid] = Row.of(item.exercise, "not run", item.exercise.shares[item.name])
        if self.session.launcher is not None:
            self.session.prepare(list({item.exercise.where: item.exercise for item in items}.values()))

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """A worker of pytest-xdist is done: what it selected, and what was raised at import there."""
        told = getattr(node, "workeroutput", {}).get(PROPERTY, {})
        for nodeid, row in told.get("rows", {}).items():
            self.rows.setdefault(nodeid, Row.heard(row))
        self.problems |= told.get("problems", {})

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the outcome, and take it off the report: a JUnit test case has no place for properties."""
        if self.told is not None:
            return  # a worker of pytest-xdist hands its reports on, complete
        for name, value in report.user_properties:
            if name == PROPERTY:
                self.rows[report.nodeid] = Row.heard(cast("list[str]", value))
        report.user_properties[:] = [item for item in report.user_properties if item[0] != PROPERTY]

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Put the score into the JUnit file."""
        self.problems |= {path: [problem(raised) for raised in found] for path, found in self.session.problems()}
        if self.told is not None:
            rows = {nodeid: row._replace(kind="not run").told() for nodeid, row in self.rows.items()}
            self.told[PROPERTY] = {"rows": rows, "problems": self.problems}
        xml = session.config.stash.get(xml_key, None)
        if xml is not None:
            for name, value in self.facts().items():
                xml.add_global_property(name, value)

    def facts(self) -> dict[str, str]:
        """The score, and under which conditions it was reached."""
        earned, most, extra = _points(list(self.rows.values()))
        return {
            "score": number(earned),
            "max_score": number(most),
            "extra_credit": number(extra),
            "backend": self.session.backend.name,
            "isolation": str(self.level),
            "salt": self.session.bank.salt,
            "examples": str(self.session.bank.examples),
        }

    def pytest_terminal_summary(self, terminalreporter: TerminalReporter) -> None:
        """Problems of import, then points per chapter."""
        for path, problems in self.problems.items():
            terminalreporter.section(f"{path}: not all of it could be imported", sep="-", yellow=True)
            for text in problems:
                terminalreporter.write_line(text)
        if self.rows:
            self._table(terminalreporter)

    def _table(self, reporter: TerminalReporter) -> None:
        chapters: dict[str, list[Row]] = defaultdict(list)
        for row in self.rows.values():
            chapters[row.exercise.split("/")[0]].append(row)
        earned, most, extra = _points(list(self.rows.values()))
        more = f", {number(extra)} of them extra credit" if extra else ""
        reporter.section(f"{self.session.backend.name}: {number(earned)} of {number(most)} points{more}", sep="=")
        titles = self.session.course.chapters
        width = max(len(titles.get(chapter, chapter)) for chapter in chapters)
        for chapter, rows in sorted(chapters.items()):
            earned, most, _ = _points(rows)
            title = titles.get(chapter, chapter).ljust(width)
            reporter.write_line(f"{title}  {number(earned):>6} of {number(most):>4}   {_words(rows)}")
        if self.level.isolation == "none":
            reporter.write_line("Unofficial: the code ran in the judge's own process (--isolation=none).")


def _points(rows: list[Row]) -> tuple[Fraction, Fraction, Fraction]:
    """Points that were earned, that can be reached without extra credit, and those of the first that are extra."""
    passed = [row for row in rows if row.kind == "passed"]
    earned, most = (sum((row.worth for row in passed), Fraction(0)), sum((row.most for row in rows), Fraction(0)))
    return earned, most, sum((row.worth - row.most for row in passed), Fraction(0))


def _words(rows: list[Row]) -> str:
    """Exercises of a chapter by how they stand: "passed: eye; to mend: rand; absent: ones zeros and 3 more"."""
    kinds: dict[str, set[str]] = defaultdict(set)
    optional = {row.exercise.split("/")[-1] for row in rows if row.worth > row.most}
    for row in rows:
        kinds[row.exercise.split("/")[-1]].add(row.kind)
    states: dict[str, list[str]] = defaultdict(list)
    for name, found in kinds.items():
        absent = "optional" if name in optional else "absent"
        state = "passed" if found == {"passed"} else absent if found == {"absent"} else "to mend"
        states[state].append(name)
    shown = [state for state in ("passed", "to mend", "absent", "optional") if state in states]
    return "; ".join(f"{state}: {_some(states[state], all_of_them=state == 'to mend')}" for state in shown)


def _some(names: list[str], *, all_of_them: bool) -> str:
    """The names, or the first few and how many more there are."""
    few = names if all_of_them or len(names) <= NAMED + 1 else names[:NAMED]
    return " ".join([*few, *([f"and {len(names) - len(few)} more"] if len(few) < len(names) else [])])


def number(points: Fraction) -> str:
    """Points with at most two decimals: 3, 1.5, 0.67."""
    return f"{float(points):.2f}".rstrip("0").rstrip(".")
