"""The check ``second_order``."""

from __future__ import annotations

from grader.checks.gradients import derivatives, same_gradient
from grader.trial import Trial


def second_order(trial: Trial) -> int:
    """Can be differentiated twice, with the right result."""
    seen, wanted = derivatives(trial)
    names = [*(trial.entry.call.differentiate.arguments if trial.entry.call.differentiate else ()), "v"]
    count = 0
    ours = seen.second or [None] * len(wanted.second)
    for name, s, w in zip(names, ours, wanted.second, strict=False):
        count += same_gradient(f"the derivative of its gradient with respect to {name}", s, w)
    return count
