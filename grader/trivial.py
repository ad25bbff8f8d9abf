"""Backends that compute nothing, or almost nothing: every exercise must fail them."""

from __future__ import annotations

from typing import Final

from grader.course import Exercise
from grader.observation import Block, Module

_ANSWERS: Final = {
    "zeros": "return torch.zeros_like(first(*args, **kwargs))",
    "ones": "return torch.ones_like(first(*args, **kwargs))",
    "echo": "return first(*args, **kwargs)",
    "constant": "return torch.tensor([1.0, 2.0])",
    "nan": "return torch.full(first(*args, **kwargs).shape, float('nan'))",
    "nothing": "return None",
    "true": "return True",
    "raising": "raise RuntimeError({documented!r})",
}
_AROUND_THE_KEY: Final = {
    "cached": "seen.append(right(*args, **kwargs)); return seen[0]",
    "detached": "return without_graph(right(*args, **kwargs))",
}
NAMES: Final = (*_ANSWERS, *_AROUND_THE_KEY)

_SOURCE: Final = """\
import torch
def first(*args, **kwargs):
    return next((x for x in [*args, *kwargs.values()] if isinstance(x, torch.Tensor)), torch.empty(2, 2))
def answer(*args, **kwargs):
    {body}
class Answer(torch.nn.Module):
    def forward(self, *args):
        return answer(*args)
{name} = {answer}
"""
_WRAPPED: Final = """\
import torch, importlib
right = importlib.import_module({module!r}).{name}
seen = []
def without_graph(x):
    if isinstance(x, (tuple, list)):
        return type(x)(map(without_graph, x))
    return x.detach() if isinstance(x, torch.Tensor) else x
def {name}(*args, **kwargs):
    {body}
"""


def applies(exercise: Exercise, name: str) -> bool:
    """Whether a trivial backend can be wrong here: a detached answer only where gradients are promised."""
    if name in _ANSWERS:
        return True
    if isinstance(exercise.stub, type):
        return False
    return name == "cached" or "gradients" in exercise.checks


def module(exercise: Exercise, name: str) -> Module:
    """The backend ``name`` as the source of one module; those around the key import it by its path."""
    if name in _ANSWERS:
        said = ", ".join(fragment for raises in exercise.raised for fragment in raises.fragments if fragment)
        answer = "Answer" if isinstance(exercise.stub, type) else "answer"
        source = _SOURCE.format(body=_ANSWERS[name].format(documented=said), name=exercise.name, answer=answer)
    else:
        dotted = exercise.where.replace("/", ".")
        source = _WRAPPED.format(module=dotted, name=exercise.name, body=_AROUND_THE_KEY[name])
    path = f"trivial_{name}.py"
    return Module(path, [Block(path, source)])
