"""What a run costs, as ratios measured in one go: these machines are noisy.

    python benchmarks/speed.py [REPEATS [CHAPTER...]]

First `pytest --backend=mine -k one_hot` against `python -c "import torch"`,
taken in turn (0 leaves it out); then every exercise in milliseconds: drawing its
cases with Hypothesis and asking the oracle, once for all submissions; running
the key in a worker like a student's code, and comparing, for each of them.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import torch

from grader.bank import Bank
from grader.cases import drawn
from grader.course import Course
from grader.home import home
from grader.judge import Judge
from grader.launch import Launcher
from grader.plugins import find_backend, plugin_manager
from grader.runners import Process

ROOT = Path(__file__).resolve().parent.parent


def seconds(*command: str, cwd: Path) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *command], cwd=cwd, check=True, capture_output=True)
    return time.perf_counter() - start


def whole_command(repeats: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(ROOT / "mine.py", folder)
        command = ("-m", "pytest", "--backend=mine", "-k", "one_hot")
        os.environ["XDG_CACHE_HOME"] = name
        rows = {"import torch": [], "first run": [], "later runs": []}
        for _ in range(repeats):
            rows["import torch"].append(seconds("-c", "import torch", cwd=folder))
            shutil.rmtree(folder / "torch-grader", ignore_errors=True)
            rows["first run"].append(seconds(*command, cwd=folder))
            rows["later runs"].append(seconds(*command, cwd=folder))
    base = statistics.median(rows["import torch"])
    print(f"pytest --backend=mine -k one_hot, median of {repeats} taken in turn")
    for what, taken in rows.items():
        median = statistics.median(taken)
        print(f"  {what:14} {median:6.2f} s   {median / base:5.2f} x import torch")


class Timed:
    """A runner that adds up the time its workers take."""

    def __init__(self, runner: Process) -> None:
        self.runner, self.taken = runner, 0.0

    def __getattr__(self, name: str):
        method = getattr(self.runner, name)

        def timed(*args, **kwargs):
            start = time.perf_counter()
            try:
                return method(*args, **kwargs)
            finally:
                self.taken += time.perf_counter() - start

        return timed


def per_exercise(chapters: list[str]) -> None:
    """Best of three for what every submission costs; the bank is made once for all of them."""
    course = Course(home())
    backend = find_backend(plugin_manager(), "reference", ROOT, course)
    launcher = Launcher()
    warm = torch.ones(1, requires_grad=True)
    torch.autograd.grad(warm * 2, warm, torch.ones(1))  # imports sympy, 0.4 s, at the first cotangent
    runner = Timed(Process(backend, course.exercises_folder, launcher, time_limit=60))
    bank = Bank(course)
    chosen = [exercise for exercise in course if not chapters or exercise.chapter in chapters]
    Judge(course, bank, backend, runner).judge(chosen[0])
    rows: dict[str, list[float]] = {}
    for exercise in chosen:
        # An exercise's calls may take so long together; here it is judged several times.
        runner.runner._taken.clear()
        start = time.perf_counter()
        for probe in exercise.probes:
            drawn(exercise, probe, "", bank.examples)
        hypothesis = time.perf_counter() - start
        start = time.perf_counter()
        cases = sum(len(bank.entries(exercise, probe)) for probe in exercise.probes)
        oracle = time.perf_counter() - start - hypothesis
        spans = []
        for _ in range(3):
            judge = Judge(course, bank, backend, runner)
            judge.find(exercise)
            runner.taken, start = 0.0, time.perf_counter()
            judge.judge(exercise)
            spans.append((time.perf_counter() - start, runner.taken))
        whole, student = min(spans)
        rows[exercise.name] = [1e3 * x for x in (hypothesis, oracle, student, whole - student)] + [
            cases,
            len(exercise.checks),
        ]
    show(rows)
    runner.runner.close()
    launcher.close()


def show(rows: dict[str, list[float]]) -> None:
    head = "hypothesis", "oracle", "student", "compare", "cases", "checks"
    print("\n{:28} {:>10} {:>9} | {:>9} {:>9} {:>6} {:>6}".format("milliseconds, warm worker", *head))
    total = [sum(column) for column in zip(*rows.values(), strict=True)]
    for name, row in [*rows.items(), ("all", total)]:
        print("{:28} {:10.1f} {:9.1f} | {:9.1f} {:9.1f} {:6} {:6}".format(name, *row))
    hypothesis, oracle, student, compare, cases, checks = total
    once, each = hypothesis + oracle, student + compare
    print(f"\nthe bank, made once: {once / len(rows):.1f} ms an exercise,", end=" ")
    print(f"Hypothesis {hypothesis / once:.0%}, oracle {oracle / once:.0%}")
    print(f"a submission: {each / len(rows):.1f} ms an exercise, {each / checks:.1f} ms a check,", end=" ")
    print(f"{1e3 * each / cases:.0f} us a case, student {student / each:.0%}, comparison {compare / each:.0%}")
    slowest = sorted(rows, key=lambda name: -rows[name][2] - rows[name][3])[:5]
    print("slowest:", ", ".join(f"{name} {rows[name][2] + rows[name][3]:.0f} ms" for name in slowest))


if __name__ == "__main__":
    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    if repeats:
        whole_command(repeats)
    per_exercise(sys.argv[2:])
