"""The checks: one file, one promise, one sentence to the student.

A check is a function of one trial. It raises Mismatch, or says how many
numbers it compared: silence is consent only after something was seen. Its
docstring is the promise that the student reads.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from grader.checks.aliasing import aliasing
from grader.checks.device import device
from grader.checks.driven import driven
from grader.checks.dtype import dtype
from grader.checks.errors import errors
from grader.checks.forbids import forbids
from grader.checks.gradients import gradients
from grader.checks.graph import graph
from grader.checks.inplace import inplace
from grader.checks.io import io
from grader.checks.purity import purity
from grader.checks.second_order import second_order
from grader.checks.shape import shape
from grader.checks.statistics import statistics
from grader.checks.strides import strides
from grader.checks.values import values
from grader.probes import Probe
from grader.trial import Trial

Check = Callable[[Trial], int]

CHECKS: Final[Mapping[str, Check]] = {
    check.__name__: check
    for check in (
        aliasing, device, dtype, errors, forbids, gradients, graph, inplace, io, purity, second_order, shape,
        statistics, strides, values,
    )
}  # fmt: skip


def check_of(name: str, probe: Probe) -> Check:
    """The function that judges the trials of ``probe`` for the check ``name``."""
    return driven if probe.drives is not None and name not in ("statistics", "io") else CHECKS[name]
