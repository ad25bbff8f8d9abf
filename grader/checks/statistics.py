"""The check ``statistics``: exact bounds on samples, each at a false-alarm rate below 1e-6."""

from __future__ import annotations

import math

import numpy as np
import torch
from numpy.typing import NDArray

from grader import observation as obs
from grader.compare import Mismatch, array, wide
from grader.laws import Gaussian, Uniform
from grader.trial import Trial

ALPHA = 1e-7
SIGMAS = 5.5
"""Of a normal variable: 4e-8 two-sided."""


def statistics(trial: Trial) -> int:
    """Draws independent samples of the documented distribution from the global generator."""
    promise = trial.exercise.promise("statistics")
    assert promise is not None
    law = promise.arguments[0]
    value = trial.seen.value
    if trial.seen.raised is not None or not isinstance(value, obs.Sequence) or len(value.items) != 4:
        why = trial.seen.raised.text if trial.seen.raised else "no samples"
        raise Mismatch("drawing samples", why, "samples")
    if not all(isinstance(item, obs.TensorSeen) for item in value.items):
        raise Mismatch("drawing samples", "not a tensor", "a tensor of samples")
    first, second, again, small = (array(item) for item in value.items if isinstance(item, obs.TensorSeen))
    if first.shape != SHAPE or second.shape != SHAPE:
        raise Mismatch("the samples", f"shape {first.shape}", f"shape {SHAPE}")
    if np.array_equal(first, second):
        raise Mismatch("two calls in a row", "the same samples", "different samples")
    if not np.array_equal(first, again):
        raise Mismatch("the samples after the same torch.manual_seed", "different samples", "the same samples")
    if small.shape != SMALL:
        raise Mismatch("many small draws", f"shape {small.shape}", f"shape {SMALL}")
    if any(samples.dtype.kind == "c" for samples in (first, second, small)):
        raise Mismatch("the samples", "complex numbers", "real numbers")
    for samples in (first, second, small):
        if isinstance(law, Gaussian):
            gaussian(wide(samples), law)
        else:
            uniform(wide(samples), law)
    return int(first.size)


SHAPE = (1000, 100)
SMALL = (1200, 10)


def uniform(x: NDArray[np.float64], law: Uniform) -> None:
    """Raise Mismatch unless x (rows, columns), both even, looks like independent samples on [low, high)."""
    low, high = law.low, law.high
    if not bool(((x >= low) & (x < high)).all()):
        raise Mismatch("the samples", f"from {x.min():.4g} to {x.max():.4g}", f"all in [{low:g}, {high:g})")
    u = (x - low) / (high - low)
    flat = np.sort(u.reshape(-1))
    n = flat.size
    # Dvoretzky-Kiefer-Wolfowitz with Massart's constant: P(D > d) <= 2 exp(-2 n d^2).
    distance = max(float(np.abs(flat - np.arange(n) / n).max()), float(np.abs(flat - np.arange(1, n + 1) / n).max()))
    bound = math.sqrt(math.log(2 / ALPHA) / (2 * n))
    if distance > bound:
        raise Mismatch("the distribution of the samples", f"{distance:.4f} from uniform", f"at most {bound:.4f}")
    # P(sqrt(n) D < 0.2) = 5e-13: samples that lie this evenly are not independent.
    if distance * math.sqrt(n) < 0.2:
        raise Mismatch("the distribution of the samples", "more even than chance allows", "independent samples")
    # 24 bits give 298 pairs of equal numbers, 23 bits 596.
    different = 1 + int(np.count_nonzero(np.diff(flat)))
    if different < 0.98 * n:
        raise Mismatch("the samples", f"{different} different numbers of {n}", "hardly any number twice")
    _moment("the mean", u, 0.5, math.sqrt(1 / 12 / n))
    # The fourth central moment of the uniform law is 1/80.
    _moment("the variance", (u - 0.5) ** 2, 1 / 12, math.sqrt((1 / 80 - 1 / 144) / n))
    c = u - 0.5
    for name, a, b in (
        ("neighbours", c[:, :-1], c[:, 1:]),
        ("halves", c[: len(c) // 2], c[len(c) // 2 :]),
        ("rows", c[:-1], c[1:]),
        ("columns", c[:, : c.shape[1] // 2], c[:, c.shape[1] // 2 :]),
    ):
        _moment(f"the correlation of {name}", 12 * a * b, 0.0, 1 / math.sqrt(a.size))


def gaussian(x: NDArray[np.float64], law: Gaussian) -> None:
    """Raise Mismatch unless x (rows, columns), both even, looks like independent normal samples.

    Their distribution function makes normal samples uniform ones.
    """
    # Beyond 8 standard deviations lies nothing but what a formula makes of a uniform number that happens to be 0.
    z = np.clip((x - law.mean) / law.std, -8, 8)
    _moment("the mean, in standard deviations", z, 0.0, 1 / math.sqrt(z.size))
    # The fourth central moment of the normal law is 3 std**4.
    _moment("the variance, in those documented", z**2, 1.0, math.sqrt(2 / z.size))
    uniform(torch.special.ndtr(torch.from_numpy(z)).numpy(), Uniform(0.0, 1.0))


def _moment(what: str, x: NDArray[np.float64], wanted: float, error: float) -> None:
    seen = float(x.mean())
    if abs(seen - wanted) > SIGMAS * error:
        raise Mismatch(what, f"{seen:.5f}", f"{wanted:.5f} within {SIGMAS * error:.5f}")
