"""What an honest worker says: the limits that it keeps, and whether a reply keeps them.

The one place with these rules. A worker looks before it sends, so that an
honest but strange answer becomes a sentence; the trusted side looks at all that
arrives. Imported by the wire, the worker and the judge; needs no torch.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Final

from grader import observation as obs

DTYPES: Final = {
    "float64": 8, "float32": 4, "float16": 2, "bfloat16": 2, "complex64": 8, "complex128": 16,
    "int64": 8, "int32": 4, "int16": 2, "int8": 1, "uint8": 1, "bool": 1,
}  # fmt: skip
"""Bytes of an element by name. A list of our own: NumPy would parse a hostile name."""
RANK: Final = 32
"""Dimensions of a tensor whose elements are sent: what every NumPy can hold (torch has up to 64)."""
ELEMENTS: Final = 2**48
"""What the sizes of the dimensions multiply to, zeros left out: NumPy refuses more even of an empty array."""
BYTES: Final = 32 << 20
"""Of one tensor."""
TOGETHER: Final = 48 << 20
"""Bytes of all tensors and texts of one answer."""
DEPTH: Final = 8
"""Containers in containers."""
ITEMS: Final = 10_000
"""In one container."""
ANSWER: Final = 250_000
"""MessagePack tokens of one answer: what a hundred thousand numbers in lists need, and more."""
TOKENS: Final = 2 * ANSWER
"""MessagePack tokens of one frame. A token of one byte becomes up to 70 bytes of objects."""
TEXT: Final = 2_000
"""Characters of a text before those that are no UTF-8 are escaped, six for one."""
LONG: Final = 6 * TEXT + 100
MANY: Final = 1_000
"""Entries of a list that is no answer: classes, inputs, files, problems."""


class Forged(Exception):
    """No honest worker sends this. One sentence, shown to the student."""


def check(reply: obs.Reply) -> None:
    """Raise Forged unless an honest worker could have sent the reply."""
    match reply:
        case obs.Ready():
            _texts(reply.walls)
        case obs.Loaded():
            _whole(reply.nonce)
            _texts([*reply.found, *reply.found.values()], 2 * MANY)
            _few(reply.problems)
            for problem in reply.problems:
                _raised(problem)
        case obs.Observed():
            _whole(reply.nonce, reply.index)
            _observation(reply.observation)


def check_against(call: obs.Call, seen: obs.Observation) -> None:
    """Raise Forged unless an honest worker could have seen this of this very call."""
    given = dict(_tensors(call))
    names = [one.name for one in seen.inputs]
    # A call that could not even be prepared is seen without its inputs.
    if names != list(given) and (names or seen.outcome == "returned"):
        raise Forged("inputs that are not those of the call")
    for one in seen.inputs:
        was = given[one.name].storage
        if one.after is not None and (one.after == was or len(one.after) != len(was)):
            raise Forged("a change of an input that changes nothing, or more than it has")
    if len(seen.files) > sum(isinstance(x, obs.PathData) for x in [*call.positional, *call.keywords.values()]):
        raise Forged("more files than the call has paths")
    if seen.outcome == "returned":
        _answered(call.differentiate, seen.derivatives)


def sendable(shape: Sequence[int]) -> bool:
    """Whether a tensor of this shape is sent with its elements, as far as the shape decides."""
    if len(shape) > RANK or any(size < 0 for size in shape):
        return False
    return math.prod(size for size in shape if size) <= ELEMENTS


def _observation(seen: obs.Observation) -> None:
    if seen.outcome not in ("returned", "raised"):
        raise Forged("an outcome that only the judge can tell")
    if seen.outcome == "returned" and (seen.raised is not None or seen.note):
        raise Forged("an answer that also failed")
    if seen.outcome == "raised":
        if seen.raised is None and not seen.note:
            raise Forged("a failure without a reason")
        if seen.value is not None or seen.derivatives is not None:
            raise Forged("a failure that also answered")
    for one in (seen.inputs, seen.files):
        _few(one)
    _texts([seen.printed, seen.note, *seen.reached, *seen.leaked], 2 * MANY)
    for before in seen.inputs:
        _input(before)
    for file in seen.files:
        _texts([file.name])
        if len(file.content) != file.size and (file.content or not 0 <= file.size < 2**63):
            raise Forged("a file whose size is not that of its content")
    if seen.raised is not None:
        _raised(seen.raised)
    _value(seen.value, frozenset(one.name for one in seen.inputs), 0)
    if seen.derivatives is not None:
        _derivatives(seen.derivatives)


def _value(value: obs.Value, names: frozenset[str], depth: int) -> None:
    match value:
        case obs.TensorSeen():
            _tensor(value, names)
        case str():
            _texts([value])
        case obs.Sequence() | obs.Mapping():
            if depth >= DEPTH or len(value.items) > ITEMS:
                raise Forged("an answer of too many parts")
            if isinstance(value, obs.Mapping):
                _texts(value.keys, ITEMS)
                if not len(value.keys) == len(set(value.keys)) == len(value.items):
                    raise Forged("a dict whose names and items do not belong together")
            elif value.kind not in ("tuple", "list"):
                raise Forged("a sequence that is neither a tuple nor a list")
            for item in value.items:
                _value(item, names, depth + 1)
        case obs.Opaque():
            _texts([value.of, value.text])
        case obs.TensorData() | obs.PathData():
            raise Forged("an answer made of what is only sent to workers")
        case int():
            _whole(value)


def _tensor(seen: obs.TensorSeen, names: frozenset[str]) -> None:
    if seen.dtype not in DTYPES or not sendable(seen.shape) or seen.kind not in ("tensor", "parameter", "array"):
        raise Forged("a tensor of impossible dtype or shape")
    if math.prod(seen.shape) * DTYPES[seen.dtype] != len(seen.data) or len(seen.data) > BYTES:
        raise Forged("a tensor whose bytes do not fill its shape")
    _whole(*seen.strides)
    if len(seen.strides) != len(seen.shape):
        raise Forged("a tensor whose strides are not those of its shape")
    _texts([seen.device])
    if len(seen.shares) > len(names) or not names.issuperset(seen.shares):
        raise Forged("a tensor that shares memory with nothing known")
    if seen.same_as and seen.same_as not in names:
        raise Forged("a tensor that is an unknown input")


def _input(seen: obs.InputSeen) -> None:
    _texts([seen.name])
    _whole(*seen.shape, *seen.strides)
    if len(seen.strides) != len(seen.shape) or len(seen.shape) > MANY or any(size < 0 for size in seen.shape):
        raise Forged("an input of impossible shape")


def _derivatives(seen: obs.Derivatives) -> None:
    groups = [*seen.first, seen.accumulated, seen.second]
    _few(groups)
    for group in groups:
        _few(group)
        for tensor in group:
            if tensor is not None:
                _tensor(tensor, frozenset())
                if "float" not in tensor.dtype and "complex" not in tensor.dtype:
                    raise Forged("a gradient of whole numbers")
    if seen.trouble is not None:
        _raised(seen.trouble)
        if any(groups) or seen.first or seen.cotangent_changed:
            raise Forged("gradients that also failed")


def _answered(ask: obs.Differentiate | None, seen: obs.Derivatives | None) -> None:
    if (ask is None) != (seen is None):
        raise Forged("gradients that were not asked for, or none that were")
    if ask is None or seen is None or seen.trouble is not None:
        return
    arguments = len(ask.arguments)
    again = arguments + len(ask.cotangents[0]) if ask.again else 0
    found = [len(seen.accumulated), len(seen.second), *map(len, seen.first)]
    if found != [arguments, again, *[arguments for _ in ask.cotangents]]:
        raise Forged("more or fewer gradients than were asked for")


def _raised(raised: obs.Raised) -> None:
    _texts([raised.text, *raised.classes, *raised.where], 2 * MANY)


def _texts(texts: Sequence[str], most: int = MANY) -> None:
    _few(texts, most)
    for text in texts:
        if len(text) > LONG:
            raise Forged("a text that is too long")


def _few(things: Sequence[object], most: int = MANY) -> None:
    if len(things) > most:
        raise Forged("a reply of too many parts")


def _whole(*numbers: int) -> None:
    for number in numbers:
        if not -(2**63) <= number < 2**63:
            raise Forged("a number of more than 64 bits")


def _tensors(call: obs.Call) -> Iterator[tuple[str, obs.TensorData]]:
    """The input tensors by name, as the worker's ``tensors_in`` names them."""

    def below(name: str, value: obs.Value) -> Iterator[tuple[str, obs.TensorData]]:
        if isinstance(value, obs.TensorData):
            yield name, value
        elif isinstance(value, obs.Mapping):
            for key, item in zip(value.keys, value.items, strict=True):
                yield from below(f"{name}[{key!r}]", item)
        elif isinstance(value, obs.Sequence):
            for index, item in enumerate(value.items):
                yield from below(f"{name}[{index}]", item)

    for name, value in [*zip(call.names, call.positional, strict=False), *call.keywords.items()]:
        yield from below(name, value)
