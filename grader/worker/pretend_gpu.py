"""A GPU where there is none: a device whose tensors hold real CPU values.

torch believes in a PrivateUse1 device; programs spell it "cuda". What a real
GPU refuses (operands on two devices, .numpy() of a device tensor) is refused,
with CUDA's words; everything else computes on the CPU. Registration is for the
whole process: use it in a worker of its own. The registration helper of torch
is private and marked experimental; tests/worker/test_pretend_gpu.py holds the
facts that we rely on.
"""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Iterator
from typing import Any, Final
from unittest import mock

import msgspec
import torch
from torch.overrides import TorchFunctionMode
from torch.utils._python_dispatch import TorchDispatchMode, return_and_correct_aliasing
from torch.utils._pytree import tree_flatten, tree_map, tree_unflatten
from torch.utils.backend_registration import _setup_privateuseone_for_python_backend

from grader.observation import TensorSeen, Value
from grader.worker.values import Input, describe, describe_tensor

NAME: Final = "pretend"
CUDA: Final = torch.device("cuda", 0)
_aten: Final = torch.ops.aten
_INDEXING: Final = (
    _aten.index.Tensor, _aten.index_put_.default, _aten.index_put.default, _aten._index_put_impl_.default,
    _aten._unsafe_index.Tensor, _aten._unsafe_index_put.default,
)  # fmt: skip
_COPYING: Final = (_aten.copy_.default, _aten._to_copy.default, _aten.to.device, _aten.to.dtype_layout)


class PretendTensor(torch.Tensor):
    """A tensor that says it is on the GPU; its elements are in ``elem``, on the CPU."""

    elem: torch.Tensor
    __torch_function__ = torch._C._disabled_torch_function_impl  # type: ignore[assignment]

    @staticmethod
    def __new__(cls, elem: torch.Tensor) -> PretendTensor:
        made: PretendTensor = torch.Tensor._make_wrapper_subclass(
            cls,
            elem.size(),
            strides=elem.stride(),
            storage_offset=elem.storage_offset(),
            dtype=elem.dtype,
            device=torch.device(NAME, 0),
            requires_grad=elem.requires_grad,
        )
        made.elem = elem.detach() if elem.requires_grad else elem
        return made

    @classmethod
    def __torch_dispatch__(  # type: ignore[override]
        cls, func: Any, types: Any, args: Any = (), kwargs: Any = None
    ) -> Any:
        return _run(func, args, kwargs or {})


def move(tensor: torch.Tensor) -> torch.Tensor:
    """The tensor on the pretend GPU, in a layout of its own."""
    return PretendTensor(tensor.detach().clone())


def described(value: Any, inputs: dict[str, Input]) -> Value:
    """Like ``describe``; tensors of the pretend GPU with their elements, on the device cuda."""
    return describe(value, inputs, own=_described)


def _described(value: Any) -> Value:
    if type(value) is not PretendTensor:
        return None
    seen = describe_tensor(value.elem, {})
    facts = {"device": "cuda", "requires_grad": value.requires_grad, "is_leaf": value.is_leaf}
    return msgspec.structs.replace(seen, **facts) if isinstance(seen, TensorSeen) else seen


@contextlib.contextmanager
def active() -> Iterator[None]:
    """Code in here finds one GPU, spelt "cuda"."""
    _register()
    answers = {
        "is_available": lambda: True,
        "device_count": lambda: 1,
        "current_device": lambda: 0,
        "is_bf16_supported": lambda *_: True,
        "synchronize": lambda *_: None,
        "empty_cache": lambda: None,
        "manual_seed": lambda _: None,
        "manual_seed_all": lambda _: None,
    }
    swaps = torch.__future__.get_swap_module_params_on_conversion()
    # Tied weights survive Module.to only when tensors are swapped.
    torch.__future__.set_swap_module_params_on_conversion(True)
    try:
        with contextlib.ExitStack() as stack:
            for name, answer in answers.items():
                stack.enter_context(mock.patch.object(torch.cuda, name, answer))
            stack.enter_context(torch.autograd.set_multithreading_enabled(False))
            stack.enter_context(_Operations())
            stack.enter_context(_Spelling())
            yield
    finally:
        torch.__future__.set_swap_module_params_on_conversion(swaps)


def _on_gpu(device: Any) -> bool:
    return device is not None and torch.device(device).type in (NAME, "cuda")


def _run(func: Any, args: Any, kwargs: dict[str, Any]) -> Any:
    """Compute an operator on the CPU; its results are where its operands, or its device argument, say."""
    flat, spec = tree_flatten((args, kwargs))
    if func in (_aten.copy_.default, _aten._copy_from.default):
        _plain(args[0]).copy_(_plain(args[1]))
        return args[0]
    ours = [x for x in flat if isinstance(x, PretendTensor)]
    if ours and func not in _COPYING:
        _refuse_two_devices(func, args, ours, [x for x in flat if isinstance(x, torch.Tensor)])
    device = kwargs.get("device")
    on_gpu = _on_gpu(device) if device is not None else bool(ours)
    generator = kwargs.get("generator")
    if on_gpu and isinstance(generator, torch.Generator) and generator.device.type == "cpu":
        raise RuntimeError("Expected a 'cuda' device type for generator but found 'cpu'")
    plain_args, plain_kwargs = tree_unflatten([_plain(x) for x in flat], spec)
    if plain_kwargs.get("pin_memory"):
        plain_kwargs["pin_memory"] = False
    result = func(*plain_args, **plain_kwargs)
    if not on_gpu:
        return result
    wrapped = tree_map(lambda x: PretendTensor(x) if type(x) is torch.Tensor else x, result)
    return return_and_correct_aliasing(func, args, kwargs, wrapped) if ours and _aliases(func) else wrapped


def _refuse_two_devices(func: Any, args: Any, ours: list[Any], tensors: list[torch.Tensor]) -> None:
    others = [x for x in tensors if not isinstance(x, PretendTensor)]
    target = args[0] if args and isinstance(args[0], torch.Tensor) else None
    bad = [x for x in others if x.dim() > 0 or (x is target and func._schema.is_mutable)]
    if func in _INDEXING:
        if not isinstance(target, PretendTensor):
            raise RuntimeError("indices should be either on cpu or on the same device as the indexed tensor (cpu)")
        # Indices on the CPU are accepted for a tensor on the GPU.
        bad = [x for x in bad if not any(x is index for index in args[1])]
    vectors = others and all(x.dim() == 0 for x in ours) and any(x.dim() > 0 for x in others)
    if bad or (vectors and func not in _INDEXING):
        raise RuntimeError(
            "Expected all tensors to be on the same device, but found at least two devices, "
            f"cuda:0 and cpu! (in {func})"
        )


def _plain(x: Any) -> Any:
    if isinstance(x, PretendTensor):
        return x.elem
    return torch.device("cpu") if isinstance(x, torch.device) and _on_gpu(x) else x


@functools.lru_cache(None)
def _aliases(func: Any) -> bool:
    return any(result.alias_info is not None for result in func._schema.returns)


class _Operations(TorchDispatchMode):
    """Sees operators that make tensors, which have no operand to dispatch on."""

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        return _run(func, args, kwargs or {})


_device_of: Final[Any] = vars(torch._C.TensorBase)["device"].__get__
_is_cuda_of: Final[Any] = vars(torch._C.TensorBase)["is_cuda"].__get__


class _Spelling(TorchFunctionMode):
    """Lets programs spell the pretend device "cuda", and refuses what CUDA refuses."""

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        first: Any = args[0] if args else None
        ours = isinstance(first, PretendTensor)
        if func is torch.device:
            return func(*args, **(kwargs or {}))
        if func == _device_of:
            return CUDA if ours else func(*args)
        if func == _is_cuda_of:
            return ours
        if func is torch.Tensor.get_device:
            return 0 if ours else -1
        if func is torch.Tensor.cuda:
            return first.to(torch.device(NAME, 0))
        if func in (torch.Tensor.numpy, torch.Tensor.__array__) and ours:
            raise TypeError(
                "can't convert cuda:0 device type tensor to numpy. "
                "Use Tensor.cpu() to copy the tensor to host memory first."
            )
        if func in (torch.Tensor.tolist, torch.Tensor.data_ptr) and ours:
            return func(first.elem)
        if func in (torch.Tensor.__repr__, torch.Tensor.__format__) and ours:
            return func(first.elem, *args[1:])
        if func is torch.Tensor.pin_memory:
            return first
        args = tuple(_spelt(x) for x in args)
        kwargs = {name: _spelt(x) for name, x in (kwargs or {}).items()}
        if func is torch.tensor and _on_gpu(kwargs.get("device")):
            device = kwargs.pop("device")
            return func(*args, **kwargs).to(device)
        return func(*args, **kwargs)


def _spelt(x: Any) -> Any:
    if (isinstance(x, str) and x.split(":")[0] == "cuda") or (isinstance(x, torch.device) and x.type == "cuda"):
        return torch.device(NAME, 0)
    return x


class _Backend:
    """What torch expects of torch.<device>. It has no generator of its own, so nothing to keep and restore."""

    @staticmethod
    def is_initialized() -> bool:
        return True

    @staticmethod
    def is_available() -> bool:
        return True

    @staticmethod
    def current_device() -> int:
        return 0

    @staticmethod
    def device_count() -> int:
        return 1

    @staticmethod
    def set_device(_: Any) -> None:
        return None

    @staticmethod
    def _is_in_bad_fork() -> bool:
        return False

    @staticmethod
    def manual_seed_all(_: int) -> None:
        return None

    @staticmethod
    def get_rng_state(_: Any = None) -> torch.Tensor:
        return torch.empty(0, dtype=torch.uint8, device="cpu")

    @staticmethod
    def set_rng_state(_: torch.Tensor, __: Any = None) -> None:
        return None


@functools.cache
def _register() -> torch.library.Library:
    """Make the device known, once; the library must live as long as the process."""
    _setup_privateuseone_for_python_backend(NAME, backend_module=_Backend())
    library = torch.library.Library("aten", "IMPL")

    def empty(size: Any, *, dtype: Any = None, **_: Any) -> torch.Tensor:
        return PretendTensor(torch.empty(size, dtype=dtype or torch.get_default_dtype()))

    def empty_strided(size: Any, stride: Any, *, dtype: Any = None, **_: Any) -> torch.Tensor:
        return PretendTensor(torch.empty_strided(size, stride, dtype=dtype or torch.get_default_dtype()))

    def copy_from(source: Any, target: Any, non_blocking: bool = False) -> Any:
        _plain(target).copy_(_plain(source))
        return target

    library.impl("empty.memory_format", empty, "PrivateUse1")
    library.impl("empty_strided", empty_strided, "PrivateUse1")
    library.impl("_copy_from", copy_from, "PrivateUse1")
    return library
