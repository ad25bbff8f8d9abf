"""Text of a student's, made safe."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.text import LIMIT, clean, line, quoted

ANY = st.text(st.characters(), max_size=200)
SAFE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


@pytest.mark.parametrize(
    "text, wanted",
    [
        ("plain täxt 漢字 🙂\n\tindented", "plain täxt 漢字 🙂\n\tindented"),
        ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
        ("over\rwritten\b\x00\x7f\x9b", "over\\x0dwritten\\x08\\x00\\x7f\\x9b"),
        ("right\u202eleft\u2066\u200b", "right\\u202eleft\\u2066\\u200b"),
        ("a\u2028b\u2029c\u0085d", "a\\u2028b\\u2029c\\x85d"),
        ("\ud800 \U000e0001 \ufeff", "\\ud800 \\U000e0001 \\ufeff"),
    ],
)
def test_what_is_not_plain_is_escaped(text, wanted):
    assert wanted == clean(text)


@given(ANY)
def test_clean_text_has_no_control_bidirectional_or_surrogate_character(text):
    assert set() == {unicodedata.category(c) for c in clean(text) if c not in "\n\t"} & SAFE


@given(ANY)
def test_clean_text_can_be_encoded(text):
    assert clean(text) == clean(text).encode("utf-8").decode("utf-8")


@given(ANY)
def test_cleaning_twice_changes_nothing_more(text):
    assert clean(text) == clean(clean(text))


def test_long_text_is_capped_and_says_so():
    assert "a" * 10 + " ... (5000 characters)" == clean("a" * 5000, 10)
    assert len(clean("a" * 10**6)) < LIMIT + 40


def test_escapes_do_not_lift_the_cap():
    assert len(clean("\U000e0001" * 10**6)) < 10 * LIMIT + 40


@given(ANY)
def test_every_quoted_line_stands_behind_a_bar(text):
    assert all(part.startswith("| ") for part in quoted(text).splitlines())


@pytest.mark.parametrize("command", ["::error::x", "::set-output name=x::y"])
def test_commands_to_the_log_s_reader_never_begin_a_line(command):
    assert f"| a\n| {command}" == quoted(f"a\n{command}")


@pytest.mark.parametrize("command", ["##[error]x", "##vso[task]x"])
def test_commands_that_are_obeyed_anywhere_in_a_line_are_broken(command):
    assert f"a {command.replace('##', '## ')}" == line(f"a {command}")


@given(ANY)
def test_one_line_is_one_line(text):
    assert len(line(text).splitlines()) <= 1


def test_blanks_in_a_line_are_folded():
    assert "a b c" == line("  a\n\n\tb   c\n")
