"""The check ``values``."""

import pytest
from small_course import caught, course, judge

CONTRACT = """
@exercise(points=1)
@takes(x=tensors("rows cols+"))
@gives("rows", anchored)
def means(x): raise NotImplementedError
"""
KEY = "def means(x): return x.mean(1)"
STRUCTURED = """
@exercise(points=1)
@takes(x=tensors("n+", values="whole grid"))
@gives(None, exact_on_grid)
def facts(x): raise NotImplementedError
"""
STRUCTURED_KEY = "def facts(x): return {'sum': x.sum(), 'ends': (x[0].item(), len(x)), 'name': 'x', 'many': len(x) > 2}"


@pytest.mark.parametrize(
    "body",
    [
        "x.sum(1) / x.shape[1]",
        "x.flip(1).mean(-1)",
        "x.double().mean(1).to(x.dtype)",
        "x @ torch.full((x.shape[1],), 1 / x.shape[1], dtype=x.dtype)",
    ],
)
def test_the_same_answer_with_other_rounding_passes(tmp_path, body):
    assert [] == caught(tmp_path, CONTRACT, KEY, f"def means(x): return {body}")


def test_a_naive_loop_passes(tmp_path):
    source = (
        "def means(x):\n    y = 0 * x[:, 0]\n    for column in x.unbind(1): y = y + column\n    return y / x.shape[1]"
    )
    assert [] == caught(tmp_path, CONTRACT, KEY, source)


@pytest.mark.parametrize(
    "body",
    [
        "x.sum(1) / (x.shape[1] + 1)", "x.median(1).values", "x.mean(1) * (1 + 1e-5)", "x.mean(1).half().to(x.dtype)",
        "x.mean(1).abs()", "x.mean() + 0 * x[:, 0]", "torch.zeros(x.shape[0], dtype=x.dtype)", "x.mean(1) + 1e-4",
        "x.mean(1) if x.is_contiguous() else x.t().reshape(x.shape).mean(1)", "x.mean(1) * float('nan')",
        "x.mean(1) if x.shape[0] != x.shape[1] else x.mean(0)", "x.mean(1).sort().values",
    ],
)  # fmt: skip
def test_another_answer_breaks_values_alone(tmp_path, body):
    assert ["values"] == caught(tmp_path, CONTRACT, KEY, f"def means(x): return {body}")


def test_an_answer_that_depends_on_the_call_before_breaks_values(tmp_path):
    source = "kept = []\ndef means(x):\n    kept.append(1)\n    return x.mean(1) + (len(kept) > 24)"
    assert ["values"] == caught(tmp_path, CONTRACT, KEY, source)


def test_the_first_answer_given_again_breaks_values(tmp_path):
    source = "kept = {}\ndef means(x): return kept.setdefault((x.shape, x.dtype), x.mean(1))"
    assert ["values"] == caught(tmp_path, CONTRACT, KEY, source)


@pytest.mark.parametrize(
    "body",
    ["x.mean(1).tolist()", "x.mean(1).numpy()", "(x.mean(1),)", "None", "'mean'", "x.mean(1).sum().item()", "..."],
)
def test_another_kind_of_thing_breaks_values_alone(tmp_path, body):
    assert ["values"] == caught(tmp_path, CONTRACT, KEY, f"def means(x): return {body}")


@pytest.mark.parametrize(
    "old, new",
    [
        ("x[0].item()", "float(x[0])"),
        ("{'sum': x.sum(), ", "{**{'sum': x.sum(0)}, "),
        ("len(x) > 2", "not len(x) <= 2"),
    ],
)
def test_a_structure_made_differently_passes(tmp_path, old, new):
    source = STRUCTURED_KEY.replace(old, new)
    assert [] == caught(tmp_path, STRUCTURED, STRUCTURED_KEY, source)


@pytest.mark.parametrize(
    "old, new",
    [("len(x)),", "len(x) + 1),"), ("(x[0].item(), len(x))", "[x[0].item(), len(x)]"), ("'x'", "'y'"), ("'name'", "'Name'"),
     ("x.sum()", "x.sum().item()"), ("len(x) > 2", "1"), ("x[0].item()", "x[0].item() * 2"), ("len(x) > 2", "len(x) > 3"),
     ("len(x)),", "float('inf')),"), ("'many': len(x) > 2", "'more': 1")],
)  # fmt: skip
def test_another_structure_breaks_values_alone(tmp_path, old, new):
    source = STRUCTURED_KEY.replace(old, new)
    assert ["values"] == caught(tmp_path, STRUCTURED, STRUCTURED_KEY, source)


def test_a_failure_points_to_the_place_in_the_structure(tmp_path):
    source = STRUCTURED_KEY.replace("len(x)),", "0),")
    message = judge(course(tmp_path, STRUCTURED, STRUCTURED_KEY), source)["values"].message
    assert "  seen:   the answer['ends'][1]: " in message


def test_a_wrong_answer_among_huge_ones_breaks_values_alone(tmp_path):
    contract = CONTRACT.replace('"rows cols+"', '"rows"').replace("means", "exponential")
    key, source = "x.exp()", "torch.where(x > 360, 1.5 * x.exp(), x.exp())"
    body = "def exponential(x): return {}"
    assert ["values"] == caught(tmp_path, contract, body.format(key), body.format(source))


def test_tensors_of_a_state_do_not_lie_on_the_grid(tmp_path):
    contract = STRUCTURED.replace('x=tensors("n+", values="whole grid")', 'x=named({"w": (2, 3)}, dtypes="float32")')
    key, source = "x['w'].sum()", "x['w'].flatten().flip(0).cumsum(0)[-1]"
    assert [] == caught(tmp_path, contract, f"def facts(x): return {key}", f"def facts(x): return {source}")
