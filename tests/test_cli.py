"""The command ``grader``."""

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
