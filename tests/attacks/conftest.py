"""Scenes and launchers for the attacks, and the table that closes their run."""

from collections import defaultdict

import pytest
from attacks.catalogue import LEVELS
from attacks.scene import Scene, launcher_for

TABLE = "attack"


@pytest.fixture(scope="session")
def scene():
    with Scene() as made:
        yield made


@pytest.fixture(scope="session")
def launchers(scene):
    """Launchers by level, made when first asked for; an exception where this machine cannot."""
    made = {}

    def launcher(level):
        if level not in made:
            made[level] = launcher_for(level, scene)
        return made[level]

    yield launcher
    for one in made.values():
        one.close()


def pytest_terminal_summary(terminalreporter):
    """attack x level x what contained it, from whatever was run, in whichever process."""
    rows = defaultdict(dict)
    for reports in terminalreporter.stats.values():
        for report in reports:
            for name, value in getattr(report, "user_properties", ()):
                if name == TABLE and report.when == "call":
                    attack, level, by = value
                    rows[attack][level] = by
    if not rows:
        return
    levels = [*LEVELS, *sorted({level for row in rows.values() for level in row} - set(LEVELS))]
    terminalreporter.section("attacks: what contained each, at each level of isolation")
    terminalreporter.write_line(f"{'':34}" + "".join(f"{level:24}" for level in levels))
    for attack, row in sorted(rows.items()):
        terminalreporter.write_line(f"{attack:34}" + "".join(f"{row.get(level, '-'):24}" for level in levels))
