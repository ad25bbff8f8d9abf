"""The command ``grader``."""

import subprocess
import sys

import pytest

from grader import __version__
from grader.cli import main
from grader.course import Course
from grader.home import home


def test_list_shows_every_exercise_with_points_and_checks(capsys):
    assert 0 == main(["list"])
    text = capsys.readouterr().out
    for exercise in Course(home()):
        assert f"{exercise.points}  {' '.join(exercise.checks)}" in text
        assert exercise.where in text


def test_a_folder_without_a_course_gets_one_sentence(capsys, tmp_path):
    assert 2 == main(["list", "--course", str(tmp_path)])
    assert f"grader: no course at {tmp_path}: it has no folder exercises/\n" == capsys.readouterr().err


def test_version_is_the_package_s(capsys):
    try:
        main(["--version"])
    except SystemExit as stop:
        assert 0 == stop.code
    assert f"grader {__version__}\n" == capsys.readouterr().out


def test_an_empty_name_is_not_the_bundled_course(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert 2 == main(["list", "--course", ""])
    assert f"grader: no course at {tmp_path}: it has no folder exercises/\n" == capsys.readouterr().err


@pytest.mark.parametrize("command", ["list", "doctor"])
def test_every_command_refuses_a_folder_without_a_course(capsys, tmp_path, command):
    assert 2 == main([command, "--course", str(tmp_path / "nowhere")])
    assert f"grader: no course at {tmp_path / 'nowhere'}: it has no folder exercises/\n" == capsys.readouterr().err


def test_a_course_that_cannot_be_read_gets_one_sentence(capsys, tmp_path):
    (tmp_path / "exercises" / "ch01_x").mkdir(parents=True)
    (tmp_path / "exercises" / "ch01_x" / "eye.py").write_text("import no_such\n")
    assert 2 == main(["list", "--course", str(tmp_path)])
    sentence = "grader: list broke off: ModuleNotFoundError: No module named 'no_such' (eye.py, line 1)\n"
    assert sentence == capsys.readouterr().err


def test_a_level_that_does_not_exist_is_refused(capsys):
    with pytest.raises(SystemExit, match="2"):
        main(["doctor", "--require=fool"])
    assert "argument --require: invalid choice: 'fool' (choose from 'full', 'inner')" in capsys.readouterr().err


def test_a_reader_that_has_read_enough_is_no_error():
    program = "import sys; from grader.cli import main; sys.exit(main(['list']))"
    command = f'set -o pipefail; "{sys.executable}" -c "{program}" | true'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (1, "") == (done.returncode, done.stderr)
