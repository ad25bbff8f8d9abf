"""The same attacks where the judge is an ordinary user, or root or a user in a container."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from attacks.catalogue import attacks

HERE = Path(__file__).parent
as_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become somebody else"
)


def tried(context, level):
    command = [sys.executable, HERE / "elsewhere.py", context, level]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    assert 0 == done.returncode, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@as_root
@pytest.mark.parametrize(
    ("context", "level"), [("user", "full"), ("user", "inner"), ("container", "inner"), ("user+container", "inner")]
)
def test_no_attack_does_damage_elsewhere(context, level, record_property):
    found = tried(context, level)
    assert f"sandbox, {level} (" in found["level"], found
    known = {attack.name for attack in attacks() if level in attack.open_at}
    damage = {name: one["damage"] for name, one in found["tried"].items() if one["damage"] and name not in known}
    assert {} == damage
    assert len(found["tried"]) > 70
    assert {0} == {one["points"] for one in found["tried"].values()}


@as_root
def test_without_landlock_and_namespaces_a_sandbox_is_refused():
    found = tried("container+no-landlock", "inner")
    assert "" == found["level"]
    assert "this kernel has no Landlock" in found["why"]
    assert "--isolation=process protects the verdict only." in found["why"]


@as_root
def test_without_landlock_the_outer_wall_stands_alone_and_is_not_called_full():
    found = tried("no-landlock", "full")
    assert "this machine makes no full sandbox: sandbox, outer (own namespaces, own root, seccomp" in found["why"]


@as_root
def test_a_container_has_no_full_sandbox():
    assert "this machine makes no full sandbox: sandbox, inner (" in tried("container", "full")["why"]
