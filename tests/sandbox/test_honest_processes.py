"""An exercise that is marked with ``processes`` may start some and use a network, both of its own."""

from pathlib import Path

import honest
import honest_processes
import pytest

from grader.fork import LaunchError

EXERCISE = "double_by_processes"


@pytest.fixture(scope="module")
def bank(tmp_path_factory):
    return honest.bank(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def launcher(bank):
    launcher = honest.sandbox(bank, "full")
    yield launcher
    launcher.close()


@pytest.mark.parametrize("program", honest.programs(honest_processes))
def test_an_honest_program_with_processes_passes(bank, launcher, program):
    honest.passes(bank, launcher, honest_processes, program, exercise=EXERCISE)


def test_the_inner_wall_alone_starts_no_processes(bank):
    launcher = honest.sandbox(bank, "inner")
    try:
        with pytest.raises(LaunchError, match="this exercise starts processes, which needs a full sandbox"):
            launcher.worker(processes=True)
    finally:
        launcher.close()


STAYS = """
    import ctypes, os, signal

    def program():
        for _ in range(2):
            named, naming = os.pipe()
            if os.fork() == 0:
                ctypes.CDLL(None).prctl(15, b"honest-stays", 0, 0, 0)
                os.write(naming, b"x")
                while True:
                    signal.pause()
            os.read(named, 1)
"""


def staying():
    """Processes of that name on the whole machine."""
    found = []
    for file in Path("/proc").glob("[0-9]*/comm"):
        try:
            found.append(file.read_text(encoding="utf-8").strip())
        except OSError:
            continue
    return found.count("honest-stays")


def test_processes_left_running_end_with_their_worker(bank, launcher):
    with honest.judging(bank, launcher, honest.answer(STAYS, "program"), exercise=EXERCISE) as outcomes:
        assert "" == honest.said(outcomes)
        assert 4 == staying()
    assert 0 == staying()


STARTS = {
    "subprocess": (
        "__import__('subprocess').run(['true'])",
        "PermissionError: [Errno 1] Operation not permitted: 'true'",
    ),
    "spawn": ("torch.multiprocessing.spawn(print, nprocs=1)", "process 0 terminated with exit code 255"),
}
"""Ways that start a program, if only Python itself, and what comes of it."""


@pytest.mark.parametrize("way", STARTS)
def test_no_program_is_started_and_the_worker_says_so(bank, launcher, way):
    code, seen = STARTS[way]
    program = f"import torch.multiprocessing\ndef program():\n    {code}\n"
    with honest.judging(bank, launcher, honest.answer(program, "program"), exercise=EXERCISE) as outcomes:
        assert honest.said(outcomes).startswith("[raised]")
        assert seen in honest.said(outcomes)
