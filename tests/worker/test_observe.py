"""One call of a subject, and everything that can be seen of it."""

import os
import random
import sys
import threading
import time
import warnings
from pathlib import Path

import numpy as np
import pytest
import torch

from grader import observation as obs
from grader.layout import lay_out
from grader.replies import TEXT
from grader.worker import surroundings
from grader.worker.errors import describe_error
from grader.worker.observe import Subject, observe, observe_all
from grader.worker.watch import Watch, public_name

X = lay_out(np.array([1.0, 2.0], "float32"), "plain")
LEAF = lay_out(np.array([1.0, 2.0]), "plain", requires_grad=True)


def of(function, *positional, names=("x", "y"), differentiate=None, seed=5, **subject):
    call = obs.Call(list(positional), {}, list(names[: len(positional)]), seed, differentiate)
    return observe(Subject(function, **subject), call)


def vector(*numbers):
    return lay_out(np.array(numbers), "gaps")


def test_an_answer_is_described():
    seen = of(lambda x: x + 1, X)
    assert ("returned", np.array([2, 3], "f4").tobytes()) == (seen.outcome, seen.value.data)


def test_keywords_are_passed_by_name_and_watched():
    seen = observe(Subject(lambda *, x: x.add_(1)), obs.Call([], {"x": X}, [], 0))
    assert ["x"] == [one.name for one in seen.inputs]
    assert np.array([2, 3], "f4").tobytes() == seen.inputs[0].after


@pytest.mark.parametrize(
    "error",
    [
        ValueError("no"),
        KeyboardInterrupt(),
        SystemExit(3),
        GeneratorExit(),
        RecursionError(),
        MemoryError(),
        BaseException("x"),
    ],
)
def test_whatever_is_raised_is_an_observation(error):
    def raises():
        raise error

    seen = of(raises)
    assert ("raised", f"{type(error).__module__}.{type(error).__qualname__}") == (seen.outcome, seen.raised.classes[0])


def test_the_classes_of_an_error_are_told_from_itself_to_its_roots():
    wanted = [
        "builtins.KeyError",
        "builtins.LookupError",
        "builtins.Exception",
        "builtins.BaseException",
        "builtins.object",
    ]
    assert wanted == of(lambda: {}[1]).raised.classes


def test_endless_recursion_is_an_observation():
    def again():
        return again()

    assert "builtins.RecursionError" in of(again).raised.classes


def student(source):
    scope = {"torch": torch}
    exec(compile(source, "watched.py", "exec"), scope)
    return scope["f"]


def test_only_the_student_s_own_lines_are_told():
    seen = of(student("def g(x): return x.view(7)\ndef f(x):\n    return g(x)"), X, files=frozenset({"watched.py"}))
    assert ["watched.py:3: ", "watched.py:1: "] == seen.raised.where


def test_the_last_lines_of_a_deep_error_are_told():
    seen = of(student("def f(n=0): return f(n + 1) if n < 30 else 1 / 0"), files=frozenset({"watched.py"}))
    assert 4 == len(seen.raised.where)


def test_a_syntax_error_shows_where():
    try:
        compile("def f(:\n    pass", "watched.py", "exec")
    except SyntaxError as error:
        raised = describe_error(error, frozenset({"watched.py"}))
    assert ["watched.py:1: def f(:", "                    ^"] == raised.where
    assert "invalid syntax" == raised.text


class Mute(Exception):
    def __str__(self):
        raise SystemExit


class Long(Exception):
    def __str__(self):
        return "\ud800" * 10**6


@pytest.mark.parametrize("error", [Mute, Long])
def test_an_error_with_a_strange_text_can_be_told(error):
    def raises():
        raise error

    seen = of(raises)
    assert len(seen.raised.text.encode("utf-8")) < 20_000


def test_an_input_that_changed_is_told_with_its_bytes():
    seen = of(lambda x, y: x.mul_(2), X, X)
    assert [np.array([2, 4], "f4").tobytes(), None] == [one.after for one in seen.inputs]


def test_tensors_in_structures_are_inputs_too():
    seen = of(lambda state: state["w"].zero_(), obs.Mapping(["w"], [X]), names=["state"])
    assert [("state['w']", True)] == [(one.name, one.after is not None) for one in seen.inputs]


def test_what_an_input_became_is_told():
    def changes(x):
        x.unsqueeze_(0).requires_grad_().grad = torch.ones(1, 2)

    (seen,) = of(changes, X).inputs
    assert ([1, 2], True, True) == (seen.shape, seen.requires_grad, seen.has_grad)


@pytest.mark.parametrize(
    "change, name",
    [(lambda: torch.set_default_dtype(torch.float64), "default dtype"), (lambda: torch.set_grad_enabled(False), "gradient recording"),
     (lambda: torch.set_num_threads(torch.get_num_threads() + 1), "number of threads"), (lambda: torch.rand(1), "random generator")],
)  # fmt: skip
def test_settings_left_changed_are_told_and_put_back(change, name):
    before = torch.get_default_dtype(), torch.is_grad_enabled(), torch.get_num_threads()
    assert [name] == of(change).leaked
    assert before == (torch.get_default_dtype(), torch.is_grad_enabled(), torch.get_num_threads())


def thread_of(module, seconds):
    """A subject that leaves a thread running a function of that module."""

    def work():
        time.sleep(seconds)

    work.__module__ = module
    return lambda: threading.Thread(target=work, daemon=True).start()


def test_a_thread_left_running_is_told(monkeypatch):
    monkeypatch.setattr(surroundings, "SETTLING", 0.05)
    assert ["running threads"] == of(thread_of("student.mine", 0.5)).leaked


def test_a_thread_that_is_just_ending_is_no_trace():
    assert [] == of(thread_of("student.mine", 0.05)).leaked


def test_a_thread_that_a_library_keeps_for_itself_is_no_trace():
    assert [] == of(thread_of("tqdm._monitor", 0.5)).leaked


def test_a_subject_that_may_draw_may_use_the_generator():
    assert [] == of(lambda: torch.rand(1), draws=True).leaked


def test_the_same_seed_draws_the_same_numbers():
    first, again = (of(lambda: (torch.rand(1).item(), float(np.random.rand())), draws=True).value for _ in range(2))
    assert first == again


def test_what_is_printed_is_kept_up_to_a_cap():
    seen = of(lambda: print("a\n", "b" * 10**6))
    assert seen.printed.startswith("a\n b")
    assert 2_000 == len(seen.printed)


def test_warnings_are_the_student_s_own_affair():
    assert "returned" == of(lambda: warnings.warn("careful", stacklevel=1)).outcome


FORBIDDEN = (torch.softmax, torch.Tensor.mm, torch.nn.functional.relu)


@pytest.mark.parametrize(
    "function, reached",
    [(lambda x: torch.softmax(x, 0), ["torch.softmax"]), (torch.nn.functional.relu, ["torch.nn.functional.relu"]),
     (lambda x: x[None].mm(x[:, None]), ["torch.Tensor.mm"]), (lambda x: x.exp(), []), (lambda x: torch.ops.aten.softmax(x, 0), ["torch.ops.aten.softmax"])],
)  # fmt: skip
def test_forbidden_callables_that_are_reached_are_told(function, reached):
    assert reached == of(function, X, watch=Watch(FORBIDDEN)).reached


@pytest.mark.parametrize(
    "function, name",
    [(torch.softmax, "torch.softmax"), (torch.Tensor.softmax, "torch.Tensor.softmax"), (torch.nn.functional.softmax, "torch.nn.functional.softmax"),
     (torch.special.softmax, "torch.special.softmax"), (torch.linalg.inv, "torch.linalg.inv"), (torch.nn.functional.gelu, "torch.nn.functional.gelu"),
     (torch.Tensor.mm, "torch.Tensor.mm"), (torch.nn.functional.one_hot, "torch.nn.functional.one_hot")],
)  # fmt: skip
def test_callables_have_the_names_that_users_know(function, name):
    assert name == public_name(function)


def differentiated(function, *cotangents, again=(), argument=LEAF):
    ask = obs.Differentiate(["x"], [[v] for v in cotangents], list(again))
    return of(function, argument, differentiate=ask).derivatives


def elements(tensor):
    return None if tensor is None else np.frombuffer(tensor.data, tensor.dtype).tolist()


def test_products_with_each_cotangent_are_told():
    seen = differentiated(lambda x: x * x, vector(1.0, 1.0), vector(-1.0, 0.5))
    assert [[2.0, 4.0], [-2.0, 2.0]] == [elements(g) for (g,) in seen.first]


def test_two_backwards_accumulate():
    seen = differentiated(lambda x: x * x, vector(1.0, 1.0))
    assert [[4.0, 8.0]] == [elements(g) for g in seen.accumulated]


def test_second_derivatives_by_the_input_and_by_the_cotangent_are_told():
    seen = differentiated(lambda x: x**3, vector(1.0, 1.0), again=[vector(1.0, 2.0)])
    assert [[6.0, 24.0], [3.0, 24.0]] == [elements(g) for g in seen.second]


def test_an_unused_argument_has_no_gradient():
    constant = torch.ones(2, dtype=torch.float64, requires_grad=True)
    seen = differentiated(lambda x: constant * 2, vector(1.0, 1.0))
    assert [[None], [None]] == [seen.first[0], seen.accumulated]


def test_an_answer_without_a_graph_is_trouble():
    assert "does not require grad" in differentiated(lambda x: x.detach(), vector(1.0, 1.0)).trouble.text


def test_a_backward_that_changes_the_incoming_gradient_is_told():
    class Rude(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x * 1

        @staticmethod
        def backward(ctx, g):
            return g.mul_(2)

    assert differentiated(Rude.apply, vector(1.0, 1.0)).cotangent_changed
    assert not differentiated(lambda x: x * 2, vector(1.0, 1.0)).cotangent_changed


def test_an_error_in_a_backward_is_trouble_with_its_line():
    source = """
class F(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x): return x * 1
    @staticmethod
    def backward(ctx, g): return g / 0 + undefined
def f(x): return F.apply(x)
"""
    ask = obs.Differentiate(["x"], [[vector(1.0, 1.0)]], [])
    seen = of(student(source), LEAF, differentiate=ask, files=frozenset({"watched.py"}))
    assert ("returned", ["watched.py:6: "]) == (seen.outcome, seen.derivatives.trouble.where)


def test_a_file_that_was_written_is_told_and_taken_away():
    folders = []

    def write(path):
        folders.append(Path(path).parent)
        Path(path).write_bytes(b"abc")

    assert [obs.FileSeen("a.pt", 3, b"abc")] == of(write, obs.PathData("a.pt", 0), names=["path"]).files
    assert not folders[0].exists()


def test_a_link_in_place_of_a_file_is_not_followed(tmp_path):
    (tmp_path / "secret").write_bytes(b"secret")
    seen = of(lambda path: os.symlink(tmp_path / "secret", path), obs.PathData("a.pt", 0), names=["path"])
    assert [] == seen.files


def calls(number):
    return [obs.Call([], {}, [], seed) for seed in range(number)]


def test_of_each_of_several_calls_is_told_what_it_printed():
    words = iter(["one", "", "three"])
    assert ["one", "", "three"] == [
        seen.printed for seen in observe_all(Subject(lambda: print(next(words), end="")), calls(3))
    ]


def test_streams_and_filters_that_a_call_puts_in_place_do_not_reach_the_next():
    def spoil():
        warnings.warn("careful", stacklevel=1)
        print("heard")
        sys.stdout.close()
        sys.stdout = None
        warnings.simplefilter("error")

    seen = list(observe_all(Subject(spoil), calls(2)))
    assert [("returned", "heard\n")] * 2 == [(one.outcome, one.printed) for one in seen]


@pytest.mark.parametrize("draw", [lambda: torch.rand(()).item(), random.random, lambda: float(np.random.rand())])  # fmt: skip
def test_a_call_that_may_not_draw_is_told_and_finds_the_generators_as_every_other(draw):
    seen = list(observe_all(Subject(draw), calls(2)))
    assert seen[0].leaked[0].startswith("random generator")
    assert seen[0] == seen[1]


@pytest.mark.parametrize("draw", [lambda: torch.rand(()).item(), random.random, lambda: float(np.random.rand())])  # fmt: skip
def test_a_call_that_may_draw_finds_generators_seeded_for_it(draw):
    first, second = observe_all(Subject(draw, draws=True), calls(2))
    assert [] == first.leaked
    assert first.value != second.value
    assert second == of(draw, seed=1, draws=True)


def test_a_driver_is_given_the_subject_and_the_arguments():
    seen = of(lambda x: x * 2, X, driver=lambda subject, x: subject(subject(x)))
    assert np.array([4, 8], "f4").tobytes() == seen.value.data


@pytest.mark.parametrize("text", ["x" * 10**5, "\ud800", 3, None])
def test_the_text_of_a_syntax_error_is_text_of_bounded_length(text):
    error = SyntaxError("x", ("mine.py", 1, 1, "x"))
    error.msg = text
    found = describe_error(error, frozenset({"mine.py"})).text
    assert isinstance(found, str)
    assert len(found.encode()) <= TEXT
