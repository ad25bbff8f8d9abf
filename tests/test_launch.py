"""Launchers and runners: what becomes of workers that fill their folder, take their time, or lose their zygote."""

import contextlib
import os
import time
from pathlib import Path

import pytest

from grader.backend import Backend
from grader.fork import LaunchError, NoRoom
from grader.home import home
from grader.launch import Launcher, _remove
from grader.observation import Block, Call, Module, PathData
from grader.runners import Process, Room
from grader.worker.sandbox import namespaces

linux = pytest.mark.skipif(not os.path.exists("/proc/self/ns"), reason="a zygote needs Linux")

SOURCE = """
import os, time, torch

def right(*arguments):
    return 1.0

def sleeps(*arguments):
    time.sleep(0.6)
    return 1.0

def fills(path):
    for number in range(10_000):
        with open(os.path.dirname(path) + f"/{number}", "wb") as file:
            file.write(bytes(1 << 16))

def starts():
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)
    return [os.getpid(), os.getppid()]

def digs(path):
    os.chdir(os.path.dirname(path))
    for _ in range(40):
        os.mkdir("d" * 250)
        os.chdir("d" * 250)
    time.sleep(2)

def begins_early(path):
    os.write(3, b"\x10")
    fills(path)
    time.sleep(2)

def closes(path):
    os.mkdir(os.path.dirname(path) + "/closed", 0o300)
    return 1.0

def threads(*arguments):
    import threading
    threading.stack_size(32768)
    try:
        while True:
            threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
    except RuntimeError:
        return 1.0

def reads(path):
    return os.listdir(os.path.dirname(os.path.dirname(path)))
"""
FILE = Call([PathData("f", 0)], {}, ["path"], 0)
PLAIN = Call([], {}, [], 0)


@pytest.fixture(scope="module", params=["process", "inner", "full"])
def launcher(request):
    isolation = "process" if request.param == "process" else "sandbox"
    made = Launcher(isolation, course=home(), outer=request.param == "full")
    with contextlib.closing(made):
        yield made


@contextlib.contextmanager
def runner(launcher, *, time_limit=5.0):
    backend = Backend("mine", "a text", (Module("mine.py", [Block("mine.py", SOURCE)]),))
    made = Process(backend, home() / "exercises", launcher, time_limit=time_limit)
    try:
        yield made
    finally:
        made.close()


def run(made, name, *calls, exercise="ch05_pointwise/softmax", room=None):
    return made.run(exercise, "mine.py", name, "", list(calls), room=room or Room())


@linux
def test_a_worker_answers_at_every_level(launcher):
    with runner(launcher) as made:
        assert [1.0, 1.0] == [seen.value for seen in run(made, "right", PLAIN, PLAIN)]


@linux
def test_an_exercise_that_starts_processes_has_its_own_ones_in_a_full_sandbox_only(launcher):
    with runner(launcher) as made:
        if launcher.level.name == "inner":
            with pytest.raises(LaunchError, match="this exercise starts processes, which needs a full sandbox"):
                run(made, "starts", PLAIN, room=Room(processes=True))
        else:
            (seen,) = run(made, "starts", PLAIN, room=Room(processes=True))
            own, zygote = seen.value.items
            assert (launcher.level.isolation == "sandbox") == (own == 2)
            assert zygote == 1 or launcher.level.isolation == "process"


@linux
def test_calls_that_each_take_less_than_the_limit_do_not_take_for_ever(launcher):
    begun = time.monotonic()
    with runner(launcher, time_limit=1.5) as made:
        seen = run(made, "sleeps", *[PLAIN] * 25)
    assert "timeout" == seen[-1].outcome
    assert "its calls together took longer than 9 seconds" == seen[-1].note
    assert len(seen) < 25
    assert time.monotonic() - begun < 60


@linux
def test_the_time_of_one_exercise_is_not_that_of_the_next(launcher):
    with runner(launcher, time_limit=1.5) as made:
        assert "timeout" == run(made, "sleeps", *[PLAIN] * 25)[-1].outcome
        assert 1.0 == run(made, "sleeps", PLAIN, exercise="ch01_creation/eye")[0].value


@linux
def test_a_worker_that_fills_its_folder_is_stopped(launcher):
    if launcher.level.isolation == "process":
        pytest.skip("a process without walls may fill the disk")
    with runner(launcher) as made:
        (seen,) = run(made, "fills", FILE)
    text = seen.note or seen.raised.text
    assert "No space left on device" in text or "it filled its folder: 64 MiB, 1000 files or too deep" == text


@linux
@pytest.mark.parametrize("how", ["digs", "begins_early", "closes"])
def test_a_folder_that_cannot_be_looked_into_is_full(launcher, how):
    if launcher.level.name != "inner":
        pytest.skip("behind the outer wall the folder itself has a limit")
    with runner(launcher) as made:
        (seen,) = run(made, how, FILE)
    assert ("it filled its folder: 64 MiB, 1000 files or too deep" == seen.note) or how == "closes"


@linux
def test_answers_that_are_too_large_together_are_stopped(launcher, monkeypatch):
    monkeypatch.setattr("grader.runners.ANSWERS", 1_000)
    with runner(launcher) as made:
        seen = run(made, "right", *[PLAIN] * 100)
    assert ("crashed", "its answers together are larger than 0 MiB") == (seen[-1].outcome, seen[-1].note)


@linux
def test_threads_that_take_all_the_room_cost_the_next_submission_nothing(launcher):
    if launcher.level.name != "full" or namespaces.kernel() < namespaces.PID_MAX_OF_ITS_OWN:
        pytest.skip("only behind the outer wall, from Linux 6.14 on, is there a limit that can be reached")
    with runner(launcher, time_limit=30.0) as greedy, runner(launcher) as honest:
        assert 1.0 == run(greedy, "threads", PLAIN)[0].value
        with pytest.raises(NoRoom):
            launcher.worker()
        greedy.close()
        assert 1.0 == run(honest, "right", PLAIN)[0].value


@linux
def test_where_its_own_threads_take_all_the_room_they_go(launcher):
    if launcher.level.name != "full" or namespaces.kernel() < namespaces.PID_MAX_OF_ITS_OWN:
        pytest.skip("only behind the outer wall, from Linux 6.14 on, is there a limit that can be reached")
    with runner(launcher, time_limit=30.0) as made:
        assert 1.0 == run(made, "threads", PLAIN)[0].value
        assert 1.0 == run(made, "right", PLAIN, room=Room(clean=False, device="cpu", processes=True))[0].value


@linux
def test_nothing_is_left_of_a_worker_s_folder(launcher):
    before = set(Path(launcher._base).iterdir())
    with runner(launcher) as made:
        run(made, "reads", FILE)
    assert before == set(Path(launcher._base).iterdir())


def test_removing_a_folder_touches_nothing_beside_it(tmp_path):
    tmp_path.chmod(0o755)
    _remove(str(tmp_path / "never made"))
    folder = tmp_path / "made"
    (folder / "closed" / "inner").mkdir(parents=True)
    (folder / "closed").chmod(0o300)
    (folder / "read only").mkdir()
    (folder / "read only" / "file").touch()
    (folder / "read only").chmod(0o500)
    _remove(str(folder))
    assert [] == list(tmp_path.iterdir())
    assert 0o755 == tmp_path.stat().st_mode & 0o777


@linux
def test_two_workers_do_not_see_each_other_s_files(launcher):
    if launcher.level.isolation == "process":
        pytest.skip("a process without walls sees all files")
    with runner(launcher) as one, runner(launcher) as other:
        run(one, "right", FILE)
        (seen,) = run(other, "reads", FILE)
    assert "mine" not in str(seen.value)
    assert seen.raised is None or "Permission" in seen.raised.text or len(seen.value.items) <= 2


@linux
def test_a_lost_zygote_is_our_fault_and_the_next_exercise_gets_another(launcher):
    with runner(launcher) as made:
        assert 1.0 == run(made, "right", PLAIN)[0].value
        lost = end(launcher._zygote)
        assert not any(alive(pid) for pid in lost)
        with pytest.raises(LaunchError):
            run(made, "right", PLAIN)
        assert 1.0 == run(made, "right", PLAIN)[0].value


@linux
def test_workers_end_with_their_zygote(launcher):
    worker = launcher.worker()
    lost = end(launcher._zygote)
    assert lost
    assert [] == [pid for pid in lost if alive(pid)]
    with contextlib.suppress(LaunchError):
        worker.kill()


def end(zygote):
    """Kill a zygote as the kernel would for want of memory; the processes that it had, after some time."""
    found = descendants(zygote._process.pid)
    zygote._process.kill()
    zygote._process.wait()
    for _ in range(100):
        if not any(alive(pid) for pid in found):
            break
        time.sleep(0.05)
    return found


def descendants(pid):
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child) for child in children] + [one for child in children for one in descendants(int(child))]


def alive(pid):
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False


@linux
def test_a_worker_with_other_walls_than_promised_is_not_used(launcher, monkeypatch):
    level = launcher.level
    monkeypatch.setattr(launcher, "_level", type(level)(level.isolation, level.name, ("a moat",)))
    with pytest.raises(LaunchError, match="a worker has other walls than the sandbox promised"):
        launcher.worker()
