"""The check ``gradients``."""

from __future__ import annotations

import math

import numpy as np

from grader import observation as obs
from grader.compare import Array, Mismatch, array, near, same, shown
from grader.trial import Trial

RTOL = 1e-9
"""float64 products of the same Jacobian differ by rounding only; a wrong factor of 1e-8 shows."""


def gradients(trial: Trial) -> int:
    """Has the right gradient: two signed cotangents, a zero one, and twice in a row."""
    seen, wanted = derivatives(trial)
    ask = trial.entry.call.differentiate
    assert ask is not None
    count = 0
    for number, (ours, theirs) in enumerate(zip(seen.first, wanted.first, strict=False)):
        for name, s, w in zip(ask.arguments, ours, theirs, strict=False):
            where = f"the gradient of sum({_WEIGHTS[min(number, 2)]} * answer) with respect to {name}"
            count += same_gradient(where, s, w)
    for name, s, w in zip(ask.arguments, seen.accumulated, wanted.accumulated, strict=False):
        count += same_gradient(f"{name}.grad after a second backward", s, w)
    if seen.cotangent_changed:
        raise Mismatch("backward", "changed the incoming gradient", "leaves it alone")
    return count


_WEIGHTS = ("v", "w", "0")


def derivatives(trial: Trial) -> tuple[obs.Derivatives, obs.Derivatives]:
    """The student's and the key's; raises Mismatch if the student's answer cannot be differentiated."""
    seen, wanted = trial.seen.derivatives, trial.wanted.derivatives
    assert wanted is not None
    if seen is None or seen.trouble is not None:
        if _all_zero(wanted):
            # Without a graph all gradients are zero, which is right here.
            nothing: list[list[obs.TensorSeen | None]] = [[None for _ in group] for group in wanted.first]
            return obs.Derivatives(first=nothing, accumulated=[None for _ in wanted.accumulated]), wanted
        why = seen.trouble.text if seen and seen.trouble else "it reported none"
        if "grad_fn" in why:
            why = "the answer has no graph: .detach(), .item(), .numpy() or torch.tensor(...) cut it off"
        raise Mismatch("backward", why, "a gradient")
    return seen, wanted


def same_gradient(where: str, seen: obs.TensorSeen | None, wanted: obs.TensorSeen | None) -> int:
    """Compare one gradient; None stands for zero, and points where the key has none are skipped."""
    if wanted is None:
        return 0 if seen is None else _nothing(where, array(seen))
    w = array(wanted)
    if same(seen, wanted):
        return int(np.isfinite(w).sum())
    s = np.zeros(w.shape) if seen is None else array(seen)
    if s.shape != w.shape:
        raise Mismatch(where, f"shape {s.shape}", f"shape {w.shape}")
    smooth: Array = np.isfinite(w)
    if not smooth.any():
        return 0
    kept = np.where(smooth, s, 0.0), np.where(smooth, w, 0.0)
    return min(near(where, *kept, RTOL, scale=1.0), int(smooth.sum()))


def _nothing(where: str, seen: Array) -> int:
    # Not compared with as many zeros: what was sent may be large, and of any shape.
    if not np.abs(seen).max(initial=0.0) <= RTOL:
        raise Mismatch(where, shown(seen), "none, or zeros")
    return seen.size


def _all_zero(wanted: obs.Derivatives) -> bool:
    tensors = [t for group in wanted.first for t in group if t is not None]
    return all(math.prod(t.shape) == 0 or not array(t).any() for t in tensors)
