"""Checks that a contract's driver makes: ``module``, ``convergence`` and whatever else it names."""

from __future__ import annotations

import numpy as np

from grader import observation as obs
from grader.checks.values import compare
from grader.compare import Array, Mismatch, array, kind_of, wide
from grader.trial import Trial


def driven(trial: Trial) -> int:
    """Does what the driver's docstring says."""
    assert trial.probe.drives is not None
    if trial.probe.drives.documented is None:
        return compare(trial, trial.seen.value, trial.wanted.value)
    value = trial.seen.value
    if not isinstance(value, obs.Mapping):
        raise Mismatch("the documented figures", kind_of(value), "a dict of them")
    found = dict(zip(value.keys, value.items, strict=False))
    for name, (figure, tolerance) in trial.probe.drives.documented.items():
        wanted = np.asarray(figure, dtype=np.float64)
        seen = _numbers(found.get(name), wanted.shape)
        if not bool((np.abs(seen - wanted) <= tolerance).all()):
            raise Mismatch(name, str(seen.tolist()), f"{figure} within {tolerance:g}")
    return len(trial.probe.drives.documented)


def _numbers(value: obs.Value, shape: tuple[int, ...]) -> Array:
    """The figures as numbers of that shape; NaN, which is near nothing, if they are something else."""
    if isinstance(value, obs.TensorSeen) and tuple(value.shape) == shape and not value.dtype.startswith("complex"):
        return wide(array(value))
    number = isinstance(value, (int, float)) and not shape
    return np.full(shape, value if number else np.nan, dtype=np.float64)
