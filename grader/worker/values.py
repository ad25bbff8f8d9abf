"""Data to torch and back: building the arguments of a call, describing what came out.

The same code runs in the trusted process for the oracle.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch

from grader.observation import Mapping, Opaque, PathData, Sequence, TensorData, TensorSeen, Value
from grader.replies import ANSWER, BYTES, DEPTH, ITEMS, TEXT, TOGETHER, sendable

DTYPES: Final = {
    str(dtype).removeprefix("torch."): dtype
    for dtype in (
        torch.float64, torch.float32, torch.float16, torch.bfloat16, torch.complex64, torch.complex128,
        torch.int64, torch.int32, torch.int16, torch.int8, torch.uint8, torch.bool,
    )
}  # fmt: skip
NAMES: Final = {dtype: name for name, dtype in DTYPES.items()}
_PLAIN: Final = (torch.Tensor, torch.nn.Parameter)


def build(value: Value, folder: Path | None, *, move: Any = None) -> Any:
    """The argument that ``value`` describes; ``move`` puts tensors on another device."""
    if isinstance(value, TensorData):
        tensor = tensor_of(value)
        if value.array:
            return tensor.numpy()
        if move is not None:
            tensor = move(tensor)
        return tensor.requires_grad_() if value.requires_grad else tensor
    if isinstance(value, Sequence):
        items = [build(item, folder, move=move) for item in value.items]
        return tuple(items) if value.kind == "tuple" else items
    if isinstance(value, Mapping):
        return {k: build(v, folder, move=move) for k, v in zip(value.keys, value.items, strict=True)}
    if isinstance(value, PathData):
        return _path(value, folder)
    if isinstance(value, Opaque):
        return DTYPES[value.text]
    return value


def tensor_of(data: TensorData) -> torch.Tensor:
    """A tensor that lies in a storage of its own as ``data`` says."""
    dtype = DTYPES[data.dtype]
    # A storage made from a buffer could not be resized.
    storage = torch.empty(len(data.storage) // dtype.itemsize, dtype=dtype, device="cpu")
    ctypes.memmove(storage.data_ptr(), data.storage, len(data.storage))
    return storage.as_strided(data.shape, data.strides, data.offset)


class Input:
    """An input tensor or array, and the storage in which it lay before the call (it may be given another)."""

    def __init__(self, value: torch.Tensor | np.ndarray[Any, Any]) -> None:
        self.value = value
        # An array that ``build`` made lies in the memory of a tensor.
        self.tensor: torch.Tensor = value if isinstance(value, torch.Tensor) else value.base  # type: ignore[assignment]
        self.memory = range(0)
        self._storage = self.tensor.untyped_storage() if self.tensor.device.type == "cpu" else None
        if self._storage is not None:
            self.memory = range(self._storage.data_ptr(), self._storage.data_ptr() + self._storage.nbytes())
        self._before = self._bytes()

    def _bytes(self) -> bytes:
        """As many bytes as there were before the call, wherever they lie now."""
        if self._storage is None:
            return b""
        size = min(self._storage.nbytes(), len(self.memory))
        return ctypes.string_at(self._storage.data_ptr(), size).ljust(len(self.memory), b"\0")

    def changed(self) -> bytes | None:
        """Every byte of that storage, seen by the tensor or not, if any has changed."""
        now = self._bytes()
        return now if now != self._before else None


def _path(value: PathData, folder: Path | None) -> str:
    if folder is None:
        raise RuntimeError("this call needs a private folder and has none")
    path = folder / value.name
    if ".." in path.relative_to(folder).parts:
        raise RuntimeError("a path that leaves the private folder")
    if value.content is not None:
        path.write_bytes(value.content)
    elif value.existing:
        path.write_bytes(b"junk " * (value.existing // 5))
    return str(path)


def describe(value: Any, inputs: dict[str, Input], *, own: Callable[[Any], Value] = lambda _: None) -> Value:
    """What a result looks like, as data. Never fails: what is unknown, or too large, becomes Opaque.

    own: describes what only the caller knows, None for all else.
    """
    try:
        return _Description(inputs, own).of(value, 0)
    except _TooLarge:
        return Opaque(_name(value), f"a {_name(value)} too large to send")


class _TooLarge(Exception):
    """An answer of too many parts or bytes."""


class _Description:
    """One answer being described, within one budget: a list of ten times the same list, ten deep, has 10**10 parts."""

    def __init__(self, inputs: dict[str, Input], own: Callable[[Any], Value]) -> None:
        self.inputs, self.own = inputs, own
        self.tokens, self.bytes = ANSWER, TOGETHER

    def of(self, value: Any, depth: int) -> Value:
        kind = type(value)
        seen = self.own(value)
        if seen is not None:
            return self.spent(seen)
        if value is None or kind in (bool, float):
            return self.spent(value)
        if kind is int:
            return self.spent(value if -(2**63) <= value < 2**63 else Opaque("int", "an int of more than 64 bits"))
        if kind is str:
            return self.spent(clip(value))
        if kind in _PLAIN:
            return self.spent(describe_tensor(value, self.inputs))
        if kind is np.ndarray:
            return self.spent(describe_array(value, self.inputs))
        if depth >= DEPTH:
            return self.spent(_opaque(value))
        if issubclass(kind, np.generic) and value.ndim == 0 and not issubclass(kind, np.void):
            return self.of(value.item(), depth + 1)
        # Asked of the class: a subclass may count and iterate as it likes.
        for base in (tuple, list):
            if issubclass(kind, base) and base.__len__(value) <= ITEMS:
                return self.sequence(base.__name__, base.__iter__(value), depth)
        if issubclass(kind, dict) and dict.__len__(value) <= ITEMS:
            return self.mapping(dict(dict.items(value)), depth)
        return self.spent(_opaque(value))

    def sequence(self, kind: str, items: Iterable[Any], depth: int) -> Value:
        made = Sequence(kind, [])
        self.spent(made)
        made.items.extend(self.of(item, depth + 1) for item in items)
        return made

    def mapping(self, value: dict[Any, Any], depth: int) -> Value:
        made = Mapping([clip(str(key)) for key in value], [])
        if len(set(made.keys)) < len(value):
            return self.spent(Opaque("dict", "a dict with two keys that read the same"))
        self.spent(made)
        made.items.extend(self.of(item, depth + 1) for item in value.values())
        return made

    def spent(self, seen: Value) -> Value:
        """The same, counted; the items of a container count for themselves."""
        match seen:
            case TensorSeen():
                tokens, size = 20 + 2 * len(seen.shape) + len(seen.shares), len(seen.data)
            case str():
                tokens, size = 1, len(seen)
            case Mapping():
                tokens, size = 5 + len(seen.keys), sum(map(len, seen.keys))
            case Sequence() | Opaque():
                tokens, size = 5, 0
            case _:
                tokens, size = 1, 0
        self.tokens -= tokens
        self.bytes -= size
        if self.tokens < 0 or self.bytes < 0:
            raise _TooLarge
        return seen


def describe_tensor(tensor: torch.Tensor, inputs: dict[str, Input]) -> Value:
    """A tensor's elements and facts; Opaque if it is too large, sparse or of a strange dtype."""
    name = NAMES.get(tensor.dtype)
    if name is None or tensor.layout is not torch.strided or tensor.is_nested:
        return Opaque("torch.Tensor", f"a tensor of dtype {tensor.dtype} and layout {tensor.layout}")
    if tensor.device.type == "meta":
        return Opaque("torch.Tensor", f"a tensor of shape {tuple(tensor.shape)} on the device meta, without elements")
    if not sendable(tensor.shape):
        return Opaque("torch.Tensor", f"a tensor of {tensor.ndim} dimensions, too many or too long to send")
    if tensor.numel() * tensor.element_size() > BYTES:
        return Opaque("torch.Tensor", f"a tensor of shape {tuple(tensor.shape)}, too large to send")
    address = tensor.untyped_storage().data_ptr() if tensor.device.type == "cpu" else 0
    shares, same_as = _relations(tensor, address, inputs)
    return TensorSeen(
        kind="tensor" if type(tensor) is torch.Tensor else "parameter",
        dtype=name,
        shape=list(tensor.shape),
        strides=list(tensor.stride()),
        data=_elements(tensor),
        device=tensor.device.type,
        requires_grad=tensor.requires_grad,
        is_leaf=tensor.is_leaf,
        has_grad_fn=tensor.grad_fn is not None,
        shares=shares,
        same_as=same_as,
    )


def _elements(tensor: torch.Tensor) -> bytes:
    if tensor.numel() == 0:
        return b""
    flat = tensor.detach().cpu().resolve_conj().resolve_neg().reshape(-1)
    if flat.dtype is torch.bfloat16:
        flat = flat.view(torch.int16)  # NumPy has no such numbers
    data: bytes = flat.numpy().tobytes()
    return data


def _relations(value: Any, address: int, inputs: dict[str, Input]) -> tuple[list[str], str]:
    """In whose memory the address lies (that of an array may begin anywhere in it), and which input the value is."""
    shares = [name for name, x in inputs.items() if address in x.memory]
    return shares, next((name for name, x in inputs.items() if x.value is value), "")


def describe_array(array: np.ndarray[Any, Any], inputs: dict[str, Input]) -> Value:
    """A NumPy array, as ``describe_tensor`` describes a tensor."""
    name = array.dtype.name
    if name not in DTYPES or array.nbytes > BYTES or not sendable(array.shape):
        return _opaque(array)
    strides = [stride // array.itemsize for stride in array.strides]
    data = array.astype(array.dtype.newbyteorder("="), copy=False).tobytes()
    shares, same_as = _relations(array, array.__array_interface__["data"][0] if array.size else 0, inputs)
    return TensorSeen(
        kind="array", dtype=name, shape=list(array.shape), strides=strides, data=data, device="cpu",
        requires_grad=False, is_leaf=True, has_grad_fn=False, shares=shares, same_as=same_as,
    )  # fmt: skip


def _opaque(value: Any) -> Opaque:
    name = _name(value)
    if isinstance(value, torch.Tensor):
        return Opaque(name, f"a {name}, a subclass of torch.Tensor")
    if isinstance(value, (torch.dtype, torch.device)):
        return Opaque(name, str(value))
    return Opaque(name, f"a {name}")


def _name(value: Any) -> str:
    kind = type(value)
    return clip(kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}")


def clip(text: str) -> str:
    """Text that every encoder takes, capped."""
    return str(text)[:TEXT].encode("utf-8", "backslashreplace").decode("utf-8")


def tensors_in(arguments: Any, kinds: tuple[type, ...] = (torch.Tensor,)) -> Iterator[tuple[str, Any]]:
    """What is of these kinds in (name, value) pairs, and in containers among the values."""
    for name, value in arguments:
        if isinstance(value, kinds):
            yield name, value
        elif isinstance(value, dict):
            yield from tensors_in(((f"{name}[{key!r}]", item) for key, item in value.items()), kinds)
        elif isinstance(value, (list, tuple)):
            yield from tensors_in(((f"{name}[{index}]", item) for index, item in enumerate(value)), kinds)
