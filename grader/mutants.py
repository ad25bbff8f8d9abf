"""Mutants of a key: its right answer with one small change each, made by cosmic-ray's operators and three of our own.

Only ``grader audit`` and tests import it; it needs the extra ``audit``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from cosmic_ray.ast import Visitor, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.operators.operator import Example, Operator
from cosmic_ray.operators.provider import OperatorProvider

_ARITHMETIC: Final = frozenset({"Add", "Sub", "Mul", "Div", "FloorDiv", "Mod", "Pow"})
_BITS: Final = frozenset({"BitOr", "BitAnd", "BitXor"})
_IDENTITY: Final = frozenset({"Is", "IsNot"})
_COMMUTATIVE: Final = frozenset({"max", "min", "maximum", "minimum", "eq", "ne", "equal", "gcd"})
_LEFT_OUT: Final = frozenset({"VariableReplacer", "VariableInserter", "RemoveDecorator"})


@dataclass(frozen=True)
class Mutant:
    """One change to a key: the line, its text before and after, the whole source."""

    line: int
    before: str
    after: str
    source: str

    @property
    def change(self) -> str:
        """How a key names it in EQUIVALENT: "return a + b -> return a - b"."""
        return f"{self.before} -> {self.after}"


def mutants(source: str, name: str) -> list[Mutant]:
    """All mutants of the function or class ``name`` in a key's source, and of what it uses there; each source once."""
    right = right_part(source, name)
    found: dict[str, Mutant] = {}
    for operator in _operators():
        for occurrence in range(_occurrences(right, operator)):
            mutated = mutate_code(right, operator, occurrence)
            if mutated and mutated not in found and _parses(mutated):
                found[mutated] = _described(right, mutated)
    return [mutant for mutant in found.values() if mutant.before != mutant.after]


def right_part(source: str, name: str) -> str:
    """The source with every definition blank that ``name`` does not use; lines keep their numbers."""
    lines = source.splitlines()
    tree = ast.parse(source)
    uses = {n: {x.id for x in ast.walk(node) if isinstance(x, ast.Name)} for node in tree.body for n in _defined(node)}
    wanted, reached = [name], set[str]()
    while wanted:
        one = wanted.pop()
        if one not in reached and one in uses:
            reached.add(one)
            wanted += uses[one]
    for node in tree.body:
        if _defined(node) and not reached.intersection(_defined(node)):
            first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", []))])
            last = node.end_lineno or node.lineno
            lines[first - 1 : last] = [""] * (last - first + 1)
    return "\n".join(lines).rstrip() + "\n"


def _defined(node: ast.stmt) -> list[str]:
    """The names that a statement of a module defines, imports left out."""
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        return [node.name]
    return [x.id for x in ast.walk(node) if isinstance(x, ast.Name) and isinstance(x.ctx, ast.Store)]


class DropStatement(Operator):  # type: ignore[misc]
    """Replaces a statement that returns nothing by ``pass``."""

    def mutation_positions(self, node: Any) -> Iterator[Any]:
        if node.type == "simple_stmt" and node.children[0].type in ("expr_stmt", "raise_stmt", "atom_expr"):
            yield node.start_pos, node.end_pos

    def mutate(self, node: Any, _: int) -> Any:
        statement = get_ast("pass\n").children[0]
        statement.children[0].prefix = node.get_first_leaf().prefix
        return statement

    @classmethod
    def examples(cls) -> tuple[Any, ...]:
        return (Example("x.zero_()\n", "pass\n"),)


class SwapArguments(Operator):  # type: ignore[misc]
    """Exchanges an argument that is passed by position and the next one."""

    def mutation_positions(self, node: Any) -> list[Any]:
        return [(first.start_pos, second.end_pos) for first, second in self.pairs(node)]

    def mutate(self, node: Any, index: int) -> Any:
        first, second = self.pairs(node)[index]
        i, j = node.children.index(first), node.children.index(second)
        a, b = first.get_first_leaf(), second.get_first_leaf()
        a.prefix, b.prefix = b.prefix, a.prefix
        node.children[i], node.children[j] = second, first
        return node

    @staticmethod
    def pairs(node: Any) -> list[tuple[Any, Any]]:
        if node.type != "arglist" or _called(node) in _COMMUTATIVE:
            return []
        plain = [child for child in node.children if child.type not in ("operator", "argument")]
        return list(pairwise(plain))

    @classmethod
    def examples(cls) -> tuple[Any, ...]:
        return (Example("f(a, b, c)\n", "f(a, c, b)\n", occurrence=1),)


def _called(arguments: Any) -> str:
    """The last name of the function that gets these arguments: "zeros" of torch.zeros(...)."""
    trailer = arguments.parent
    siblings = trailer.parent.children if trailer is not None and trailer.parent is not None else []
    index = siblings.index(trailer) if trailer in siblings else 0
    return str(siblings[index - 1].get_last_leaf().value) if index else ""


class DropCall(Operator):  # type: ignore[misc]
    """Replaces x.f(...) by x."""

    def mutation_positions(self, node: Any) -> list[Any]:
        # Not one by one: cosmic-ray changes the node while it goes through them.
        return [(node.children[k].start_pos, node.children[k + 1].end_pos) for k in self.calls(node)]

    def mutate(self, node: Any, index: int) -> Any:
        first = self.calls(node)[index]
        del node.children[first : first + 2]
        return node

    @staticmethod
    def calls(node: Any) -> list[int]:
        """Where among the children of x.f(...) the method's name stands; torch.f(...) has no x."""
        if node.type not in ("atom_expr", "power") or not hasattr(node, "children"):
            return []
        parts = [getattr(child, "children", [child]) for child in node.children]
        modules = ("torch", "nn", "np", "math")
        first = 2 if parts[0][0].type == "name" and parts[0][0].value in modules else 1
        opening = [getattr(part[0], "value", "") for part in parts]
        return [k for k in range(first, len(parts) - 1) if opening[k] == "." and opening[k + 1] == "("]

    @classmethod
    def examples(cls) -> tuple[Any, ...]:
        return (Example("x.clone().t()\n", "x.t()\n"),)


def _operators() -> Iterator[Any]:
    provider = OperatorProvider()
    for name in provider:
        kind, _, change = name.partition("_")
        family = set(change.split("_"))
        if kind == "ReplaceBinaryOperator" and not (family <= _ARITHMETIC or family <= _BITS):
            continue  # a << b of floats is refused by Python itself: nothing is learnt from it
        if kind == "ReplaceComparisonOperator" and len(family & _IDENTITY) == 1:
            continue  # 3 is 3 as well as 3 == 3, in this Python
        if name not in _LEFT_OUT:
            yield provider[name]()
    yield from (DropStatement(), DropCall(), SwapArguments())


def _occurrences(source: str, operator: Any) -> int:
    counting = _Counting(operator)
    counting.walk(get_ast(source))
    return counting.count


class _Counting(Visitor):  # type: ignore[misc]
    """How often an operator applies."""

    def __init__(self, operator: Any) -> None:
        self.operator, self.count = operator, 0

    def visit(self, node: Any) -> Any:
        self.count += sum(1 for _ in self.operator.mutation_positions(node))
        return node


def _parses(source: str) -> bool:
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True


def _described(source: str, mutated: str) -> Mutant:
    before, after = source.splitlines(), mutated.splitlines()
    index = next((i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), 0)
    # A statement of several lines becomes one: the rest of the file says how many were dropped.
    lost = len(before) - len(after)
    return Mutant(
        index + 1, _joined(before[index : index + 1 + max(lost, 0)]), _joined(after[index : index + 1]), mutated
    )


def _joined(lines: list[str]) -> str:
    return " ".join(" ".join(lines).split())
