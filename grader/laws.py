"""Distributions that a contract may promise. Imported by contracts, so cheap to import."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Uniform:
    """The uniform distribution on [low, high)."""

    low: float
    high: float


def uniform(low: float, high: float) -> Uniform:
    """The uniform distribution on [low, high)."""
    return Uniform(low, high)


@dataclass(frozen=True)
class Gaussian:
    """The normal distribution."""

    mean: float
    std: float


def gaussian(mean: float, std: float) -> Gaussian:
    """The normal distribution with this mean and standard deviation."""
    return Gaussian(mean, std)
