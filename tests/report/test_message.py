"""What students read, word for word. Change a text and its test together, on purpose."""

from textwrap import dedent

import pytest
from small_course import course, entries, judge, only

from grader import observation as obs
from grader.compare import Mismatch
from grader.report.message import failure, places, problem, stopped
from grader.trial import Trial

ROWS = """
@exercise(points=1)
@takes(x=tensors("2 3", dtypes="float32", values="whole", layouts={layouts!r}))
@gives("2", exact)
def row_sums(x): raise NotImplementedError
"""
ROWS_KEY = """
def row_sums(x): return x.sum(1)

def wrong_first_row(x):
    '''values: forgets all rows but the first'''
    return x[0].sum() + torch.zeros(2)
"""


def message(folder, contract, key, source, check):
    return judge(course(folder, contract, key), source)[check].message


def expected(text):
    return dedent(text).strip("\n")


def rows(folder, layouts, body):
    return message(folder, ROWS.format(layouts=layouts), ROWS_KEY, f"def row_sums(x): {body}", "values")


def test_a_wrong_value(tmp_path):
    assert expected("""
        row_sums: Computes the documented values.
          on the smallest input found:
            x = torch.tensor([[4., -3., 1.], [4., 1., -4.]])
            row_sums(x)
          seen:   tensor([3., 2.])
          wanted: tensor([2., 1.])
          first at [0]: 3.0 instead of 2.0 (2 of 2 elements differ)
    """) == rows(tmp_path, "plain", "return x.sum(1) + 1")


def test_a_transposed_input(tmp_path):
    assert expected("""
        row_sums: Computes the documented values.
          on the smallest input found:
            x = torch.tensor([[4., 4.], [-3., 1.], [1., -4.]]).transpose(-1, -2)
            row_sums(x)
          seen:   tensor([ 5., -2.])
          wanted: tensor([2., 1.])
          first at [0]: 5.0 instead of 2.0 (2 of 2 elements differ)
          only when x is transposed (not contiguous)
    """) == rows(tmp_path, "plain transposed", "return x.as_strided((2, 3), (3, 1)).sum(1)")


def test_a_strided_input(tmp_path):
    assert expected("""
        row_sums: Computes the documented values.
          on the smallest input found:
            x = torch.tensor([[4., 4., -3., -3., 1., 1.], [4., 4., 1., 1., -4., -4.]])[..., ::2]
            row_sums(x)
          seen:   tensor([nan, nan])
          wanted: tensor([2., 1.])
          first at [0]: nan instead of 2.0 (2 of 2 elements differ)
          only when x is a strided view (not contiguous)
    """) == rows(tmp_path, "plain gaps", "return x.as_strided((2, 3), (3, 1)).sum(1)")


def test_an_offset_input(tmp_path):
    assert expected("""
        row_sums: Computes the documented values.
          on the smallest input found:
            x = torch.tensor([0., 0., 0., 4., -3., 1., 4., 1., -4.])[3:].view(2, 3)
            row_sums(x)
          seen:   tensor([nan, 2.])
          wanted: tensor([2., 1.])
          first at [0]: nan instead of 2.0 (2 of 2 elements differ)
          only when x does not begin where its storage begins
    """) == rows(tmp_path, "plain offset", "return x.as_strided((2, 3), (3, 1), 0).sum(1)")


def test_an_expanded_input(tmp_path):
    assert expected("""
        row_sums: Computes the documented values.
          on the smallest input found:
            x = torch.tensor([[4., -3., 1.]]).expand(2, 3)
            row_sums(x)
          seen:   tensor([3., 3.])
          wanted: tensor([2., 2.])
          first at [0]: 3.0 instead of 2.0 (2 of 2 elements differ)
          only when x is expanded (stride 0)
    """) == rows(tmp_path, "plain expanded", "return x.sum(1) + (0 in x.stride())")


def test_an_error_with_the_student_s_line(tmp_path):
    source = """
        def helper(x): return x.view(3, 3)
        def row_sums(x):
            return helper(x).sum(1)
    """
    assert expected("""
        row_sums: Answers every valid input.
          on the smallest input found:
            x = torch.tensor([[4., -3., 1.], [4., 1., -4.]])
            row_sums(x)
          seen:   RuntimeError: shape '[3, 3]' is invalid for input of size 6
          wanted: an answer
          mine.py:5: return helper(x).sum(1)
          mine.py:3: def helper(x): return x.view(3, 3)
    """) == message(tmp_path, ROWS.format(layouts="plain"), ROWS_KEY, source, "values")


def test_a_named_mistake(tmp_path):
    assert expected("""
        row_sums: Computes the documented values.
          on the smallest input found:
            x = torch.tensor([[4., -3., 1.], [4., 1., -4.]])
            row_sums(x)
          seen:   tensor([2., 2.])
          wanted: tensor([2., 1.])
          first at [1]: 2.0 instead of 1.0
          your answer equals that of a solution which forgets all rows but the first
    """) == rows(tmp_path, "plain", "return x[0].sum().expand(2)")


def test_another_signature(tmp_path):
    source = "def row_sums(): return 0"
    assert expected("""
        row_sums: Answers every valid input.
          on the smallest input found:
            x = torch.tensor([[4., -3., 1.], [4., 1., -4.]])
            row_sums(x)
          seen:   TypeError: row_sums() takes 0 positional arguments but 1 was given
          wanted: an answer
          your row_sums takes (), the exercise asks for (x)
    """) == message(tmp_path, ROWS.format(layouts="plain"), ROWS_KEY, source, "values")


def test_no_place_begins_with_a_command():
    raised = obs.Raised(["builtins.ValueError"], "no", ["::error::all is lost", "mine.py:3: torch::x"])
    assert ["  : :error: :all is lost", "  mine.py:3: torch::x"] == places(raised)


def test_what_was_printed_stands_behind_a_bar(tmp_path):
    source = "print('::error::x\\n\\x1b[31mred')\n    return x.sum(1) + 1"
    assert rows(tmp_path, "plain", f"\n    {source}").endswith("  it printed:\n    | ::error::x\n    | \\x1b[31mred")


def test_nothing_returned(tmp_path):
    assert expected("""
        row_sums: Computes the documented values.
          on the smallest input found:
            x = torch.tensor([[4., -3., 1.], [4., 1., -4.]])
            row_sums(x)
          seen:   None
          wanted: a tensor of shape (2,) and dtype float32
    """) == rows(tmp_path, "plain", "x.sum(1)")


GRADIENT = """
@exercise(points=1)
@takes(x=tensors("2", values="whole", layouts="plain"))
@gives("2", exact)
@gradients("x")
def doubled(x): raise NotImplementedError
"""


def test_a_wrong_gradient(tmp_path):
    key, source = "def doubled(x): return x * 2", "def doubled(x): return x + x.detach()"
    assert expected("""
        doubled: Has the right gradient: two signed cotangents, a zero one, and twice in a row.
          on the smallest input found:
            x = torch.tensor([2., -3.], dtype=torch.float64).requires_grad_()
            v = torch.tensor([-0.8125, 1.984375], dtype=torch.float64)
            doubled(x).backward(v)
          seen:   the gradient of sum(v * answer) with respect to x: tensor([-0.8125 , 1.984375])
          wanted: tensor([-1.625 , 3.96875])
          first at [0]: -0.8125 instead of -1.625 (2 of 2 elements differ)
    """) == message(tmp_path, GRADIENT, key, source, "gradients")


def trial(folder, seen):
    small = course(folder, ROWS.format(layouts="plain"), ROWS_KEY)
    exercise = only(small)
    return Trial(exercise, exercise.probes[0], entries(small)[0], seen)


def forged(**facts):
    usual = {"classes": ["builtins.ValueError"], "text": "no", "where": ["mine.py:3: x"]}
    return obs.Raised(**{**usual, **facts})


ESCAPES = "a\n::error::b\r\x1b[2J\u202e"


@pytest.mark.parametrize(
    "facts",
    [{"text": ESCAPES}, {"classes": [ESCAPES]}, {"where": [ESCAPES]}, {"where": ["mine.py:3: x", "\n\n::error::b"]}],
)
def test_no_line_of_a_student_s_begins_a_line_of_ours(tmp_path, facts):
    text = failure(
        "Rule.",
        trial(tmp_path, obs.Observation("raised", raised=forged(**facts))),
        Mismatch("x", ESCAPES, "y"),
        [],
        ESCAPES,
    )
    assert [] == [part for part in text.splitlines()[1:] if not part.startswith("  ")]
    assert [] == [part for part in problem(forged(**facts)).splitlines() if not part.startswith("  ")]
    assert set() == set(text) & set("\r\x1b\u202e")


def test_a_long_text_of_a_student_s_is_capped(tmp_path):
    raised = forged(text="x" * 10**6, classes=["y" * 10**6])
    seen = obs.Observation("raised", raised=raised, printed="z" * 10**6)
    assert len(failure("Rule.", trial(tmp_path, seen), Mismatch("x", "s" * 10**6, "w" * 10**6), [], "")) < 3_000


def test_a_worker_that_reports_a_thousand_places_does_not_fill_the_page(tmp_path):
    seen = obs.Observation("raised", raised=forged(where=["mine.py:3: x"] * 10_000))
    assert len(failure("Rule.", trial(tmp_path, seen), Mismatch("x", "s", "w"), [], "").splitlines()) < 50


def test_an_exception_without_a_class_is_no_crash():
    nameless = forged(classes=[])
    assert "no" in stopped(obs.Observation("raised", raised=nameless))
    assert "no" in problem(nameless)


@pytest.mark.parametrize(
    "seen, wanted",
    [(obs.Observation("timeout", note="it took longer than 2 seconds"), "it took longer than 2 seconds"),
     (obs.Observation("raised", raised=forged()), "ValueError: no"),
     (obs.Observation("raised", raised=forged(classes=["mine.Mine", "builtins.ValueError"])), "mine.Mine: no")],
)  # fmt: skip
def test_what_stopped_a_call_is_told_in_one_line(seen, wanted):
    assert wanted == stopped(seen)


def test_a_problem_of_import_shows_the_line_and_the_place():
    raised = forged(
        classes=["builtins.SyntaxError"], text="invalid syntax", where=["mine.py:1: def f(:", "                 ^"]
    )
    assert "  SyntaxError: invalid syntax\n  mine.py:1: def f(:\n                   ^" == problem(raised)
