"""The outer wall, where it could touch the machine itself."""

import os

import pytest

from grader.worker.sandbox import namespaces


@pytest.fixture
def proc(tmp_path, monkeypatch):
    """A folder in place of /proc, with what is done to it."""
    monkeypatch.setattr(namespaces, "mount", lambda *_: None)
    monkeypatch.setattr(namespaces, "_attributes", lambda *_, **__: None)
    (tmp_path / "sys" / "kernel").mkdir(parents=True)
    (tmp_path / "sys" / "kernel" / "pid_max").write_text("the machine's")
    return tmp_path


def test_an_old_kernel_s_limit_of_processes_is_the_machine_s_and_stays(proc, monkeypatch):
    monkeypatch.setattr(namespaces, "kernel", lambda: (6, 13))
    namespaces.fresh_proc(str(proc), 400)
    assert "the machine's" == (proc / "sys" / "kernel" / "pid_max").read_text()


def test_a_new_kernel_s_limit_is_the_namespace_s_and_is_set(proc, monkeypatch):
    monkeypatch.setattr(namespaces, "kernel", lambda: (6, 14))
    namespaces.fresh_proc(str(proc), 400)
    assert "400" == (proc / "sys" / "kernel" / "pid_max").read_text()


@pytest.mark.parametrize(
    ("release", "wanted"), [("6.18.44-fc-v657", (6, 18)), ("5.4.0", (5, 4)), ("6.14-rc1", (6, 14))]
)
def test_the_kernel_says_its_version(monkeypatch, release, wanted):
    monkeypatch.setattr(os, "uname", lambda: os.uname_result(("Linux", "x", release, "", "x86_64")))
    assert wanted == namespaces.kernel()
