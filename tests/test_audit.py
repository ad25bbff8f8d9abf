"""The audit: what it says of contracts that bite and of those that do not."""

import json

import pytest
from small_course import course, only

from grader.audit import Auditor, audits, chosen
from grader.cli import main
from grader.contract import ContractError
from grader.home import home
from grader.report.audit import as_json, head, row, summary

CONTRACT = """
@exercise(points=2)
@takes(a=tensors("n", values="whole"), b=tensors("n", values="whole"))
@gives("n", exact)
@gradients("a")
def subject(a, b): raise NotImplementedError
"""
KEY = """
from torch import Tensor
def subject(a: Tensor, b: Tensor) -> Tensor:
    return a - b
def also_right_negative(a: Tensor, b: Tensor) -> Tensor:
    return -b + a
def wrong_sum(a: Tensor, b: Tensor) -> Tensor:
    '''values: adds'''
    return a + b
"""


def audited(tmp_path, contract=CONTRACT, key=KEY, salts=("", "other")):
    made = course(tmp_path, contract, key)
    return Auditor(made, None, salts).audit(only(made))


def test_a_contract_that_bites_has_no_faults(tmp_path):
    found = audited(tmp_path)
    assert [] == found.faults
    assert ({"wrong_sum": ["values"]}, ["also_right_negative", "subject"]) == (found.wrong, found.right)
    assert found.mutants > 5
    assert ([], []) == (found.survivors, found.trivial)


def test_a_wrong_answer_that_another_check_catches_is_a_fault(tmp_path):
    (first, second) = audited(tmp_path, key=KEY.replace("values: adds", "dtype: adds")).faults
    assert "wrong_sum is caught by values, not by 'dtype', under salt ''" == first
    assert second.endswith("'other'")


def test_a_right_answer_that_fails_is_a_fault(tmp_path):
    found = audited(tmp_path, key=KEY.replace("-b + a", "(-b + a).double()"), salts=("",))
    assert ["subject"] == found.right
    (fault,) = found.faults
    assert fault.startswith("also_right_negative is right and fails dtype under salt ''")


WEAK = CONTRACT.replace('b=tensors("n", values="whole")', "b=0")


def test_a_change_that_nothing_notices_is_a_fault_with_its_line(tmp_path):
    found = audited(
        tmp_path, WEAK, KEY.replace("def wrong_sum", "def wrong_minus").replace("return a + b", "return -a")
    )
    assert "line 5: return a - b -> return a + b" in found.survivors
    assert "no check notices the change in line 5: return a - b -> return a + b" in found.faults


def test_a_change_that_is_marked_is_no_fault_and_keeps_its_reason(tmp_path):
    key = KEY.replace("return a + b", "return -a").replace(
        "def also", 'EQUIVALENT = {"return a - b -> return a + b": "b is 0"}\ndef also'
    )
    found = audited(tmp_path, WEAK, key)
    assert {"return a - b -> return a + b": "b is 0"} == found.equivalent
    assert not any("a + b" in fault for fault in found.faults)


def test_a_mark_may_stand_for_every_change_of_a_line(tmp_path):
    key = KEY.replace("return a + b", "return -a").replace(
        "def also", 'EQUIVALENT = {"return a - b -> *": "b is 0"}\ndef also'
    )
    found = audited(tmp_path, WEAK, key)
    assert {"return a - b -> *": "b is 0"} == found.equivalent
    assert not any("no check notices" in fault for fault in found.faults)


def test_a_mark_for_what_is_caught_is_a_fault(tmp_path):
    key = KEY + '\nEQUIVALENT = {"return a - b -> return a + b": "a lie", "ones": "another"}\n'
    faults = audited(tmp_path, key=key).faults
    assert [
        "EQUIVALENT names what is caught, or is no mutant: ones",
        "EQUIVALENT names what is caught, or is no mutant: return a - b -> return a + b",
    ] == faults


def test_a_trivial_backend_that_earns_points_is_a_fault(tmp_path):
    contract = (
        '@exercise(points=2)\n@takes(a=tensors("n"))\n@gives("n", exact)\ndef subject(a): raise NotImplementedError'
    )
    key = "def subject(a): return torch.zeros_like(a)\ndef wrong(a):\n    '''values: ones'''\n    return a + 1"
    found = audited(tmp_path, contract, key)
    assert ["zeros"] == found.trivial
    assert "the trivial backend 'zeros' earns 2 of 2 points" in found.faults


def test_cases_on_which_a_check_compares_nothing_are_counted(tmp_path):
    found = audited(tmp_path)
    empty, asked = found.vacuous["values"]
    assert 0 < empty < asked
    assert (0, asked) == found.vacuous["shape"]


def test_an_exercise_without_a_key_is_said(tmp_path):
    made = course(tmp_path, CONTRACT, KEY)
    (tmp_path / "reference" / "ch01_x" / "subject.py").unlink()
    with pytest.raises(ContractError, match="has no key"):
        Auditor(made, None, ("",)).audit(only(made))


def test_the_table_counts_and_lists_every_fault(tmp_path):
    found = audited(tmp_path, key=KEY.replace("values: adds", "dtype: adds"), salts=("",))
    total, fault = summary([found]).splitlines()
    assert head(14).split()[:5] == ["exercise", "wrong", "right", "mutants", "left"]
    assert row(found, 14).split()[:3] == ["ch01_x/subject", "1/1", "2"]
    assert head(14).index("right") == row(found, 14).index("2 ")
    assert total == f"1 exercises, 1 wrong answers, 2 right ones, {found.mutants} mutants, 1 faults"
    assert fault.startswith("ch01_x/subject: wrong_sum is caught by values")


def test_json_has_everything(tmp_path):
    (found,) = json.loads(as_json([audited(tmp_path, salts=("",))]))
    assert ("ch01_x/subject", {"wrong_sum": ["values"]}) == (found["exercise"], found["wrong"])
    assert {"bank", "calls", "comparison"} == set(found["milliseconds"])


def test_exercises_are_chosen_by_name_and_chapter(tmp_path):
    made = course(tmp_path, CONTRACT, KEY)
    assert ["subject"] == [e.name for e in chosen(made, ["ch01_x"])] == [e.name for e in chosen(made, [])]
    with pytest.raises(ContractError, match="no exercise or chapter is called subjct; subject is"):
        chosen(made, ["subjct"])


def test_a_mutant_that_runs_for_ever_is_ended_in_its_worker(tmp_path):
    key = KEY.replace("    return a - b\n", "    n = 3\n    while n > 0:\n        n = n - 1\n    return a - b\n", 1)
    made = course(tmp_path, CONTRACT, key)
    (found,) = audits(made, list(made), salts=1, jobs=1, mutates=True)
    assert not any("n + 1" in survivor for survivor in found.survivors)
    assert found.mutants > 10


def test_an_answer_that_attempts_nothing_is_no_right_one(tmp_path):
    key = KEY.replace("    return -b + a", "    raise NotImplementedError")
    assert any("also_right_negative is right and fails" in fault for fault in audited(tmp_path, key=key).faults)


def test_a_contract_that_its_key_breaks_is_a_fault_of_that_exercise(tmp_path):
    made = course(tmp_path, CONTRACT, KEY.replace("return a - b", "return 1 / 0"))
    (found,) = audits(made, list(made), salts=1, jobs=1, mutates=False)
    assert "ch01_x/subject" == found.exercise
    assert any("the key fails on a case of call" in fault for fault in found.faults)


def test_the_command_says_what_it_found_and_exits_accordingly(capsys, tmp_path):
    course(tmp_path, CONTRACT, KEY.replace("values: adds", "dtype: adds"))
    arguments = ["audit", "subject", "--course", str(tmp_path), "--salts", "1", "--jobs", "1", "--no-mutants"]
    assert 1 == main([*arguments, "--json", str(tmp_path / "found.json")])
    assert "wrong_sum is caught by values, not by 'dtype'" in capsys.readouterr().out
    assert 1 == len(json.loads((tmp_path / "found.json").read_text()))
    course(tmp_path, CONTRACT, KEY)
    assert 0 == main(arguments)


@pytest.mark.parametrize("arguments", [["--salts", "0"], ["--jobs", "0"], ["no_such_exercise"]])
def test_what_makes_no_sense_is_one_sentence(capsys, arguments):
    assert 2 == main(["audit", "--course", str(home()), *arguments])
    assert 1 == len(capsys.readouterr().err.splitlines())
