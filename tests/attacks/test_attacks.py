"""Every attack, at every level of isolation: no points ever, and no damage where the level contains it."""

import shutil
from pathlib import Path

import pytest
from attacks.catalogue import LEVELS, attacks, attempt, score

ALL = attacks()
TRIED = [(attack, level) for attack in ALL for level in LEVELS if level not in attack.not_at]


@pytest.mark.parametrize(("attack", "level"), TRIED, ids=lambda value: getattr(value, "name", value))
def test_an_attack_is_contained_or_named(attack, level, scene, launchers, record_property):
    result = attempt(attack, scene, launchers(level))
    open_here = level in attack.open_at
    record_property("attack", (attack.name, level, result.by or "NOT CONTAINED"))
    assert 0 == result.points, result.message
    if open_here:
        # It is a real attack: where nothing stands in its way it does what it says.
        assert result.damage, result.message
    else:
        assert [] == result.damage, result.message


def test_no_attack_is_open_in_a_full_sandbox():
    assert [] == [attack.name for attack in ALL if "full" in attack.open_at + attack.not_at]


def test_every_attack_says_what_it_tries_and_where_it_is_known_from():
    assert [] == [attack.name for attack in ALL if not attack.tries.endswith(".") or not attack.known]


CONTROLS = Path(__file__).parent / "controls"


def judged(name, scene, launcher):
    folder = scene.root / "attempt" / name
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(CONTROLS / f"{name}.py", folder / "mine.py")
    return scene.judge(folder, launcher, time_limit=30)


@pytest.mark.parametrize("level", LEVELS)
def test_an_honest_answer_that_looks_odd_passes(level, scene, launchers):
    outcomes = judged("odd_and_right", scene, launchers(level))
    assert {"passed"} == {outcome.kind for outcome in outcomes.values()}, outcomes
    assert 3 == score(outcomes)


@pytest.mark.parametrize("level", LEVELS)
def test_an_honest_wrong_answer_that_looks_odd_fails_for_its_numbers(level, scene, launchers):
    outcomes = judged("odd_and_wrong", scene, launchers(level))
    assert "failed" == outcomes["values"].kind
    assert "wanted: tensor(" in outcomes["values"].message
    assert 0 == score(outcomes)


ELSEWHERE = {
    "A20": "test_whole_run",
    "A22": "test_whole_run",
    "A48": "nothing here is started by a workflow yet",
}
"""Attacks of the catalogue that no single submission can try: where they are tried, or why not."""


def test_every_known_attack_is_tried_or_named():
    tried = {number for attack in ALL for number in attack.known.split()} - {"own"}
    assert {f"A{number}" for number in range(1, 49)} == tried | ELSEWHERE.keys()


def test_at_least_twelve_attacks_are_against_this_design():
    assert len([attack for attack in ALL if attack.known == "own"]) >= 12
