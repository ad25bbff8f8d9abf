"""torchvision beside a torch that it was not built for, beside its own, and none."""

import os
import subprocess
import sys
from importlib.util import find_spec

import pytest

from grader.backend import Backend
from grader.home import home
from grader.launch import Launcher
from grader.observation import Block, Module
from grader.runners import InProcess, Process
from grader.worker import vision

SHIM = "from grader.worker import vision; vision.install()\n"
UNMATCHED = """
import torch
from torchvision import extension, transforms
for name in ("nms", "qnms"):
    torch.library.register_fake(f"torchvision::{name}")(lambda dets, scores, iou_threshold: None)
__version__ = "0.28.0+other"
"""
"""Fails, half-way, for the reason for which the real one fails."""
USES = """
import torch
import torchvision.transforms.v2
from torchvision import datasets, models, transforms
network = models.resnet18()
network(torch.rand(2, 3, 64, 64)).square().sum().backward()
assert network.conv1.weight.grad.abs().sum() > 0
assert (3, 8, 8) == transforms.ToTensor()(transforms.Resize(8)(transforms.ToPILImage()(torch.ones(3, 16, 16)))).shape
def picture(): pass
"""
real = pytest.mark.skipif(find_spec("torchvision") is None, reason="torchvision is not installed")


def fake(folder, text, **modules):
    """A package called torchvision in the folder."""
    (folder / "torchvision").mkdir()
    for name, source in {"__init__": text, "extension": "", "transforms": "", **modules}.items():
        (folder / "torchvision" / f"{name}.py").write_text(source)
    return folder


def python(program, folder):
    """What a program prints, or the last line of its traceback."""
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)
    return (done.stdout if done.returncode == 0 else done.stderr).strip().splitlines()[-1]


def test_without_us_the_import_fails(tmp_path):
    last = python("import torchvision", fake(tmp_path, UNMATCHED))
    assert "RuntimeError: operator torchvision::nms does not exist" == last


def test_with_us_it_succeeds_and_is_run_afresh(tmp_path):
    fake(tmp_path, UNMATCHED, extension="print('run')")
    program = f"{SHIM}from torchvision import transforms; print(vision.look())"
    assert "Vision(version='0.28.0+other', operators='declared')" == python(program, tmp_path)


def test_what_was_half_imported_is_gone(tmp_path):
    fake(tmp_path, f"import torchvision.extension as mine\nfirst = 'early' in globals()\nearly = mine\n{UNMATCHED}")
    program = (
        f"{SHIM}import sys, torchvision as t; print(t.first, t.extension is t.early is sys.modules[t.early.__name__])"
    )
    assert "False True" == python(program, tmp_path)


@real
def test_the_judge_s_own_process_has_the_real_one_and_touches_it_just_when_it_does_not_match(tmp_path):
    (tmp_path / "exercises").mkdir()
    alone = python("import torchvision; print('imported')", tmp_path)
    course = f"from grader.course import Course; from pathlib import Path; Course(Path({str(tmp_path)!r}))"
    with_us = python(f"{course}\n{USES}\nfrom grader.worker import vision; print(vision.look().operators)", tmp_path)
    wanted = {"imported": "match", "RuntimeError: operator torchvision::nms does not exist": "declared"}
    assert wanted[alone] == with_us


@real
@pytest.mark.skipif(sys.platform != "linux", reason="a sandbox needs Linux")
@pytest.mark.parametrize(("isolation", "outer"), [("process", True), ("sandbox", True), ("sandbox", False)])
def test_a_worker_has_it(isolation, outer):
    launcher = Launcher(isolation, course=home(), outer=outer)
    runner = Process(backend(USES), home() / "exercises", launcher, time_limit=60)
    try:
        assert [] == runner.load("mine.py", ["picture"]).problems
    finally:
        runner.close()
        launcher.close()


def backend(source):
    return Backend("mine", "file", (Module("mine.py", [Block("mine.py", source)]),))


def test_a_healthy_one_is_left_alone(tmp_path):
    fake(tmp_path, "def _has_ops(): return True", extension="def _has_ops(): return True")
    program = f"""{SHIM}
import sys, torchvision as t, torchvision.extension
print(t.__loader__ is t.__spec__.loader, type(t.__loader__).__name__, vision.look().operators, "torch" in sys.modules)
"""
    assert "True SourceFileLoader match False" == python(program, tmp_path)


@pytest.mark.parametrize(
    "line",
    [
        "raise RuntimeError('CUDA is too old')",
        "raise RuntimeError('operator torchvision::roi_align does not exist')",
        "raise RuntimeError('operator other::nms does not exist')",
        "import no_such_module",
    ],
)
def test_another_error_comes_through_unchanged(line, tmp_path):
    fake(tmp_path, line)
    without, with_us = python("import torchvision", tmp_path), python(f"{SHIM}import torchvision", tmp_path)
    assert without == with_us
    assert "Error" in with_us


def test_an_error_of_the_second_attempt_is_the_one_to_be_read(tmp_path):
    fake(tmp_path, f"{UNMATCHED}\nraise ValueError('later')")
    program = f"{SHIM}\ntry: import torchvision\nexcept ValueError as e: print(e, e.__context__)"
    assert "later None" == python(program, tmp_path)


def test_it_can_be_looked_for_without_being_imported(tmp_path):
    fake(tmp_path, "x = 1")
    program = f"""{SHIM}import importlib.util, sys
spec = importlib.util.find_spec("torchvision")
print(spec.origin.endswith("__init__.py"), spec.loader.get_source("torchvision"), {{"torch", "torchvision"}} & set(sys.modules))
"""
    assert "True x = 1 set()" == python(program, tmp_path)


def test_threads_that_import_at_once_get_the_same(tmp_path):
    fake(tmp_path, UNMATCHED, transforms="x = 1")
    program = f"""{SHIM}
from concurrent.futures import ThreadPoolExecutor
def one(_):
    from torchvision import transforms
    return transforms.x
print(set(ThreadPoolExecutor(8).map(one, range(8))))
"""
    assert "{1}" == python(program, tmp_path)


def test_where_there_is_none_it_says_so(tmp_path):
    program = f"{SHIM}from importlib.machinery import PathFinder\nPathFinder.find_spec = lambda *a: None\nprint(vision.look())"
    assert "None" == python(program, tmp_path)


def test_installing_twice_is_installing_once():
    vision.install()
    before = list(sys.meta_path)
    vision.install()
    assert before == sys.meta_path


def test_a_student_s_own_torchvision_is_itself(tmp_path):
    source = Module("torchvision.py", [Block("torchvision.py", "def picture(): pass\n")])
    vision.install()
    runner = InProcess(Backend("mine", "folder", (source,)), tmp_path)
    try:
        loaded = runner.load("torchvision.py", ["picture"])
    finally:
        runner.close()
    assert (["picture"], []) == (list(loaded.found), loaded.problems)
