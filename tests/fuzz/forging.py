"""Forged observations: honest ones with something changed, as a hostile worker would send them.

``pick(n)`` is a whole number below n: Hypothesis or a coverage-guided fuzzer decides.
"""

import struct
import unicodedata
from functools import cache
from unittest import mock

import answers
import msgspec
import numpy as np

from grader import diagnose, wire
from grader import observation as obs
from grader.backend import Backend
from grader.bank import Bank
from grader.compare import Mismatch
from grader.isolation import Level
from grader.judge import ExerciseJudge, Judge, _honest
from grader.outcome import KINDS
from grader.report.message import failure
from grader.runners import ROOM, InProcess
from grader.trial import Trial

NUMBERS = (0, 1, -1, 2, 3, 64, 127, 255, 2**31, 2**47, 2**48, 2**62, 2**63 - 1, -(2**63), 2**64 - 1)
FLOATS = (0.0, -0.0, 1.5, float("nan"), float("inf"), -float("inf"), 1e308, -1e308, 5e-324)
TEXTS = (
    "", "x", "\x1b[31m\x00\u202e::error::\r\n</testcase>\x85\u2028", "é" * 2_000, "\U0001f600" * 12_000, "y" * 12_101,
    "returned", "raised", "timeout", "memory", "protocol", "tensor", "parameter", "array", "tuple", "list", "cpu", "cuda",
    "builtins.NotImplementedError", "builtins.ValueError", "builtins.RecursionError", "builtins.MemoryError", "grad_fn",
    "can't allocate memory", "single memory location", "input", "default dtype", "torch.softmax", "mine.py:1: x", "{}%s{0}",
)  # fmt: skip
DTYPES = (
    "float64",
    "float32",
    "float16",
    "bfloat16",
    "complex64",
    "complex128",
    "int64",
    "int8",
    "uint8",
    "bool",
    "f4",
    "object",
)
SHAPES = (
    [],
    [0],
    [1],
    [2],
    [2, 3],
    [3, 2],
    [0, 2**40],
    [1] * 32,
    [1] * 33,
    [2] * 12,
    [1, 1],
    [4, 10],
    [400, 10],
    [1000, 100],
    [7, 5],
)
RAISED = (obs.Raised(["builtins.RuntimeError"], "no", []), obs.Raised([], "single memory location", ["\x1b[0m"]))
ABSENT = {
    "after": (b"", bytes(8), b"\xff" * 16), "raised": RAISED, "trouble": RAISED, "derivatives": (obs.Derivatives(), obs.Derivatives(RAISED[0])),
}  # fmt: skip
"""By field, what may stand where nothing does."""
FILLS = (
    b"\0",
    b"\xff",
    b"\x7f",
    b"\x80",
    b"\1",
    struct.pack("<f", 1e38),
    struct.pack("<d", 1e308),
    struct.pack("<d", -1e308),
    b"\0\0\xc0\x7f",
)


PLAIN = obs.TensorSeen("tensor", "float32", [], [], bytes(4), "cpu", False, True, False, [], "")


def tensor(pick, facts=PLAIN):
    """A tensor that no rule forbids, as a rule: any dtype and shape, filled with odd bytes."""
    sizes = {"float64": 8, "complex64": 8, "complex128": 16, "int64": 8, "float32": 4, "float16": 2, "bfloat16": 2}
    dtype, shape, fill = (among[pick(len(among))] for among in (DTYPES, SHAPES, FILLS))
    length = sizes.get(dtype, 1)
    for size in shape:
        length *= size
    data = (fill * (length // len(fill) + 1))[:length]
    return msgspec.structs.replace(facts, dtype=dtype, shape=shape, strides=[1 for _ in shape], data=data)


def value(pick, depth=0):
    """Any answer at all."""
    match pick(10 if depth < 3 else 6):
        case 0:
            return (None, True, False)[pick(3)]
        case 1:
            return NUMBERS[pick(len(NUMBERS))]
        case 2:
            return FLOATS[pick(len(FLOATS))]
        case 3:
            return TEXTS[pick(len(TEXTS))]
        case 4:
            return obs.Opaque(TEXTS[pick(len(TEXTS))], TEXTS[pick(len(TEXTS))])
        case 5:
            return (obs.PathData("../x", 3), obs.TensorData("float32", [1], [1], 0, b"1234"))[pick(2)]
        case 6 | 7:
            return tensor(pick)
        case 8:
            return obs.Sequence(("tuple", "list", "set")[pick(3)], [value(pick, depth + 1) for _ in range(pick(5))])
        case _:
            keys = [TEXTS[pick(4)] for _ in range(pick(3))]
            return obs.Mapping(keys, [value(pick, depth + 1) for _ in range(pick(3))])


def changed(thing, pick):
    """The same with one thing changed somewhere in it; most of what comes out is still well-formed."""
    match thing:
        case obs.TensorSeen() if pick(2):
            return _filled(thing, pick) if pick(2) else tensor(pick, thing)
        case obs.Sequence() | obs.Mapping() | obs.TensorSeen() if not pick(6):
            return value(pick)
        case msgspec.Struct():
            name = thing.__struct_fields__[pick(len(thing.__struct_fields__))]
            if getattr(thing, name) is None and name in ABSENT:
                return msgspec.structs.replace(thing, **{name: ABSENT[name][pick(len(ABSENT[name]))]})
            return msgspec.structs.replace(thing, **{name: changed(getattr(thing, name), pick)})
        case list():
            return _list(thing, pick)
        case bool():
            return not thing
        case bytes():
            return _bytes(thing, pick)
        case str():
            return TEXTS[pick(len(TEXTS))]
        case int() | float():
            return (value(pick), min(thing + 1, 2**63), max(-thing, -(2**63)), NUMBERS[pick(len(NUMBERS))])[pick(4)]
    return value(pick)


def _filled(seen, pick):
    fill = FILLS[pick(len(FILLS))]
    data = (fill * (len(seen.data) // len(fill) + 1))[: len(seen.data)]
    at = pick(len(data) + 1)
    return msgspec.structs.replace(seen, data=(data, seen.data[:at] + data[at:])[pick(2)])


def _list(things, pick):
    if not things or not pick(5):
        return [
            [],
            [obs.Raised([], "", [])],
            [""],
            [0],
            [None],
            [[]],
            [tensor(pick)],
            things * 2,
            things[1:],
            things[::-1],
        ][pick(10)]
    at = pick(len(things))
    return [*things[:at], changed(things[at], pick), *things[at + 1 :]]


def _bytes(data, pick):
    at = pick(len(data) + 1)
    return (b"", data[:at], data + b"\0", data[:at] + b"\xff" + data[at + 1 :], bytes(len(data)))[pick(5)]


def accepted(seen, pick):
    """An observation with something changed that passes the wire, if a few tries find one."""
    for _ in range(8):
        made = changed(seen, pick)
        if received(made).outcome != "protocol":
            return made
    return made


def received(observation):
    """What the trusted side makes of an observation that a worker sends: the same, or a breach of protocol."""
    return read(msgspec.msgpack.encode(obs.Observed(1, 0, observation)))


def read(body):
    """The observation in the body of a frame."""
    try:
        reply = wire.reply_in(body)
    except wire.WireError as error:
        return obs.Observation("protocol", note=str(error))
    return reply.observation if isinstance(reply, obs.Observed) else obs.Observation("protocol", note="another reply")


class KeptBank(Bank):
    """A bank that asks the oracle about a case once."""

    def __init__(self, course):
        super().__init__(course, examples=2)
        self._made = {}

    def entry(self, exercise, probe, case):
        place = (exercise.where, probe.name, case)
        if place not in self._made:
            self._made[place] = super().entry(exercise, probe, case)
        return self._made[place]


class Forger:
    """A runner whose student answers like the key, except where ``forge`` changes what was seen of a call."""

    level = Level("none")

    def __init__(self, honest):
        self.honest, self.kept, self.forge = honest, {}, lambda seen: seen
        self.sent = {}

    def load(self, path, names):
        return self.honest.load(path, names)

    def run(self, exercise, path, name, driver, calls, *, room=ROOM):
        seen = []
        for call in calls:
            place = (exercise, name, driver, room.device, msgspec.msgpack.encode(call))
            if place not in self.kept:
                self.kept[place] = self.honest.run(exercise, path, name, driver, [call], room=room)[0]
            seen.append(received(self.forge(self.kept[place])))
            # What a diagnosis asks again later is not what the checks looked at.
            self.sent.setdefault(place[-1], (self.kept[place], seen[-1]))
            if seen[-1].outcome == "protocol":
                break
        return seen

    def read(self, exercise, reader, call):
        return self.run(exercise, "", "", reader, [call])[0]

    def close(self):
        self.honest.close()


@cache
def bank():
    return KeptBank(answers.course())


@cache
def forger(where):
    """The runner for one exercise: its key in a student's place."""
    exercise = next(one for one in answers.course() if one.where == where)
    path = f"{where}.py"
    modules = tuple(module for module in answers.keys() if module.path == path)  # noqa: SIM118
    backend = Backend("reference", "a key", modules, {exercise.name: (path, exercise.name)})
    runner = Forger(InProcess(backend, answers.course().exercises_folder))
    return exercise, backend, runner


def judged(where, forge):
    """Outcomes of the key's answer, all observations put through ``forge``; for each plain call (honest, received)."""
    exercise, backend, runner = forger(where)
    runner.forge, runner.sent = forge, {}
    # Explanations ask the key about many neighbours of a case; a few show what all of them would.
    with mock.patch.object(diagnose, "RUNS", 6):
        outcomes = Judge(answers.course(), bank(), backend, runner).judge(exercise)
    plain = next(probe for probe in exercise.probes if probe.name == "call")
    calls = [msgspec.msgpack.encode(entry.call) for entry in bank().entries(exercise, plain)]
    # Where a file is read back, what the call returned does not matter.
    return outcomes, [runner.sent[call] for call in calls if call in runner.sent and not exercise.reader]


def answering(seen, thing):
    """The same observation with another answer."""
    return msgspec.structs.replace(seen, value=thing) if seen.outcome == "returned" else seen


def look(outcomes, sent):
    """Every outcome is of a known kind, its text is harmless, and what passed ``values`` has the right values."""
    for outcome in outcomes.values():
        assert outcome.kind in KINDS
        assert outcome.kind != "broken", outcome
        text = outcome.message + outcome.sentence
        assert len(text) < 20_000
        assert not [
            c for c in text if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
        ]
    if "values" in outcomes and outcomes["values"].kind == "passed":
        for honest, arrived in sent:
            assert arrived.outcome == "returned"
            assert_close(arrived.value, honest.value)


def assert_close(seen, wanted):
    """Written differently from the grader's own comparison, and wider."""
    assert type(seen) is type(wanted) or isinstance(seen, int | float)
    if isinstance(wanted, obs.TensorSeen):
        s, w = (np.frombuffer(x.data, x.dtype.replace("bfloat16", "uint16")).reshape(x.shape) for x in (seen, wanted))
        np.testing.assert_allclose(s, w, rtol=1e-3, atol=1e-3 * float(np.abs(np.nan_to_num(w)).max(initial=1e-30)))
    elif isinstance(wanted, obs.Sequence):
        for s, w in zip(seen.items, wanted.items, strict=True):
            assert_close(s, w)
    elif isinstance(wanted, obs.Mapping):
        assert sorted(seen.keys) == sorted(wanted.keys)
    else:
        np.testing.assert_equal(seen, wanted)


def trials(where):
    """Of one exercise: what asks its checks, and every (probe, entry, honest observation)."""
    exercise, backend, runner = forger(where)
    runner.forge = lambda seen: seen
    judge = Judge(answers.course(), bank(), backend, runner)
    found = judge.find(exercise)
    entries = [(probe, entry) for probe in exercise.probes for entry in bank().entries(exercise, probe)]
    seen = [(probe, entry, judge.observe(exercise, found, probe, [entry.call])[0]) for probe, entry in entries]
    return ExerciseJudge(judge, exercise, found), seen


def asked(session, probe, entry, seen):
    """Every check of a probe asked about one observation; what it says is put into words, as for a student."""
    trial = Trial(session.exercise, probe, entry, _honest(entry.call, seen))
    for check in probe.checks:
        try:
            assert session.ask(check, trial) is None or trial.seen.outcome != "protocol"
        except Mismatch as mismatch:
            text = failure("It does.", trial, mismatch, [], "(x)")
            look({check: session.made(check, "failed", text)}, [])
