"""What crosses between the trusted side and a worker: plain typed data.

Values travel as numbers, text and the structs below; tensors as bytes. Both
sides import this file, and both observe with the same code, so the oracle is
just another backend. Nothing here is ever executed or unpickled.
"""

from __future__ import annotations

import msgspec


class Struct(msgspec.Struct, frozen=True, array_like=True, gc=False, forbid_unknown_fields=True):
    """Base of everything on the wire."""


class TensorData(Struct, frozen=True, tag="tensor"):
    """An input tensor: a storage, and how the tensor lies in it (strides and offset in elements).

    array: it is handed over as a NumPy array.
    """

    dtype: str
    shape: list[int]
    strides: list[int]
    offset: int
    storage: bytes
    requires_grad: bool = False
    array: bool = False


class TensorSeen(Struct, frozen=True, tag="seen"):
    """A tensor as observed: its logical elements in row-major order, and facts about it.

    kind: tensor, parameter or array (NumPy). shares: names of the arguments in
    whose storage it lies. same_as: the argument that it is, or "".
    """

    kind: str
    dtype: str
    shape: list[int]
    strides: list[int]
    data: bytes
    device: str
    requires_grad: bool
    is_leaf: bool
    has_grad_fn: bool
    shares: list[str]
    same_as: str


class Sequence(Struct, frozen=True, tag="sequence"):
    """kind: tuple or list."""

    kind: str
    items: list[Value]


class Mapping(Struct, frozen=True, tag="mapping"):
    keys: list[str]
    items: list[Value]


class PathData(Struct, frozen=True, tag="path"):
    """A file in the call's private folder, holding ``existing`` bytes of junk beforehand.

    A name with a slash lies in a folder that does not exist.
    """

    name: str
    existing: int
    content: bytes | None = None


class Opaque(Struct, frozen=True, tag="opaque"):
    """Anything else: the name of its class, and a short text."""

    of: str
    text: str


Value = None | bool | int | float | str | TensorData | TensorSeen | Sequence | Mapping | PathData | Opaque


class Differentiate(Struct, frozen=True):
    """Differentiate the answer: with which cotangents (one list per output), and again with which."""

    arguments: list[str]
    cotangents: list[list[TensorData]]
    again: list[TensorData]


class Call(Struct, frozen=True):
    """One call of a subject: everything that is needed to make it."""

    positional: list[Value]
    keywords: dict[str, Value]
    names: list[str]
    seed: int
    differentiate: Differentiate | None = None


class Raised(Struct, frozen=True):
    """An exception: qualified names of its class and bases, its text, and where the student's code was."""

    classes: list[str]
    text: str
    where: list[str]


class InputSeen(Struct, frozen=True):
    """What became of an input tensor; ``after`` is its storage if any byte changed."""

    name: str
    after: bytes | None
    shape: list[int]
    strides: list[int]
    requires_grad: bool
    has_grad: bool


class Derivatives(Struct, frozen=True):
    """Per cotangent one gradient per argument (None: unused); ``trouble`` says why there are none."""

    trouble: Raised | None = None
    first: list[list[TensorSeen | None]] = []
    accumulated: list[TensorSeen | None] = []
    second: list[TensorSeen | None] = []
    cotangent_changed: bool = False


class FileSeen(Struct, frozen=True):
    name: str
    size: int
    content: bytes


class Observation(Struct, frozen=True):
    """Everything that was seen of one call.

    outcome: returned or raised; the runner adds timeout, crashed and protocol,
    with the reason in ``note``. leaked names global state left changed.
    """

    outcome: str
    value: Value = None
    raised: Raised | None = None
    inputs: list[InputSeen] = []
    derivatives: Derivatives | None = None
    reached: list[str] = []
    leaked: list[str] = []
    files: list[FileSeen] = []
    printed: str = ""
    note: str = ""


class Block(Struct, frozen=True):
    """A piece of a student's module that runs or fails as a whole: a file, or a notebook's cell."""

    label: str
    source: str


class Module(Struct, frozen=True):
    """A student's source file. ``path`` is relative to the backend's root, with slashes."""

    path: str
    blocks: list[Block]


class Submit(Struct, frozen=True, tag="submit"):
    """To a worker, once: the student's modules, and where the contracts lie."""

    nonce: int
    modules: list[Module]
    exercises: str
    device: str


class Load(Struct, frozen=True, tag="load"):
    """To a worker: import a module; which of ``names`` does it have?"""

    nonce: int
    path: str
    names: list[str]


class Run(Struct, frozen=True, tag="run"):
    """To a worker: make these calls of the subject ``name`` of ``path``, one reply each."""

    nonce: int
    exercise: str
    path: str
    name: str
    driver: str
    calls: list[Call]


class Ready(Struct, frozen=True, tag="ready"):
    """From a worker, first of all: the layers of isolation that stand around it."""

    walls: list[str]


class Loaded(Struct, frozen=True, tag="loaded"):
    """From a worker: signatures by name, and the blocks that raised."""

    nonce: int
    found: dict[str, str]
    problems: list[Raised]


class Observed(Struct, frozen=True, tag="observed"):
    """From a worker: the observation of the call ``index``."""

    nonce: int
    index: int
    observation: Observation


Request = Submit | Load | Run
Reply = Ready | Loaded | Observed
