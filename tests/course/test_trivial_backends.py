"""Answers that compute nothing fail every exercise they can be tried on."""

import pytest
from answers import course, judge_source, kinds

EXERCISES = list(course())
FIRST = """
import torch
def first(*args, **kwargs):
    return next((x for x in [*args, *kwargs.values()] if isinstance(x, torch.Tensor)), torch.empty(2, 2))
def answer(*args, **kwargs):
    {body}
class Answer(torch.nn.Module):
    def forward(self, x):
        return answer(x)
"""
BODIES = {
    "zeros": "return torch.zeros_like(first(*args, **kwargs))",
    "ones": "return torch.ones_like(first(*args, **kwargs))",
    "echo": "return first(*args, **kwargs)",
    "constant": "return torch.tensor([1.0, 2.0])",
    "nan": "return torch.full(first(*args, **kwargs).shape, float('nan'))",
    "nothing": "return None",
    "raising": "raise RuntimeError('must be a matrix, cannot be multiplied (2x3 and 2x3), same dtype, Dimension out of range')",
}
KEY = """
import torch, importlib
right = importlib.import_module("{module}").{name}
seen = []
def {name}(*args, **kwargs):
    {body}
"""
WRAPPED = {
    "cached": "seen.append(right(*args, **kwargs)); return seen[0]",
    "detached": "return right(*args, **kwargs).detach()",
}


def tried() -> list:
    found = []
    for exercise in EXERCISES:
        for body in BODIES:
            if (exercise.name, body) not in (("zeros_like", "zeros"), ("ones_like", "ones")):
                found.append(pytest.param(exercise, body, id=f"{exercise.name}-{body}"))
    return found


@pytest.mark.parametrize(("exercise", "body"), tried())
def test_it_fails(exercise, body):
    answer = "Answer" if isinstance(exercise.stub, type) else "answer"
    outcomes = judge_source(exercise, FIRST.format(body=BODIES[body]) + f"{exercise.name} = {answer}")
    assert "passed" != outcomes[exercise.principal].kind, kinds(outcomes)
    assert 0 == sum(outcome.points for outcome in outcomes.values())


def wrapped(body: str, *, skip: set[str]) -> list:
    return [e for e in EXERCISES if not isinstance(e.stub, type) and e.name not in skip]


@pytest.mark.parametrize("exercise", wrapped("cached", skip={"save_tensor"}), ids=lambda e: e.name)
def test_a_cached_first_answer_fails(exercise):
    source = KEY.format(module=exercise.where.replace("/", "."), name=exercise.name, body=WRAPPED["cached"])
    assert {"passed"} != set(kinds(judge_source(exercise, source)).values())


DIFFERENTIABLE = [e for e in EXERCISES if e.promise("gradients") or e.name == "autograd_descent"]


@pytest.mark.parametrize("exercise", DIFFERENTIABLE, ids=lambda e: e.name)
def test_a_detached_answer_fails(exercise):
    source = KEY.format(module=exercise.where.replace("/", "."), name=exercise.name, body=WRAPPED["detached"])
    outcomes = judge_source(exercise, source)
    assert {"gradients", "graph"} & {check for check, outcome in outcomes.items() if outcome.kind == "failed"}
