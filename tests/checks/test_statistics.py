"""The check ``statistics``."""

import numpy as np
import pytest
from small_course import caught

from grader.checks.statistics import SHAPE, gaussian, uniform
from grader.compare import Mismatch
from grader.laws import Gaussian, Uniform

CONTRACT = """
@exercise(points=1)
@takes(size=one_of((3,), (2, 3), (0,)))
@gives("*size")
@statistics(uniform(0.0, 1.0))
def drawn(*size): raise NotImplementedError

@drives(drawn, "statistics")
def three_draws(drawn):
    seed = torch.initial_seed()
    first, second = drawn(1000, 100), drawn(1000, 100)
    torch.manual_seed(seed)
    again = drawn(1000, 100)
    return first, second, again, torch.cat([drawn(3, 10) for _ in range(400)])
"""
KEY = "def drawn(*size): return torch.rand(size)"


@pytest.mark.parametrize(
    "body",
    [
        "torch.empty(size).uniform_()",
        "torch.rand(*size)",
        "torch.distributions.Uniform(0.0, 1.0).sample(size)",
        "torch.randint(0, 2**24, size) / 2**24",
    ],
)
def test_uniform_samples_from_the_global_generator_pass(tmp_path, body):
    assert [] == caught(tmp_path, CONTRACT, KEY, f"def drawn(*size): return {body}")


@pytest.mark.parametrize(
    "body",
    [
        "torch.randn(size)", "torch.rand(size) ** 1.02", "torch.rand(size) * 0.99", "torch.rand(size[:-1] + (1,)).repeat(*[1] * (len(size) - 1), size[-1])",
        "torch.rand(size, generator=torch.Generator().manual_seed(0))", "torch.randint(0, 100, size) / 100",
        "torch.rand(size).sort(-1).values", "torch.rand(size) * 2 - 1", "torch.rand(size).round(decimals=1)",
        "torch.zeros(size)", "torch.rand(1).expand(size)", "torch.rand(size).sigmoid()", "torch.rand(size) * 1.0001 + 1e-3",
    ],
)  # fmt: skip
def test_other_samples_break_statistics_alone(tmp_path, body):
    assert ["statistics"] == caught(tmp_path, CONTRACT, KEY, f"def drawn(*size): return {body}")


def test_samples_of_another_generator_break_statistics_alone(tmp_path):
    source = "import numpy\ndef drawn(*size): return torch.as_tensor(numpy.random.rand(*size)).float()"
    assert ["statistics"] == caught(tmp_path, CONTRACT, KEY, source)


def test_seeding_anew_in_every_call_breaks_statistics_alone(tmp_path):
    source = "def drawn(*size): torch.manual_seed(0); return torch.rand(size)"
    assert ["statistics"] == caught(tmp_path, CONTRACT, KEY, source)


NORMAL = CONTRACT.replace("uniform(0.0, 1.0)", "gaussian(0.0, 1.0)")


@pytest.mark.parametrize(
    "body",
    ["torch.randn(*size)", "torch.empty(size).normal_()", "torch.special.ndtri(torch.rand(size))",
     "(-2 * torch.rand(size).log()).sqrt() * (6.283185307179586 * torch.rand(size)).cos()", "torch.rand(12, *size).sum(0) * 0 + torch.randn(size)"],
)  # fmt: skip
def test_normal_samples_pass(tmp_path, body):
    assert [] == caught(
        tmp_path, NORMAL, "def drawn(*size): return torch.randn(size)", f"def drawn(*size): return {body}"
    )


@pytest.mark.parametrize(
    "body",
    ["torch.randn(size) * 1.03", "torch.randn(size) + 0.03", "torch.randn(size).abs()", "(torch.rand(size) - 0.5) * 12**0.5",
     "torch.rand(4, *size).sum(0) * 3**0.5 - 12**0.5", "torch.zeros(size)", "torch.randn(size[:-1] + (1,)).expand(size)",
     "torch.randn(size) * float('inf')", "torch.full(size, float('nan'))", "torch.randn(size).clamp(-2, 2)"],
)  # fmt: skip
def test_samples_that_are_not_normal_break_statistics_alone(tmp_path, body):
    key = "def drawn(*size): return torch.randn(size)"
    assert ["statistics"] == caught(tmp_path, NORMAL, key, f"def drawn(*size): return {body}")


@pytest.mark.parametrize("seed", range(20))
def test_independent_normal_samples_are_accepted(seed):
    gaussian(np.random.default_rng(seed).standard_normal(SHAPE) * 3 - 1, Gaussian(-1.0, 3.0))


@pytest.mark.parametrize("seed", range(20))
def test_independent_samples_are_accepted(seed):
    uniform(np.random.default_rng(seed).random(SHAPE) * 3 - 1, Uniform(-1.0, 2.0))


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda x: np.tile(x[:500], (2, 1)), lambda x: np.concatenate([x[:500], 1 - x[:500]]), lambda x: np.repeat(x[:, :50], 2, 1),
        lambda x: np.repeat(x[:500], 2, 0), lambda x: np.where(x < 0.02, 0.5, x), lambda x: np.full(SHAPE, 0.5),
        lambda x: np.clip(x * 1.01, 0, 0.999), lambda x: x * 0 + np.nan,
    ],
)  # fmt: skip
def test_dependent_or_bent_samples_are_refused(spoilt):
    with pytest.raises(Mismatch):
        uniform(spoilt(np.random.default_rng(1).random(SHAPE)), Uniform(0.0, 1.0))


@pytest.mark.parametrize("small", ["(7, 5)", "(2, 1)", "(2, 2, 2)", "(0, 2)"])
def test_small_draws_of_another_shape_break_statistics(tmp_path, small):
    source = f"def drawn(*size): return torch.rand({small} if size == (3, 10) else size)"
    assert "statistics" in caught(tmp_path, CONTRACT, KEY, source)


@pytest.mark.parametrize("dtype", ["complex64", "bool", "int64"])
def test_samples_that_are_no_real_numbers_break_statistics(tmp_path, dtype):
    source = f"def drawn(*size): return torch.rand(size).to(torch.{dtype})"
    assert "statistics" in caught(tmp_path, CONTRACT, KEY, source)
