"""What a student's code may do instead of answering: the outcome, and what the student reads.

Several misbehaviours share a file, one per exercise, and a run: importing torch
twice costs more than all the judging.
"""

from __future__ import annotations

import time

import pytest
from grading import RIGHT, Graded, graded, right

STOPS = r"""
import ctypes, os, sys, unittest
import hypothesis, pytest, torch

class Mute(Exception):
    def __str__(self):
        raise RuntimeError("no text")

def eye(n, m=None):
    while True:
        pass

def rand(*size):
    os._exit(0)

def zeros_like(t):
    ctypes.string_at(0)

def add_in_place(x, y):
    return add_in_place(x, y)

def reshape_tensor(t, shape):
    bytearray(10**15)

def one_hot(labels, num_classes):
    return torch.zeros(len(labels), num_classes).scatter_(1, labels.unsqueeze(1), 1.0)

def softmax(t, dim):
    sys.exit(0)

def standard_deviation(t, correction=1):
    raise KeyboardInterrupt

def sum_over(t, dim=None, keepdim=False):
    pytest.skip("x")

def matrix_multiply(a, b):
    hypothesis.assume(False)

def save_tensor(t, path):
    raise unittest.SkipTest("not today")

def edit_through_detach(x, index, value):
    raise Mute

def second_derivative(name, x):
    raise ValueError("\udcff\0\x1b[31mred ]]> <&>\n::error::all is lost\n\u202e\x9b\ufffe")

def vector_jacobian_product(name, x, v):
    print("\x1b[31mnoise\n" * 200_000)
    print("::error::all is lost")
    return v

def autograd_descent(n_epochs, learning_rate, params, t_u, t_c):
    raise NotImplementedError
"""


def at(text: str) -> int:
    """The number of the first line of STOPS with this text."""
    return STOPS[: STOPS.index(text)].count("\n") + 1


@pytest.fixture(scope="module")
def stops(tmp_path_factory) -> Graded:
    return graded(tmp_path_factory.mktemp("stops"), STOPS, "--time-limit=2")


def test_an_endless_loop_is_a_timeout(stops):
    assert stops.of("eye") <= {"failed", "skipped"}
    assert "eye: Answers in time." in stops.says("eye")
    assert "it took longer than 2 seconds" in stops.says("eye")


def test_the_checks_after_a_timeout_are_not_run(stops):
    assert stops.statuses["eye", "errors"] == "skipped"
    assert "blocked: waits for" in stops.messages["eye", "errors"]


def test_ending_the_process_is_no_success(stops):
    assert stops.of("rand") <= {"failed", "skipped"}
    assert "rand: Answers without ending the process." in stops.says("rand")
    assert "it ended the process with exit status 0" in stops.says("rand")


def test_a_segmentation_fault_is_named(stops):
    assert stops.of("zeros_like") <= {"failed", "skipped"}
    assert "it ended the process by signal 11 (Segmentation fault)" in stops.says("zeros_like")


def test_after_a_crash_others_are_judged_by_a_fresh_worker(stops):
    assert stops.of("one_hot") == {"passed"}


def test_deep_recursion_shows_the_line(stops):
    assert "RecursionError: maximum recursion depth exceeded" in stops.says("add_in_place")
    assert f"mine.py:{at('return add_in_place')}: return add_in_place(x, y)" in stops.says("add_in_place")


def test_asking_for_too_much_memory_is_said(stops):
    assert "Answers within the memory that there is." in stops.says("reshape_tensor")
    assert "MemoryError" in stops.says("reshape_tensor")


@pytest.mark.parametrize(
    ("exercise", "seen"),
    [
        ("softmax", "SystemExit: 0"),
        ("standard_deviation", "KeyboardInterrupt"),
        ("sum_over", "Skipped: x"),
        ("matrix_multiply", "UnsatisfiedAssumption"),
        ("save_tensor", "SkipTest: not today"),
    ],
)
def test_no_exception_skips_a_check(stops, exercise, seen):
    (message,) = [
        text for key, text in stops.messages.items() if key[0] == exercise and stops.statuses[key] == "failed"
    ]
    assert f"{exercise}: Answers every valid input." in message
    assert f"seen:   {seen}" in message or f".{seen}" in message
    assert "passed" not in stops.of(exercise)


def test_the_run_goes_on_after_a_keyboard_interrupt(stops):
    assert stops.exit_code == 1
    assert len(stops.statuses) == int(stops.text.split("collected ")[1].split()[0])


def test_an_exception_without_text_is_reported(stops):
    assert "Mute: (its text cannot be had: RuntimeError)" in stops.says("edit_through_detach")
    assert f"mine.py:{at('raise Mute')}: raise Mute" in stops.says("edit_through_detach")


def test_strange_characters_are_escaped(stops):
    seen = next(line for line in stops.says("second_derivative").splitlines() if line.startswith("  seen:"))
    assert r"ValueError: \udcff\x00\x1b[31mred ]]> <&> ::error::all is lost \u202e\x9b\ufffe" in seen


def test_no_escape_sequence_reaches_the_terminal(stops):
    assert not {"\x1b", "\x9b", "\0", "\u202e"} & set(stops.text)


def test_no_line_of_a_students_is_a_command_of_the_logs_reader(stops):
    assert not [line for line in stops.text.splitlines() if line.lstrip().startswith("::")]


def test_little_is_shown_of_much_that_is_printed(stops):
    assert r"    | \x1b[31mnoise" in stops.says("vector_jacobian_product")
    assert len(stops.says("vector_jacobian_product")) < 3_000


def test_a_stub_that_raises_is_absent(stops):
    assert stops.of("autograd_descent") == {"skipped"}
    assert "absent: autograd_descent" in stops.messages["autograd_descent", "values"]
    assert "raises NotImplementedError" in stops.messages["autograd_descent", "values"]


def test_what_is_missing_is_absent(stops):
    assert stops.of("ColorLeNet") == {"skipped"}
    assert "absent: there is no ColorLeNet in mine.py" in stops.messages["ColorLeNet", "values"]


ANSWERS = r"""
import numpy as np
import torch

torch.equal = torch.allclose = lambda *a, **k: True
torch.testing.assert_close = lambda *a, **k: None
np.testing.assert_allclose = np.allclose = np.array_equal = lambda *a, **k: True

class Liar(torch.Tensor):
    @classmethod
    def __torch_function__(cls, func, types, args=(), kwargs=None):
        return True

    def __eq__(self, other):
        return True

class Yes:
    shape, dtype, ndim = (1, 1), torch.float32, 2

    def __eq__(self, other):
        return True

def eye(n):
    return torch.eye(n)

def rand(*size):
    return torch.rand(*size).tolist()

def zeros_like(t):
    return np.zeros(tuple(t.shape), dtype=np.float32)

def add_in_place(x, y):
    return Liar()

def reshape_tensor(t, shape):
    return torch.zeros(1).expand(2**40)

def one_hot(labels, num_classes):
    return torch.ones(25_000_000)

def sum_over(t, dim=None, keepdim=False):
    return torch.empty(3, 4, device="meta")

def matrix_multiply(a, b):
    return Yes()

def save_tensor(t, path):
    with open(path, "wb") as file:
        file.truncate(20 << 20)

def edit_through_detach(x, index, value):
    mine = []
    mine.append(mine)
    return mine

def second_derivative(name, x):
    return x + 1

def vector_jacobian_product(name, x, v):
    return {object(): v, "x": (i for i in range(3))}

def autograd_descent(n_epochs, learning_rate, params, t_u, t_c):
    return None
"""


@pytest.fixture(scope="module")
def answers(tmp_path_factory) -> Graded:
    return graded(tmp_path_factory.mktemp("answers"), ANSWERS)


def test_no_wrong_answer_earns_a_point(answers):
    assert answers.exit_code == 1
    assert answers.properties["score"] == "0"


def test_a_wrong_signature_is_shown_beside_the_wanted_one(answers):
    assert "eye() " in answers.says("eye")
    assert "your eye takes (n), the exercise asks for (n: int, m: int | None = None)" in answers.says("eye")


@pytest.mark.parametrize(
    ("exercise", "seen"),
    [
        ("rand", "a list of 3"),
        ("zeros_like", "an array of shape"),
        ("add_in_place", "a student.mine.Liar, a subclass of torch.Tensor"),
        ("reshape_tensor", "a tensor of shape (1099511627776,), too large to send"),
        ("one_hot", "a tensor of shape (25000000,), too large to send"),
        ("matrix_multiply", "a student.mine.Yes"),
        ("edit_through_detach", "a list of 1"),
        ("vector_jacobian_product", "a dict of 2"),
        ("autograd_descent", "None"),
    ],
)
def test_another_kind_of_answer_is_named(answers, exercise, seen):
    assert f"  seen:   {seen}" in answers.says(exercise)
    assert "  wanted: a tensor of shape" in answers.says(exercise)


def test_a_tensor_without_elements_did_not_end_the_process(answers):
    assert "meta" in answers.says("sum_over")
    assert "without ending the process" not in answers.says("sum_over")


def test_a_file_that_is_too_large_is_said_to_be(answers):
    assert "20971520 bytes" in answers.says("save_tensor")


def test_patching_the_comparisons_of_torch_gains_nothing(answers):
    assert answers.statuses["second_derivative", "values"] == "failed"
    assert "2 of 2 elements differ" in answers.says("second_derivative")


LEAVES = r"""
def eye(n, m=None):
    torch.set_default_dtype(torch.float64)
    return torch.eye(n, n if m is None else m, dtype=torch.float32)

def zeros_like(t):
    torch.set_grad_enabled(False)
    return torch.zeros(t.shape, dtype=t.dtype, device=t.device)

def add_in_place(x, y):
    torch.set_num_threads(3)
    return x.add_(y)
"""


@pytest.fixture(scope="module")
def leaves(tmp_path_factory) -> Graded:
    return graded(tmp_path_factory.mktemp("leaves"), right("one_hot", "softmax", "sum_over") + LEAVES)


@pytest.mark.parametrize(
    ("exercise", "setting"),
    [("eye", "default dtype"), ("zeros_like", "gradient recording"), ("add_in_place", "number of threads")],
)
def test_a_setting_left_changed_fails_purity(leaves, exercise, setting):
    assert leaves.statuses[exercise, "purity"] == "failed"
    assert f"global settings: changed: {setting}" in leaves.says(exercise)


@pytest.mark.parametrize("exercise", ["one_hot", "softmax", "sum_over"])
def test_a_setting_left_changed_affects_no_other_exercise(leaves, exercise):
    assert leaves.of(exercise) == {"passed"}


def test_a_default_device_left_changed_fails_purity_and_no_other_exercise(tmp_path):
    eye = "def eye(n, m=None):\n    torch.set_default_device('meta')\n    return torch.eye(n, n if m is None else m, device='cpu')\n"
    found = graded(tmp_path, right("one_hot") + eye, "-k", "eye or one_hot")
    assert found.of("one_hot") == {"passed"}
    assert found.statuses["eye", "purity"] == "failed"


def test_inference_mode_left_on_affects_no_other_exercise(tmp_path):
    eye = RIGHT["eye"].replace(
        "    m =", "    torch.left = torch.inference_mode()\n    torch.left.__enter__()\n    m ="
    )
    found = graded(tmp_path, right("sum_over") + eye, "-k", "eye or sum_over")
    assert found.of("sum_over") == {"passed"}


def test_settings_changed_by_a_file_do_not_depend_on_the_worker(tmp_path):
    crash = "\ndef eye(n, m=None):\n    import os\n    os._exit(1)\n"
    settings = "torch.set_default_dtype(torch.float64)\ntorch.set_grad_enabled(False)\n"
    source = right("one_hot", "sum_over") + crash + settings
    found = graded(tmp_path, source, "-k", "eye or one_hot or sum_over")
    assert found.of("one_hot") == found.of("sum_over") == {"passed"}


IMPORTS = {
    "loops": ("while True:\n    pass\n", "it took longer than 2 seconds"),
    "exits": ("import os\nos._exit(0)\n", "it ended the process with exit status 0"),
    "crashes": ("import ctypes\nctypes.string_at(0)\n", "signal 11 (Segmentation fault)"),
}


@pytest.mark.parametrize("how", IMPORTS)
def test_a_file_that_stops_while_it_is_imported_fails_what_it_attempts(tmp_path, how):
    source, seen = IMPORTS[how]
    found = graded(tmp_path, right("eye") + source, "--time-limit=2", "-k", "eye or one_hot")
    assert found.statuses["eye", "shape"] == "failed"
    assert "mine.py was being imported" in found.says("eye")
    assert seen in found.says("eye")
    assert found.of("one_hot") == {"skipped"}


HIDES = """
class Hides:
    def __call__(self, *size):
        return 1

    @property
    def __signature__(self):
        raise KeyError("hidden")

rand = Hides()
"""


def test_a_name_that_cannot_be_looked_at_costs_no_other_exercise(tmp_path):
    found = graded(tmp_path, right("eye") + HIDES, "-k", "eye or rand")
    assert found.of("eye") == {"passed"}
    assert "passed" not in found.of("rand")


def test_libraries_broken_by_an_import_fail_what_is_judged_and_end_no_process(tmp_path):
    source = "import numpy\n" + right("eye") + "\nnumpy.random.seed = None\n"
    found = graded(tmp_path, source, "-k", "eye")
    assert found.of("eye") == {"failed", "skipped"}
    assert "TypeError: 'NoneType' object is not callable" in found.text


def test_printing_megabytes_takes_no_time(tmp_path):
    noisy = RIGHT["eye"].replace("    m =", "    print('noise ' * 10**6)\n    m =")
    begun = time.monotonic()
    found = graded(tmp_path, "import torch\n" + noisy, "-k", "eye")
    assert found.of("eye") == {"passed"}
    assert time.monotonic() - begun < 60
