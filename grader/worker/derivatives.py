"""Differentiate an answer: vector-Jacobian products, accumulated gradients, second derivatives."""

from __future__ import annotations

from typing import Any

import torch

from grader.observation import Derivatives, Differentiate, TensorSeen
from grader.worker.errors import describe_error
from grader.worker.values import Input, describe_tensor, tensor_of, tensors_in


def differentiate(answer: Any, inputs: dict[str, Input], ask: Differentiate, files: frozenset[str]) -> Derivatives:
    try:
        outputs = [x for _, x in tensors_in([("", answer)]) if x.is_floating_point()]
        leaves = [inputs[name].tensor for name in ask.arguments]
        first: list[list[TensorSeen | None]] = []
        cotangents = [[tensor_of(data) for data in group] for group in ask.cotangents]
        originals = [[v.clone() for v in group] for group in cotangents]
        for group in cotangents:
            first.append(_seen(_vjp(outputs, leaves, group)))
        changed = any(
            not torch.equal(v, o)
            for group, twins in zip(cotangents, originals, strict=True)
            for v, o in zip(group, twins, strict=True)
        )
        accumulated: list[TensorSeen | None] = []
        for _ in range(2):
            torch.autograd.backward(outputs, [v.clone() for v in originals[0]], retain_graph=True)
            # In torch, gradients of several leaves may be views of one cotangent: adding to one changes them all.
            for leaf in leaves:
                leaf.grad = None if leaf.grad is None else leaf.grad.clone()
        for leaf in leaves:
            accumulated.append(None if leaf.grad is None else _seen([leaf.grad])[0])
            leaf.grad = None
        second = _second(outputs, leaves, originals[0], [tensor_of(w) for w in ask.again]) if ask.again else []
        return Derivatives(None, first, accumulated, second, changed)
    except BaseException as error:
        return Derivatives(describe_error(error, files))


def _vjp(outputs: list[torch.Tensor], leaves: list[torch.Tensor], v: list[torch.Tensor]) -> list[torch.Tensor | None]:
    return list(torch.autograd.grad(outputs, leaves, v, retain_graph=True, allow_unused=True))


def _second(
    outputs: list[torch.Tensor], leaves: list[torch.Tensor], v: list[torch.Tensor], w: list[torch.Tensor]
) -> list[TensorSeen | None]:
    v = [x.clone().requires_grad_() for x in v]
    first = torch.autograd.grad(outputs, leaves, v, create_graph=True, allow_unused=True)
    pairs = [(g, u) for g, u in zip(first, w, strict=True) if g is not None and g.requires_grad]
    if not pairs:
        return [None for _ in [*leaves, *v]]
    again = torch.autograd.grad([g for g, _ in pairs], [*leaves, *v], [u for _, u in pairs], allow_unused=True)
    return _seen(list(again))


def _seen(tensors: list[torch.Tensor | None]) -> list[TensorSeen | None]:
    described = [None if x is None else describe_tensor(x, {}) for x in tensors]
    return [x if isinstance(x, TensorSeen) else None for x in described]
