"""pytest's view of the judge: ``pytest --backend=mine``.

Items are views of outcomes. Nothing that happens inside pytest, or in the
student's process, can change one. Without --backend this plugin does nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from grader.course import Exercise
    from grader.grading import Grading
    from grader.launch import Launcher

OURS: Final = ("--backend", "--isolation", "--require", "--course", "--salt", "--examples", "--time-limit", "--device")
GRADING: Final[pytest.StashKey[Grading]] = pytest.StashKey()


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of a grading run."""
    group = parser.getgroup("grader", "grading a course on PyTorch")
    group.addoption("--backend", metavar="NAME", help="judge NAME: a file, folder or notebook here, or reference")
    group.addoption(
        "--isolation",
        choices=("process", "sandbox", "none"),
        default="process",
        help="where its code runs: a process of its own, the same walled in (Linux), or this one (for a debugger)",
    )
    group.addoption(
        "--require", choices=("full", "inner"), help="with --isolation=sandbox: refuse to run behind weaker walls"
    )
    group.addoption("--examples", type=int, default=10, metavar="N", help="cases drawn beside the explicit ones")
    group.addoption("--salt", default="", metavar="TEXT", help="draw other cases; the same text draws the same")
    group.addoption("--course", metavar="FOLDER", help="another course than the bundled one")
    group.addoption("--device", choices=("cpu",), default="cpu", help="where tensors live")
    group.addoption("--time-limit", type=float, default=10.0, metavar="SECONDS", help="for one call (default 10)")


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config, args: list[str]) -> None:
    """In a grading run import no conftest.py: beside a submission it would be a student's code in the judge."""
    options = early_config.known_args_namespace
    if options.backend is None:
        return
    options.noconftest = True
    _own_settings(early_config, sandbox=options.isolation == "sandbox")
    if options.isolation == "sandbox":
        # They read and write a folder beside the submission, which may be anything: a link, a pipe, a lie.
        for name in ("stepwise", "cacheprovider"):
            early_config.pluginmanager.unregister(name=name)
            early_config.pluginmanager.set_blocked(name)


def _own_settings(config: pytest.Config, *, sandbox: bool) -> None:
    """Refuse settings of pytest that a submission brings along. Raises pytest.UsageError."""
    from grader.home import home

    folder, file = config.invocation_params.dir.resolve(), config.inipath
    if file is None or file.resolve().parent != folder or folder == home():
        return
    options = [word for word in config.getini("addopts") if word.startswith(("-p", "-c", "-o", *OURS))]
    if sandbox or options or config.getini("pythonpath"):
        raise pytest.UsageError(
            f"{file.name} lies beside the submission and could change how it is judged; "
            "remove it, or give settings of your own with -c FILE"
        )


def pytest_configure(config: pytest.Config) -> None:
    """Open the session before anything is collected: its zygote imports torch meanwhile."""
    if config.getoption("--backend") is None:
        return
    if config.getoption("--isolation") != "none" and config.getoption("usepdb", False):
        raise pytest.UsageError("--pdb needs --isolation=none: a debugger cannot enter another process")
    if config.getoption("--examples") < 0:
        raise pytest.UsageError("--examples must not be negative")
    if config.getoption("--time-limit") <= 0:
        raise pytest.UsageError("--time-limit must be more than 0 seconds")
    # Rewriting the asserts of Hypothesis and of this package takes 0.5 s where no bytecode is written,
    # and a grading run has no assert to rewrite.
    rewriting: object = config.pluginmanager.rewrite_hook
    sys.meta_path[:] = [finder for finder in sys.meta_path if finder is not rewriting]
    _leave_out(config.invocation_params.dir)
    launcher = _launcher(config) if _needs_workers(config) else None
    # Importing this imports torch: only now, while the zygote does the same on another core.
    from grader.grading import Grading

    try:
        grading = Grading(config, launcher)
    except BaseException:
        if launcher is not None:
            launcher.close()
        raise
    config.stash[GRADING] = grading
    config.pluginmanager.register(grading, "grader-grading")
    config.add_cleanup(grading.session.close)
    if config.args_source is not config.ArgsSource.ARGS:
        config.args = [str(grading.session.course.exercises_folder)]
    if getattr(config.option, "dist", "no") == "load":
        # The checks of one exercise share its run: keep them in one worker of pytest-xdist.
        config.option.dist = "loadfile"


def _leave_out(folder: Path) -> None:
    """Take the student's folder off sys.path, where ``python -m pytest`` puts it: a torch.py there is not ours."""
    if not (folder / "grader" / "__init__.py").is_file():
        sys.path[:] = [entry for entry in sys.path if entry and Path(entry).resolve() != folder.resolve()]


def _launcher(config: pytest.Config) -> Launcher:
    from grader.fork import LaunchError
    from grader.home import home
    from grader.isolation import IsolationError
    from grader.launch import Launcher

    course = config.getoption("--course")
    try:
        launcher = Launcher(
            config.getoption("--isolation"),
            require=config.getoption("--require"),
            course=Path(course).resolve() if course else home(),
            hidden=(config.invocation_params.dir,),
        )
        if _controls(config):
            # The workers of pytest-xdist have launchers of their own; this one only says which level they reach.
            try:
                _ = launcher.level
            finally:
                launcher.close()
        return launcher
    except (IsolationError, LaunchError) as error:
        raise pytest.UsageError(str(error)) from None


def _needs_workers(config: pytest.Config) -> bool:
    """Not where items are only listed, run in here, or handed to the workers of pytest-xdist (but see _launcher)."""
    isolation = config.getoption("--isolation")
    handed_on = _controls(config) and isolation != "sandbox"
    return isolation != "none" and not config.getoption("--collect-only") and not handed_on


def _controls(config: pytest.Config) -> bool:
    """Whether the workers of pytest-xdist run the items."""
    return bool(getattr(config.option, "numprocesses", None)) and not hasattr(config, "workerinput")


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> Generator[None, Any, Any]:
    """In a grading run contracts are collected, as exercises, and nothing else is."""
    collected = yield
    grading = parent.config.stash.get(GRADING, None)
    if grading is None:
        return collected
    contract = grading.contract(file_path)
    if contract is None:
        return []
    nodeid = f"exercises/{contract.parent.name}/{contract.name}"
    return [ExerciseFile.from_parent(parent, path=file_path, nodeid=nodeid, contract=contract)]


class ExerciseFile(pytest.File):
    """A contract, or a handout's copy of it."""

    def __init__(self, *, contract: Path, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.contract = contract

    def collect(self) -> Iterable[CheckItem]:
        """One item per check."""
        exercise = self.config.stash[GRADING].session.course.exercise(self.contract)
        for check in exercise.checks:
            yield CheckItem.from_parent(self, name=check, exercise=exercise)


class CheckItem(pytest.Item):
    """One check of one exercise."""

    def __init__(self, *, exercise: Exercise, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.exercise = exercise

    def runtest(self) -> None:
        """Fetch the outcome; the first item of an exercise has it judged."""
        self.config.stash[GRADING].run(self)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """What the student reads."""
        from grader.grading import explanation

        return explanation(excinfo.value, self) or super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        return self.path, None, f"{self.exercise.name}: {self.name}"
