"""The check ``values``."""

from __future__ import annotations

import math

import numpy as np

from grader import observation as obs
from grader.compare import Mismatch, array, close, equal, pairs, same
from grader.trial import ANSWER, Trial


def values(trial: Trial) -> int:
    """Computes the documented values."""
    return compare(trial, trial.seen.value, trial.wanted.value)


def compare(trial: Trial, seen: obs.Value, wanted: obs.Value) -> int:
    """Compare two answers leaf by leaf; numbers, text and shapes must be equal, tensors close."""
    count = 0
    for where, s, w in pairs(ANSWER, seen, wanted):
        if same(s, w):
            count += math.prod(w.shape)
        elif isinstance(w, obs.TensorSeen):
            count += close(where, array(s), array(w), trial.closeness, trial.context)
        elif isinstance(w, float):
            count += close(where, np.asarray(float(s)), np.asarray(w), trial.closeness, trial.context)
        elif isinstance(w, int):
            count += equal(where, np.asarray(s), np.asarray(w))
        elif s != w:
            raise Mismatch(where, _text(s), _text(w))
        else:
            count += 1
    return count


def _text(value: obs.Value) -> str:
    return value.text if isinstance(value, obs.Opaque) else repr(value)
