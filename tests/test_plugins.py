"""Backends are found through hooks, also those of other distributions."""

import pytest

from grader.backend import Backend, BackendError
from grader.course import Course
from grader.home import home
from grader.hookspecs import hookimpl
from grader.plugins import find_backend, plugin_manager


class Numbered:
    @hookimpl
    def grader_backend(self, name, folder, course):
        return Backend(name, "a number", ()) if name.isdigit() else None


def test_every_shipped_plugin_is_registered():
    assert {"file", "folder", "keys", "notebook"} <= {name for name, _ in plugin_manager().list_name_plugin()}


def test_a_plugin_of_one_s_own_makes_backends(tmp_path):
    manager = plugin_manager()
    manager.register(Numbered())
    assert "a number" == find_backend(manager, "42", tmp_path, Course(home())).kind


def test_an_unknown_name_gets_the_nearest_ones(tmp_path):
    (tmp_path / "mine.py").touch()
    with pytest.raises(BackendError, match=r"no backend is called 'mien' in .*: did you mean mine\?"):
        find_backend(plugin_manager(), "mien", tmp_path, Course(home()))


def test_a_name_like_no_other_gets_what_there_is(tmp_path):
    with pytest.raises(BackendError, match="there are exercises, reference"):
        find_backend(plugin_manager(), "zzz", tmp_path, Course(home()))
