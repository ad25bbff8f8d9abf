"""The check ``strides``."""

from __future__ import annotations

import math

from grader import observation as obs
from grader.compare import Mismatch, pairs
from grader.trial import ANSWER, Trial


def strides(trial: Trial) -> int:
    """Lies in memory as documented."""
    count = 0
    for where, seen, wanted in pairs(ANSWER, trial.seen.value, trial.wanted.value):
        # Strides of dimensions of size 1, and of tensors without elements, mean nothing.
        if isinstance(wanted, obs.TensorSeen) and seen.shape == wanted.shape and math.prod(wanted.shape):
            steps = [(n, s, w) for n, s, w in zip(wanted.shape, seen.strides, wanted.strides, strict=False)]
            if any(n > 1 and s != w for n, s, w in steps):
                raise Mismatch(where, f"strides {tuple(seen.strides)}", f"strides {tuple(wanted.strides)}")
            count += 1
    return count
