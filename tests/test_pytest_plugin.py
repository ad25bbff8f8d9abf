"""What people expect of a pytest suite, of ``pytest --backend=...``."""

from __future__ import annotations

import subprocess
import sys
from xml.etree import ElementTree

import pytest
from grading import RIGHT, Graded, graded, pytest_in, right, run

from grader.home import home

SOME = ("-k", "eye or softmax or one_hot or logspace")
MIXED = (
    right("eye")
    + RIGHT["softmax"].replace("e.sum(dim, keepdim=True)", "e.sum()")
    + RIGHT["one_hot"].replace("1.0)", "1.0).double()")
    + "\nraise ValueError('at the end')\n"
)
EYE = home() / "exercises" / "ch01_creation" / "eye.py"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("mixed")


@pytest.fixture(scope="module")
def mixed(folder) -> Graded:
    return graded(folder, MIXED, *SOME)


def kinds(found: Graded) -> dict[tuple[str, str], str]:
    """Statuses with the kind of a skip: absent, blocked."""
    first = {key: found.messages[key].split(":")[0] for key, status in found.statuses.items() if status == "skipped"}
    return {**found.statuses, **first}


def test_right_answers_pass_and_wrong_ones_fail(mixed):
    assert mixed.exit_code == 1
    assert mixed.of("eye") == {"passed"}
    assert mixed.statuses["softmax", "values"] == "failed"
    assert mixed.statuses["one_hot", "dtype"] == "failed"
    assert kinds(mixed)["logspace", "shape"] == "absent"
    assert kinds(mixed)["softmax", "gradients"] == "blocked"


def test_a_failure_names_item_and_rule_in_the_short_summary(mixed):
    assert "FAILED exercises/ch05_pointwise/softmax.py::values - softmax: " in mixed.text
    assert "FAILED exercises/ch04_indexing/one_hot.py::dtype - one_hot: Has the documented dtype." in mixed.text


def test_the_message_has_the_rule_what_was_seen_and_what_was_wanted(mixed):
    lines = mixed.says("one_hot").splitlines()[1:]
    starts = [
        "one_hot: Has the documented dtype.",
        "  on the smallest input found:",
        "    labels = ",
        "    one_hot(labels",
        "  seen:   dtype float64",
        "  wanted: dtype float32",
    ]
    assert [line.startswith(start) for line, start in zip(lines, starts, strict=False)] == [True] * 6


def test_no_python_traceback_of_ours_is_shown(mixed):
    assert "grader/judge.py" not in mixed.text
    assert "Traceback" not in mixed.text


def test_the_table_has_the_points_of_each_chapter(mixed):
    rows = [line.split() for line in mixed.text.splitlines() if "absent: logspace" in line or "to mend:" in line]
    assert [row[row.index("of") - 1 : row.index("of") + 2] for row in rows] == [
        ["1", "of", "2"],
        ["1.5", "of", "2"],
        ["0", "of", "3"],
    ]
    assert "mine: 2.5 of 7 points" in mixed.text
    assert "passed: eye; absent: logspace" in mixed.text


def test_the_score_stands_in_the_junit_file_once(folder, mixed):
    suite = ElementTree.parse(folder / "junit.xml").getroot().find("testsuite")
    assert [p.attrib["value"] for p in suite.findall("properties/property[@name='score']")] == ["2.5"]
    assert [p.attrib["value"] for p in suite.findall("properties/property[@name='max_score']")] == ["7"]
    assert suite.findall(".//testcase//properties") == []


def test_the_conditions_stand_in_the_junit_file(mixed):
    assert {"backend": "mine", "isolation": "process", "salt": "", "examples": "10"}.items() <= mixed.properties.items()


def test_two_workers_of_xdist_give_the_same_outcomes(folder, mixed):
    pytest.importorskip("xdist")
    other = run(folder, *SOME, "-n", "2")
    assert kinds(mixed) == kinds(other)
    assert mixed.properties == other.properties
    assert "mine: 2.5 of 7 points" in other.text


def test_two_workers_of_xdist_report_what_was_raised_at_import(folder, mixed):
    pytest.importorskip("xdist")
    assert "ValueError: at the end" in mixed.text
    assert "ValueError: at the end" in run(folder, *SOME, "-n", "2").text


def test_no_isolation_gives_the_same_outcomes_and_says_unofficial(folder, mixed):
    other = run(folder, *SOME, "--isolation=none")
    assert kinds(mixed) == kinds(other)
    assert other.properties == {**mixed.properties, "isolation": "none"}
    assert "isolation: none, unofficial" in other.text
    assert "Unofficial: the code ran in the judge's own process" in other.text


def test_last_failed_runs_only_what_failed(folder, mixed):
    run(folder, *SOME)
    again = run(folder, "--lf")
    assert {("softmax", "values"), ("one_hot", "dtype")} == set(again.statuses)
    assert set(again.statuses.values()) == {"failed"}


def test_stopping_at_the_first_failure_stops(folder, mixed):
    found = run(folder, *SOME, "-x")
    assert list(found.statuses.values()).count("failed") == 1
    assert len(found.statuses) < len(mixed.statuses)
    assert found.exit_code == 1


def test_what_was_not_run_still_counts_in_the_maximum(folder, mixed):
    assert run(folder, *SOME, "-x").properties["max_score"] == "7"


def test_one_file_of_the_course_can_be_named(folder):
    found = run(folder, str(EYE))
    assert found.of("eye") == {"passed"}
    assert {exercise for exercise, _ in found.statuses} == {"eye"}


def test_one_check_can_be_named(folder):
    assert {("eye", "dtype"): "passed"} == dict(run(folder, f"{EYE}::dtype").statuses)


def test_nothing_selected_is_nothing_tested(folder):
    assert run(folder, "-k", "no_such_exercise").exit_code == 5


def test_collecting_lists_every_check_and_starts_no_worker(folder):
    program = "import sys, grader.launch, pytest; grader.launch.Launcher = None; sys.exit(pytest.main(sys.argv[1:]))"
    command = [sys.executable, "-P", "-c", program, "--backend=mine", "--collect-only", "-q"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "exercises/ch01_creation/eye.py::values" in done.stdout
    assert "exercises/ch05_pointwise/softmax.py::second_order" in done.stdout


def test_tests_beside_the_students_file_are_not_collected(tmp_path):
    (tmp_path / "test_mine.py").write_text("def test_mine():\n    assert False\n", encoding="utf-8")
    found = graded(tmp_path, right("eye"), "-k", "eye or test_mine")
    assert {exercise for exercise, _ in found.statuses} == {"eye"}


def test_without_a_backend_the_plugin_does_nothing(tmp_path):
    test = """
import sys
from hypothesis import given, strategies

def test_mine():
    assert not {"torch", "grader.course", "grader.session"} & set(sys.modules)

@given(strategies.integers())
def test_hypothesis_still_works(x):
    assert x == x
"""
    (tmp_path / "test_mine.py").write_text(test, encoding="utf-8")
    found = pytest_in(tmp_path, "-v")
    assert found.exit_code == 0
    assert "2 passed" in found.text
    assert "grader:" not in found.text
    assert "points" not in found.text


def test_an_unknown_backend_gets_the_nearest_names(tmp_path):
    (tmp_path / "mine.py").touch()
    (tmp_path / "solutions").mkdir()
    (tmp_path / "solutions" / "a.py").touch()
    found = run(tmp_path, backend="mien")
    assert found.exit_code == 4
    assert "no backend is called 'mien'" in found.text
    assert "did you mean mine?" in found.text
    assert "did you mean solutions?" in run(tmp_path, backend="solution").text


def test_a_backend_like_no_other_gets_all_names(tmp_path):
    (tmp_path / "mine.py").touch()
    assert "there are exercises, mine, reference." in run(tmp_path, backend="qqqqqq").text


def test_a_usage_error_shows_no_traceback(tmp_path):
    found = run(tmp_path, backend="mien")
    assert found.exit_code == 4
    assert "Traceback" not in found.text


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (["--pdb"], "--pdb needs --isolation=none"),
        (["--examples=-1"], "--examples must not be negative"),
        (["--isolation=perfect"], "invalid choice: 'perfect'"),
        (["--course=nowhere"], "no course at"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_a_usage_error_is_one_sentence(tmp_path, arguments, wanted):
    found = graded(tmp_path, "", *arguments)
    assert found.exit_code == 4
    assert wanted in found.text


def test_an_error_of_ours_is_worth_nothing_and_counts_in_the_maximum(tmp_path):
    course = tmp_path / "course" / "exercises" / "ch01_creation"
    course.mkdir(parents=True)
    (course / "eye.py").write_bytes(EYE.read_bytes())
    found = graded(tmp_path, right("eye"), "--course=course")
    assert found.exit_code == 1
    assert (found.properties["score"], found.properties["max_score"]) == ("0", "1")
    assert "eye: our fault, not yours; please report it." in found.text
    assert "ch01_creation/eye: has no key, and its bank is not at hand" in found.text
    assert "Traceback" not in found.text


@pytest.fixture(scope="module")
def extra(tmp_path_factory):
    """A folder with a course of two exercises of 1 point each, of which eye is optional."""
    folder = tmp_path_factory.mktemp("extra")
    for kind in ("exercises", "reference"):
        chapter = folder / "course" / kind / "ch01_creation"
        chapter.mkdir(parents=True)
        for name in ("eye", "zeros"):
            source = (home() / kind / "ch01_creation" / f"{name}.py").read_text(encoding="utf-8")
            source = source.replace("points=1", f"points=1, optional={name == 'eye'}")
            (chapter / f"{name}.py").write_text(source, encoding="utf-8")
    return folder


def test_who_leaves_out_an_optional_exercise_lacks_nothing(extra):
    key = (extra / "course" / "reference" / "ch01_creation" / "zeros.py").read_text(encoding="utf-8")
    found = graded(extra, key, "--course=course")
    assert "mine: 1 of 1 points ==" in found.text
    assert "passed: zeros; optional: eye" in found.text
    assert {"score": "1", "max_score": "1", "extra_credit": "0"}.items() <= found.properties.items()


@pytest.mark.parametrize("workers", [(), ("-n", "2")])
def test_points_of_an_optional_exercise_are_extra(extra, workers):
    found = graded(extra, right("eye"), "--course=course", *workers)
    assert "mine: 1 of 1 points, 1 of them extra credit ==" in found.text
    assert {"score": "1", "max_score": "1", "extra_credit": "1"}.items() <= found.properties.items()


def test_another_salt_draws_other_cases_and_gives_the_same_outcomes(folder, mixed):
    other = run(folder, *SOME, "--salt=other")
    assert kinds(mixed) == kinds(other)
    assert other.properties["salt"] == "other"
    assert "salt: other" in other.text


def test_a_torch_of_the_student_s_is_not_imported_by_the_judge_either(tmp_path):
    (tmp_path / "torch.py").write_text("raise SystemExit('this is not torch')")
    (tmp_path / "mine.py").write_text("import torch\n\ndef eye(n, m=None):\n    return torch.eye(n, m or n)\n")
    command = [sys.executable, "-m", "pytest", "--backend=mine", "-k", "eye", "-q"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "this is not torch" not in done.stdout + done.stderr
    assert "Creating tensors" in done.stdout
