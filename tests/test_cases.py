"""Which inputs an exercise is run on."""

import math
from collections import Counter

import numpy as np
import pytest
from small_course import course, only

from grader.cases import Case, digest, drawn, explicit, knobs
from grader.course import Course
from grader.draw import arguments, call, chosen
from grader.home import home

BUNDLED = list(Course(home()))
KEY = "def subject(x): return x"
MATRICES = 'a=tensors("i k"), b=tensors("k j")'
SALTS = [f"salt {number}" for number in range(5)]


def small(tmp_path, takes, *promises):
    names = ", ".join(part.split("=")[0].strip() for part in takes.split("), "))
    lines = ["@exercise(points=1)", f"@takes({takes})", '@gives("")', *promises]
    return only(course(tmp_path, "\n".join([*lines, f"def subject({names}): raise NotImplementedError"]), KEY))


def uncovered(probe, cases):
    """Options of knobs that no explicit case has."""
    for variant, domains in enumerate(probe.takes):
        mine = [dict(case.knobs) for case in cases if case.variant == variant]
        for knob, options in knobs(domains).items():
            if len(options) <= len(mine):
                yield from ((knob, options[i]) for i in {*range(len(options))} - {case[knob] for case in mine})


@pytest.mark.parametrize("exercise", BUNDLED, ids=lambda exercise: exercise.name)
def test_explicit_cases_of_the_bundled_course_cover_every_option_of_every_knob(exercise):
    probe = exercise.probes[0]
    assert [] == [(salt, *lost) for salt in SALTS for lost in uncovered(probe, explicit(exercise, probe, salt))]


@pytest.mark.parametrize(
    "takes", [MATRICES, 'x=tensors("*s")', 'x=tensors("n"), y=broadcast_to("x")', 'x=tensors("n m l")']
)
def test_explicit_cases_cover_every_option_of_every_knob(tmp_path, takes):
    exercise = small(tmp_path, takes)
    probe = exercise.probes[0]
    assert [] == [(salt, *lost) for salt in SALTS for lost in uncovered(probe, explicit(exercise, probe, salt))]


def test_special_values_of_integers_alone_are_whole_numbers(tmp_path):
    exercise = small(tmp_path, 'x=tensors("n", dtypes="int64 bool", values="special whole")')
    assert 24 == len(explicit(exercise, exercise.probes[0], ""))


def test_the_same_salt_gives_the_same_cases(tmp_path):
    exercise = small(tmp_path, MATRICES)
    first, again = (explicit(exercise, exercise.probes[0], "pepper") for _ in range(2))
    assert first == again


def test_another_salt_gives_other_cases(tmp_path):
    exercise = small(tmp_path, MATRICES)
    first, other = (explicit(exercise, exercise.probes[0], salt) for salt in ("pepper", "salt"))
    assert set() == {case.seed for case in first} & {case.seed for case in other}
    assert [case.knobs for case in first] != [case.knobs for case in other]


@pytest.mark.parametrize("salt", SALTS)
def test_square_sizes_occur(tmp_path, salt):
    exercise = small(tmp_path, MATRICES)
    picks = [chosen(exercise.probes[0], case) for case in explicit(exercise, exercise.probes[0], salt)]
    assert sum(p["i"] == p["k"] == p["j"] > 1 for p in picks) >= 2


@pytest.mark.parametrize("salt", range(20))
def test_square_and_transposed_matrices_occur_in_a_further_takes(tmp_path, salt):
    exercise = small(tmp_path, 'x=tensors("n m"), y=tensors("n m")', '@takes(x=tensors("i k"), y=tensors("k j"))')
    probe = exercise.probes[0]
    picks = [chosen(probe, case) for case in explicit(exercise, probe, salt) if case.variant == 1]
    assert any(p["i"] == p["k"] == p["j"] > 1 for p in picks)
    sides = ("x", "i", "k"), ("y", "k", "j")
    assert any(p[f"{x}.layout"] == "transposed" and 1 < p[n] != p[m] > 1 for p in picks for x, n, m in sides)


@pytest.mark.parametrize("salt", SALTS)
@pytest.mark.parametrize("takes", [MATRICES.replace("a=", "x="), 'x=tensors("*s")'])
def test_transposed_matrices_that_are_not_square_occur(tmp_path, takes, salt):
    exercise = small(tmp_path, takes)
    probe = exercise.probes[0]
    found = [arguments(exercise, probe, case)["x"] for case in explicit(exercise, probe, salt)
             if chosen(probe, case)["x.layout"] == "transposed"]  # fmt: skip
    shapes = [x.shape for x in found if len(x.shape) > 1]
    assert any(1 < shape[-1] != shape[-2] > 1 for shape in shapes)


def test_empty_and_single_sizes_occur_but_seldom(tmp_path):
    exercise = small(tmp_path, 'x=tensors("n")')
    sizes = Counter(chosen(exercise.probes[0], case)["n"] for case in explicit(exercise, exercise.probes[0], ""))
    assert 1 <= sizes[0] < max(sizes.values())
    assert sizes[1] >= 1


def test_no_more_cases_than_combinations_where_nothing_is_random(tmp_path):
    exercise = small(tmp_path, "x=one_of(1, 2, 3), y=one_of(4, 5)")
    assert 6 == len(explicit(exercise, exercise.probes[0], ""))


def test_a_further_takes_has_half_as_many_cases(tmp_path):
    exercise = small(tmp_path, 'x=tensors("n")', '@takes(x=tensors("n m"))')
    cases = explicit(exercise, exercise.probes[0], "")
    assert {0: 24, 1: 12} == Counter(case.variant for case in cases)


def test_all_that_a_contract_writes_out_is_tried(tmp_path):
    further = '@takes(x=tensors("n"), k=one_of(*range(20)))'
    exercise = small(tmp_path, 'x=tensors("n"), k=1', further)
    assert len([case for case in explicit(exercise, exercise.probes[0], "") if case.variant == 1]) == 20
    assert [] == list(uncovered(exercise.probes[0], explicit(exercise, exercise.probes[0], "")))


def test_all_that_an_error_is_asked_for_is_tried(tmp_path):
    exercise = small(tmp_path, 'x=tensors("n"), k=1', "@raises(ValueError, k=one_of(*range(7)))")
    probe = exercise.probes[-1]
    assert {*range(7)} == {chosen(probe, case)["k="] for case in explicit(exercise, probe, "")}


def test_all_that_a_further_gradient_is_asked_for_is_tried(tmp_path):
    lines = '@gradients("x")', '@gradients("x", k=one_of(*range(9)))'
    exercise = small(tmp_path, 'x=tensors("n"), k=1', *lines)
    probe = next(probe for probe in exercise.probes if probe.name == "gradients")
    further = [case for case in explicit(exercise, probe, "") if case.variant == 1]
    assert {*range(9)} == {chosen(probe, case)["k="] for case in further}


def test_all_that_a_driver_takes_is_tried(tmp_path):
    driver = '@drives(subject, "values")\n@takes(x=tensors("n"), k=one_of(*range(9)))\ndef twice(subject, x, k): return subject(x)'
    contract = f'@exercise(points=1)\n@takes(x=tensors("n"))\n@gives("")\ndef subject(x): raise NotImplementedError\n\n{driver}'
    exercise = only(course(tmp_path, contract, KEY))
    probe = next(probe for probe in exercise.probes if probe.driver)
    assert {*range(9)} == {chosen(probe, case)["k="] for case in explicit(exercise, probe, "")}


def test_a_statistical_check_has_a_second_seed_that_confirms(tmp_path):
    more = '@statistics(uniform(0.0, 1.0))\ndef subject(x): raise NotImplementedError\n\n@drives(subject, "statistics")\n@takes()\ndef draws(subject): return 0\n\nif False:'
    exercise = only(course(tmp_path, f"@exercise(points=1)\n@takes(x=1)\n@gives()\n{more}\n    pass", KEY))
    cases = explicit(exercise, exercise.probes[-1], "")
    assert 2 == len({case.seed for case in cases})


def test_drawn_cases_are_the_same_every_time(tmp_path):
    exercise = small(tmp_path, MATRICES)
    first, again = (drawn(exercise, exercise.probes[0], "s", 20) for _ in range(2))
    assert first == again
    assert 15 <= len(first) <= 20


def test_drawn_cases_depend_on_the_salt(tmp_path):
    exercise = small(tmp_path, MATRICES)
    first, other = (drawn(exercise, exercise.probes[0], salt, 20) for salt in ("a", "b"))
    assert first != other


def test_no_examples_are_drawn_if_none_are_asked_for(tmp_path):
    exercise = small(tmp_path, MATRICES)
    assert [] == drawn(exercise, exercise.probes[0], "", 0)


def test_drawn_cases_pick_options_that_exist(tmp_path):
    exercise = small(tmp_path, 'x=tensors("*s"), y=broadcast_to("x")')
    probe = exercise.probes[0]
    for case in drawn(exercise, probe, "", 50):
        assert set(chosen(probe, case)) == set(knobs(probe.takes[0]))


@pytest.mark.parametrize("exercise", BUNDLED, ids=lambda exercise: exercise.name)
def test_a_case_is_the_same_call_every_time(exercise):
    for probe in exercise.probes:
        for case in explicit(exercise, probe, "")[:4]:
            assert repr(call(exercise, probe, case)) == repr(call(exercise, probe, case))


def test_turning_one_knob_leaves_the_others():
    case = Case("call", 0, (("n", 3), ("dtype", 1)), 7)
    assert Case("call", 0, (("n", 0), ("dtype", 1)), 7) == case.turned("n", 0)


def test_a_digest_is_the_same_on_every_machine():
    assert 7065652027902031447 == digest("ch05_pointwise/softmax", "call", 0)
    assert 0 <= digest("x") < 2**63


def test_the_parts_of_a_digest_do_not_run_together():
    assert digest("ab", "c") != digest("a", "bc")


def test_the_seed_decides_the_elements_and_nothing_else(tmp_path):
    exercise = small(tmp_path, 'x=tensors("2 3", dtypes="float32", values="normal", layouts="plain")')
    first, other = (arguments(exercise, exercise.probes[0], Case("call", 0, (), seed))["x"] for seed in (1, 2))
    assert (first.shape, first.strides, first.dtype) == (other.shape, other.strides, other.dtype)
    assert not np.array_equal(np.frombuffer(first.storage, "f4"), np.frombuffer(other.storage, "f4"))
    assert 6 == math.prod(first.shape)
