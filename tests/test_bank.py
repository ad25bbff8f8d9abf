"""The bank: the oracle's observations, made once and kept."""

import pytest
from small_course import ContractError, course, entries, only

from grader.bank import Bank
from grader.course import Course

CONTRACT = """
@exercise(points=1)
@takes(x=tensors("n"))
@gives("n", anchored)
@gradients("x")
@raises(ValueError, x=None)
def shifted(x): raise NotImplementedError
"""
KEY = """
def shifted(x):
    if x is None: raise ValueError("x is needed")
    return x + 1
"""


@pytest.fixture
def small(tmp_path):
    return course(tmp_path, CONTRACT, KEY)


def made(small, folder=None, **options):
    exercise = only(Course(small.root))
    bank = Bank(Course(small.root), **{"examples": 3, "folder": folder, **options})
    return {probe.name: list(bank.entries(exercise, probe)) for probe in exercise.probes}


def test_every_probe_has_entries(small):
    assert {"call", "gradients", "errors 1"} == {name for name, found in made(small).items() if found}


def test_the_same_course_and_salt_make_the_same_bank(small):
    assert made(small, salt="a") == made(small, salt="a")


def test_another_salt_makes_another_bank(small):
    assert made(small, salt="a") != made(small, salt="b")


def test_examples_are_added_to_the_explicit_cases(small):
    without, with_some = (len(made(small, examples=n)["call"]) for n in (0, 10))
    assert without < with_some <= without + 10


def test_small_cases_come_first_and_empty_ones_late(small):
    sizes = [entry.call.positional[0].shape[0] for entry in made(small)["call"][:-2]]
    filled = [n for n in sizes if n]
    assert sorted(filled) == filled
    assert 0 not in sizes[: len(filled)]


def test_two_cases_are_asked_again_after_all_others(small):
    found = made(small)["call"]
    assert all(entry in found[:-2] for entry in found[-2:])


def test_an_answer_with_rounding_has_anchors_in_float64(small):
    entry = made(small)["call"][0]
    assert {"float64"} == {seen.value.dtype for seen in (entry.precise, entry.magnitude, *entry.nudged)}


def test_an_exact_answer_needs_no_anchors(tmp_path):
    exact = course(tmp_path, CONTRACT.replace("anchored", "exact"), KEY)
    assert {None} == {entry.precise for entry in entries(exact)}


def test_a_gradient_has_two_signed_cotangents_and_a_zero_one(small):
    import numpy as np

    for entry in made(small)["gradients"]:
        numbers = [np.frombuffer(v.storage, "f8")[::2] for (v,) in entry.call.differentiate.cotangents]
        assert all(np.abs(v).min(initial=1) >= 0.25 for v in numbers[:2])
        assert not numbers[2].any()


def test_a_kept_bank_is_read_back_without_the_key(small, tmp_path):
    first = made(small, tmp_path / "kept")
    (file,) = (tmp_path / "kept").iterdir()
    stamp = file.stat().st_mtime_ns
    assert repr(first) == repr(made(small, tmp_path / "kept"))
    assert stamp == file.stat().st_mtime_ns


def test_without_a_key_and_without_a_kept_file_there_is_no_bank(small):
    (small.root / "reference/ch01_x/shifted.py").unlink()
    with pytest.raises(ContractError, match="has no key, and its bank is not at hand"):
        made(small)


@pytest.mark.parametrize("tree", ["exercises", "reference"])
def test_a_changed_file_makes_a_new_bank(small, tmp_path, tree):
    made(small, tmp_path / "kept")
    file = small.root / tree / "ch01_x/shifted.py"
    file.write_text(file.read_text() + "\n# changed\n")
    made(small, tmp_path / "kept")
    assert 2 == len(list((tmp_path / "kept").iterdir()))


@pytest.mark.parametrize("options", [{"salt": "b"}, {"examples": 4}])
def test_another_salt_or_number_of_examples_is_another_file(small, tmp_path, options):
    made(small, tmp_path / "kept")
    made(small, tmp_path / "kept", **options)
    assert 2 == len(list((tmp_path / "kept").iterdir()))


@pytest.mark.parametrize(
    "damage",
    [
        lambda b: b"",
        lambda b: b[: len(b) // 2],
        lambda b: bytes(255 - byte for byte in b),
        lambda b: b + b"x",
        lambda b: b.replace(b"call", b"\xff\xff\xff\xff"),
        lambda b: b"\x80",
    ],
)
def test_a_damaged_file_is_made_again(small, tmp_path, damage):
    first = made(small, tmp_path / "kept")
    (file,) = (tmp_path / "kept").iterdir()
    file.write_bytes(damage(file.read_bytes()))
    assert repr(first) == repr(made(small, tmp_path / "kept"))


def test_a_folder_that_cannot_be_written_is_no_trouble(small, tmp_path):
    (tmp_path / "kept").write_text("a file where a folder is wanted")
    assert repr(made(small)) == repr(made(small, tmp_path / "kept"))


@pytest.mark.parametrize(
    "key, match",
    [("def shifted(x): raise ValueError('always')", "the key fails on a case of call: builtins.ValueError: always"),
     ("def shifted(x): return x if x is None else x + 1", "the key does not raise as promised for errors 1")],
)  # fmt: skip
def test_a_key_that_does_not_do_as_promised_is_the_author_s_error(tmp_path, key, match):
    with pytest.raises(ContractError, match=match):
        made(course(tmp_path, CONTRACT, key))


def test_a_key_that_raises_another_error_than_documented_is_the_author_s_error(tmp_path):
    with pytest.raises(ContractError):
        made(course(tmp_path, CONTRACT, KEY.replace("ValueError", "KeyError")))


def test_a_key_whose_answer_cannot_be_differentiated_is_the_author_s_error(tmp_path):
    with pytest.raises(ContractError):
        made(course(tmp_path, CONTRACT, KEY.replace("x + 1", "x.detach() + 1")))


def test_a_key_that_is_no_gradient_giver_at_all_is_the_author_s_error(tmp_path):
    with pytest.raises(ContractError, match="cannot be differentiated"):
        made(course(tmp_path, CONTRACT, KEY.replace("x + 1", "len(x)")))
