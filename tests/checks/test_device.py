"""The check ``device``. A pretend GPU is for a process: judged in one of its own."""

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from small_course import course, entries, only

from grader.checks.device import device
from grader.compare import Mismatch
from grader.observation import Observation, Raised
from grader.trial import Trial

CONTRACT = """
@exercise(points=1)
@takes(x=tensors("n+"))
@gives("n", exact)
@device
def shifted(x): raise NotImplementedError
"""
KEY = "def shifted(x): return x + 1"
RIGHT = [
    "x + torch.ones_like(x)",
    "x + torch.ones(x.shape, dtype=x.dtype, device=x.device)",
    "(x.cpu() + 1).to(x.device)",
]
WRONG = ["x + torch.ones(x.shape, dtype=x.dtype)", "x.cpu() + 1", "torch.from_numpy(x.numpy() + 1)", "x.to('cpu') + 1"]
PROGRAM = """
import json, sys, pathlib
from small_course import caught
folder, contract, key, bodies = json.load(sys.stdin)
found = [caught(pathlib.Path(folder), contract, key, f"def shifted(x): return {body}") for body in bodies]
print(json.dumps(found))
"""


def test_answers_on_the_inputs_device_pass_and_others_break_device_alone(tmp_path):
    data = json.dumps([str(tmp_path), CONTRACT, KEY, RIGHT + WRONG])
    tests = Path(__file__).parents[1]
    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(command, input=data, capture_output=True, text=True, cwd=tests, timeout=120, check=False)
    assert "" == done.stderr
    assert [[] for _ in RIGHT] + [["device"] for _ in WRONG] == json.loads(done.stdout)


def trial(tmp_path, **facts):
    course_ = course(tmp_path, CONTRACT, KEY)
    probe = only(course_).probes[-1]
    entry = entries(course_, "device")[0]
    seen = msgspec.structs.replace(entry.wanted, value=msgspec.structs.replace(entry.wanted.value, **facts))
    return Trial(only(course_), probe, entry, seen)


def test_an_answer_on_the_gpu_is_compared(tmp_path):
    assert device(trial(tmp_path, device="cuda")) > 0


def test_an_answer_on_the_cpu_is_told_as_such(tmp_path):
    with pytest.raises(Mismatch) as found:
        device(trial(tmp_path, device="cpu"))
    wanted = ("the answer", "on the device cpu", "on the device of its inputs, cuda")
    assert wanted == (found.value.where, found.value.seen, found.value.wanted)


def test_an_answer_on_the_gpu_with_other_values_is_refused(tmp_path):
    with pytest.raises(Mismatch):
        device(trial(tmp_path, device="cuda", data=b"\0" * len(trial(tmp_path).seen.value.data)))


def test_an_error_on_the_gpu_is_told_with_its_text(tmp_path):
    base = trial(tmp_path)
    raised = Observation("raised", raised=Raised(["builtins.RuntimeError"], "two devices", []))
    with pytest.raises(Mismatch) as found:
        device(Trial(base.exercise, base.probe, base.entry, raised))
    assert ("the call on a GPU", "RuntimeError: two devices") == (found.value.where, found.value.seen)
