"""The attacks: each a small submission in submissions/, whose docstring says what it tries.

    One sentence: what it tries.

    catalogue: A16            (where it is known from, or "own")
    open at: process          (levels that cannot contain it)
    not at: process           (levels where trying it would harm the machine)
    exercise: store           (of the scene's course; double if nothing is said)

A file defines ``attempt()``, and what that returns is its loot; or it defines
the exercise itself, and tries for points.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path

from attacks.scene import Scene

from grader.launch import Launcher
from grader.outcome import Outcome

LEVELS = ("process", "inner", "full")
SUBMISSIONS = Path(__file__).parent / "submissions"
_CHANNEL = '''
import struct
import sys

import msgspec


def frames():
    """The socket, and the request that is being answered."""
    frame = sys._getframe()
    while frame and not ("request" in frame.f_locals and "sock" in frame.f_locals):
        frame = frame.f_back
    return frame.f_locals["sock"], frame.f_locals["request"]


def send(body):
    sock, _ = frames()
    sock.settimeout(None)
    sock.sendall(struct.pack("<I", len(body)) + body)

'''
"""What attacks on the judge's channel begin with."""
_LOOT = """

def double(x):
    try:
        loot = attempt()
    except BaseException as error:
        raise RuntimeError(f"SHUT {type(error).__name__}: {error}") from None
    raise RuntimeError(f"OPEN {loot!r}")
"""

_SIGNS = (
    (r"Errno 13\]", "Landlock"),
    (r"Errno (2|30|3)\]", "own root or namespaces"),
    (r"Errno (1|25|38|95)\]", "seccomp"),
    (r"Errno (12|24|27|28|11)\]|MemoryError|can't allocate|can't start new thread", "limits"),
    (r"took longer than", "deadline"),
    (r"ended the process", "seen as a crash"),
    (r"channel|it filled", "seen by the judge"),
    (r"SHUT LookupError: Nothing", "nothing is there"),
    (r".", "judged outside"),
)
"""What a message betrays of the layer that stopped an attack."""


@dataclass(frozen=True)
class Attack:
    """A submission with what is said of it."""

    name: str
    tries: str
    known: str
    open_at: tuple[str, ...]
    not_at: tuple[str, ...]
    exercise: str
    source: str

    def submission(self, scene: Scene) -> str:
        loot = _LOOT if "\ndef attempt(" in self.source else ""
        channel = _CHANNEL if re.search(r"\b(send|frames)\(", self.source) else ""
        return scene.prelude() + channel + self.source + loot


@dataclass(frozen=True)
class Result:
    """points: earned by it. damage: what it did. by: what contained it, "" if nothing did."""

    points: float
    damage: list[str]
    by: str
    message: str


def attacks() -> list[Attack]:
    """All of them, by name."""
    return [_read(file) for file in sorted(SUBMISSIONS.glob("*.py"))]


def _read(file: Path) -> Attack:
    source = file.read_text(encoding="utf-8")
    text = ast.get_docstring(ast.parse(source)) or ""
    facts = dict(re.findall(r"^(catalogue|open at|not at|exercise): *(.*)$", text, re.MULTILINE))
    tries = " ".join(text.split("\n\n")[0].split())
    levels = {key: tuple(facts.get(key, "").replace(",", " ").split()) for key in ("open at", "not at")}
    return Attack(
        file.stem,
        tries,
        facts["catalogue"],
        levels["open at"],
        levels["not at"],
        facts.get("exercise", "double"),
        source,
    )


def attempt(attack: Attack, scene: Scene, launcher: Launcher) -> Result:
    """Try an attack, and look what it did."""
    folder = scene.root / "attempt" / attack.name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "mine.py").write_text(attack.submission(scene), encoding="utf-8")
    outcomes = scene.judge(folder, launcher, attack.exercise)
    message = "\n".join(outcome.message for outcome in outcomes.values() if outcome.kind != "blocked")
    damage = scene.damage(outcomes)
    if "OPEN" in message:
        damage.append(f"it found {_after('OPEN', message)}")
    return Result(score(outcomes), damage, "" if damage else _by(message), message)


def score(outcomes: dict[str, Outcome]) -> float:
    return float(sum(outcome.points for outcome in outcomes.values()))


def _by(message: str) -> str:
    return next((layer for sign, layer in _SIGNS if re.search(sign, message)), "judged outside")


def _after(word: str, message: str) -> str:
    return message[message.index(word) + len(word) :].splitlines()[0].strip()[:120]
