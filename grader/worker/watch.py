"""Note which forbidden callables a student's Python code reaches."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import torch
from torch.overrides import TorchFunctionMode


class Watch(TorchFunctionMode):
    """Notes which forbidden callables Python code reaches.

    What the library calls in its own backward does not pass here.
    """

    def __init__(self, forbidden: tuple[Callable[..., Any], ...]) -> None:
        super().__init__()
        self.names: dict[Any, str | None] = {function: public_name(function) for function in forbidden}
        self.operators = {public_name(f).rsplit(".")[-1].strip("_") for f in forbidden}
        self.reached: set[str] = set()

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        try:
            name = self.names[func]
        except KeyError:
            name = self.names[func] = self._by_another_way(func)
        if name is not None:
            self.reached.add(name)
        return func(*args, **(kwargs or {}))

    def _by_another_way(self, func: Any) -> str | None:
        """The name of a forbidden operator that is reached as torch.ops.aten.softmax, torch._softmax."""
        operator = str(getattr(func, "__name__", "")).split(".")[0]
        way = "torch.ops.aten" if isinstance(func, (torch._ops.OpOverload, torch._ops.OpOverloadPacket)) else "torch"
        return f"{way}.{operator}" if operator.strip("_") in self.operators else None

    def take(self) -> list[str]:
        """What was reached since this was last asked."""
        reached = sorted(self.reached)
        self.reached.clear()
        return reached


def public_name(function: Any) -> str:
    """The name under which users know a callable of torch: torch.Tensor.mm, torch.special.softmax."""
    name = str(function.__name__)
    if getattr(function, "__objclass__", None) is not None or function.__qualname__.startswith("Tensor."):
        return f"torch.Tensor.{name}"
    module = str(function.__module__)
    for private, public in _PUBLIC.items():
        if module == private:
            return f"{public}.{name.removeprefix(public.rsplit('.')[-1] + '_')}"
    return f"{module if module.startswith('torch.nn') else 'torch'}.{name}"


_PUBLIC: Final = {
    "torch._C._nn": "torch.nn.functional",
    "torch._C._special": "torch.special",
    "torch._C._linalg": "torch.linalg",
    "torch._C._fft": "torch.fft",
}
