"""What a worker costs at each level of isolation, as ratios measured in one go.

    python benchmarks/sandbox.py [WORKERS]

A worker is forked, walled in, sent a student's file, and asked for one gradient;
the time runs from the request for it to the gradient. Against it stands a cold
start: a new Python that imports torch and does the same. Memory is what a
worker has for itself (USS), with the gradient made.
"""

import contextlib
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from grader.backend import Backend
from grader.bank import Bank
from grader.course import Course
from grader.home import home
from grader.isolation import IsolationError
from grader.launch import Launcher
from grader.observation import Block, Module
from grader.runners import Process

SOURCE = (home() / "reference" / "ch05_pointwise" / "softmax.py").read_text(encoding="utf-8")
BACKEND = Backend("mine", "a file", (Module("mine.py", [Block("mine.py", SOURCE)]),))
COLD = "import torch; x = torch.ones(4, requires_grad=True); x.softmax(0).backward(torch.ones(4))"


def own_memory(before: set[int]) -> float:
    """Megabytes that the newest process of the zygote has for itself."""
    sizes = []
    for process in {int(p.name) for p in Path("/proc").iterdir() if p.name.isdigit()} - before:
        with contextlib.suppress(OSError):
            lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
            sizes.append(sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) / 1024)
    return max(sizes, default=float("nan"))


def processes() -> set[int]:
    return {int(p.name) for p in Path("/proc").iterdir() if p.name.isdigit()}


def workers(level: str, count: int) -> tuple[list[float], list[float], str]:
    """Seconds to the first gradient and megabytes, of ``count`` workers; what the level really was."""
    course = Course(home())
    exercise = course.named("softmax")
    probe = next(probe for probe in exercise.probes if probe.name == "gradients")
    call = Bank(course, examples=0).entries(exercise, probe)[0].call
    isolation = "process" if level == "process" else "sandbox"
    launcher = Launcher(isolation, course=course.root, outer=level == "full")
    seconds, memory = [], []
    with contextlib.closing(launcher):
        reached = launcher.level.explained()
        for turn in range(count + 2):
            before = processes()
            runner = Process(BACKEND, course.exercises_folder, launcher, time_limit=60)
            start = time.perf_counter()
            (seen,) = runner.run(exercise.where, "mine.py", "softmax", "", [call])
            taken = time.perf_counter() - start
            if seen.derivatives is None or not seen.derivatives.first:
                raise SystemExit(f"no gradient at level {level}: {seen}")
            if turn >= 2:  # the first waits for torch, the second for what the zygote imports after it
                seconds.append(taken)
                memory.append(own_memory(before))
            runner.close()
    return seconds, memory, reached


def cold(count: int) -> float:
    taken = []
    for _ in range(count):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", COLD], check=True, env={**os.environ, "OMP_NUM_THREADS": "1"})
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def main(count: int) -> None:
    base = cold(5)
    print(f"a cold start to the first gradient: {base * 1e3:.0f} ms (median of 5)\n")
    print(f"{'':10}{'median':>10}{'slowest tenth':>16}{'cold / median':>16}{'own memory':>13}")
    for level in ("process", "inner", "full"):
        try:
            seconds, memory, reached = workers(level, count)
        except IsolationError as error:
            print(f"{level:10}{error}")
            continue
        median, slow = statistics.median(seconds), statistics.quantiles(seconds, n=10)[-1]
        print(
            f"{level:10}{median * 1e3:7.1f} ms{slow * 1e3:13.1f} ms{base / median:14.0f} x"
            f"{statistics.median(memory):10.1f} MB   {reached}"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
