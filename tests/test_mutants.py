"""Changes to a key, one at a time."""

import pytest
from cosmic_ray.mutating import mutate_code

from grader.mutants import DropCall, DropStatement, SwapArguments, mutants, right_part

KEY = '''
"""A key."""
import torch
SCALE = 2
UNUSED = 3
def helper(x): return x * SCALE
def unused(x): return x - 7
def subject(a, b):
    """Doc 1 + 1."""
    if a.numel() < 1:
        raise ValueError("x")
    a = helper(a.clone())
    return torch.sub(a, b)
def also_right_twin(a, b): return a - b
def wrong_sum(a, b): return subject(a, b) + 1
EQUIVALENT = {"a < 1 -> a <= 0": "why"}
'''


def changes(body, parameters="a, b"):
    return {mutant.change for mutant in mutants(f"def subject({parameters}):\n    {body}\n", "subject")}


def test_only_what_the_right_answer_uses_is_left():
    text = right_part(KEY, "subject")
    assert "SCALE = 2" in text
    assert "def helper" in text
    assert not any(word in text for word in ("UNUSED", "def unused", "also_right", "wrong_", "EQUIVALENT"))
    assert KEY.splitlines().index("def subject(a, b):") == text.splitlines().index("def subject(a, b):")


@pytest.mark.parametrize(
    "body, wanted",
    [
        ("return a + b", {"return a + b -> return a - b", "return a + b -> return a * b"}),
        ("return a < b", {"return a < b -> return a <= b", "return a < b -> return a > b"}),
        ("return a + 3", {"return a + 3 -> return a + 4", "return a + 3 -> return a + 2"}),
        ("return f(True, a)", {"return f(True, a) -> return f(False, a)", "return f(True, a) -> return f(a, True)"}),
        ("if not a: pass", {"if not a: pass -> if not not a: pass"}),
        ("return a and b", {"return a and b -> return a or b"}),
        ("return a.clone().t()", {"return a.clone().t() -> return a.t()", "return a.clone().t() -> return a.clone()"}),
        ("return torch.f(a).t()", {"return torch.f(a).t() -> return torch.f(a)"}),
    ],
)
def test_arithmetic_comparisons_constants_arguments_and_calls_are_changed(body, wanted):
    assert wanted <= changes(body)


def test_statements_are_dropped():
    found = {mutant.change for mutant in mutants(KEY, "subject")}
    assert {'raise ValueError("x") -> pass', "a = helper(a.clone()) -> pass"} <= found
    assert "return torch.sub(a, b) -> return torch.sub(b, a)" in found


@pytest.mark.parametrize("body", ["return max(a, b)", "return torch.minimum(a, b)", "return torch.eq(a, b)"])
def test_arguments_whose_order_does_not_matter_are_not_exchanged(body):
    assert not any("(b, a)" in change for change in changes(body))


def test_every_mutant_parses_differs_and_says_where():
    found = mutants(KEY, "subject")
    assert len({mutant.source for mutant in found}) == len(found) > 10
    for mutant in found:
        compile(mutant.source, "mutant", "exec")
        assert mutant.before == " ".join(KEY.splitlines()[mutant.line - 1].split())
        assert "Doc" not in mutant.change


@pytest.mark.parametrize("operator", [DropStatement(), DropCall(), SwapArguments()], ids=lambda o: type(o).__name__)
def test_our_own_operators_do_what_their_examples_show(operator):
    for example in operator.examples():
        assert example.post_mutation_code == mutate_code(example.pre_mutation_code, operator, example.occurrence)
