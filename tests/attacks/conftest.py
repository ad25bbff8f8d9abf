"""Scenes and launchers for the attacks."""

import pytest
from attacks.scene import Scene, launcher_for


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
