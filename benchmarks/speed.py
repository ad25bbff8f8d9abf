"""What a run costs, as ratios measured in one go: these machines are noisy.

    python benchmarks/speed.py [REPEATS]

First `pytest --backend=mine -k one_hot` against `python -c "import torch"`,
taken in turn; then every exercise in milliseconds: making its bank, running the
key in a worker like a student's code, comparing.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from grader.bank import Bank
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


def per_exercise() -> None:
    course = Course(home())
    backend = find_backend(plugin_manager(), "reference", ROOT, course)
    launcher = Launcher()
    runner = Timed(Process(backend, course.exercises_folder, launcher, time_limit=60))
    bank = Bank(course)
    judge = Judge(course, bank, backend, runner)
    judge.judge(next(iter(course)))
    print(f"\n{'milliseconds, warm worker':28} {'bank':>8} {'worker':>8} {'compare':>8}  cases")
    rows = []
    for exercise in course:
        start = time.perf_counter()
        cases = sum(len(bank.entries(exercise, probe)) for probe in exercise.probes)
        made = time.perf_counter() - start
        runner.taken, start = 0.0, time.perf_counter()
        judge.judge(exercise)
        whole = time.perf_counter() - start
        rows.append((exercise.name, made * 1e3, runner.taken * 1e3, (whole - runner.taken) * 1e3, cases))
    for name, made, worker, compare, cases in rows:
        print(f"{name:28} {made:8.1f} {worker:8.1f} {compare:8.1f}  {cases}")
    totals = [sum(row[i] for row in rows) for i in (1, 2, 3, 4)]
    print(f"{'all':28} {totals[0]:8.1f} {totals[1]:8.1f} {totals[2]:8.1f}  {totals[3]}")
    runner.runner.close()
    launcher.close()


if __name__ == "__main__":
    whole_command(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
    per_exercise()
