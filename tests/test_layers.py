"""Imports run one way."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import grader

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "grader").rglob("*.py"))
CONTRACTS = sorted((ROOT / "exercises").rglob("*.py"))
KEYS = sorted((ROOT / "reference").rglob("*.py"))
WORKER = {"observation", "replies", "wire", "contract", "domains", "worker"}
CHECK = {"observation", "compare", "trial", "contract", "laws", "text", "inputs", "checks"}


def where(path):
    return path.relative_to(ROOT).as_posix()


def imported(path):
    """Dotted names of all modules (and of what is taken from them) that a file imports when it runs."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing = [n for n in ast.walk(tree) if isinstance(n, ast.If) and ast.unparse(n.test) == "TYPE_CHECKING"]
    skipped = {id(inner) for node in typing for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import) and id(node) not in skipped:
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and id(node) not in skipped:
            yield from (f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names)


def packages(path):
    return {name.split(".")[0] for name in imported(path)}


def of_grader(path):
    """First parts below grader of what a file imports: "from grader.checks.values import x" is checks."""
    return {name.split(".")[1] for name in imported(path) if name.startswith("grader.")}


@pytest.mark.parametrize("path", [p for p in SOURCES if "worker" in p.parts], ids=where)
def test_the_worker_imports_what_crosses_the_vocabulary_and_itself(path):
    assert set() == of_grader(path) - WORKER


@pytest.mark.parametrize("path", [p for p in SOURCES if "checks" in p.parts and p.stem != "__init__"], ids=where)
def test_a_check_imports_trials_and_comparisons(path):
    assert set() == of_grader(path) - CHECK


def test_the_list_of_checks_also_knows_probes():
    assert set() == of_grader(ROOT / "grader/checks/__init__.py") - CHECK - {"course", "probes"}


@pytest.mark.parametrize("path", CONTRACTS, ids=where)
def test_a_contract_imports_the_vocabulary_only(path):
    assert set() == {n for n in imported(path) if n.split(".")[0] == "grader"} - {f"grader.{n}" for n in grader.__all__}


@pytest.mark.parametrize("path", KEYS, ids=where)
def test_a_key_imports_no_grader(path):
    assert set() == packages(path) & {"grader", "exercises", "reference", "plugins", "tests"}


@pytest.mark.parametrize("path", SOURCES, ids=where)
def test_the_grader_imports_no_course_and_no_plugin_by_name(path):
    assert set() == packages(path) & {"exercises", "reference", "plugins", "tests"}
    assert not any(name.startswith(".") for name in imported(path))


def test_pluggy_is_known_to_the_plugin_system_only():
    assert {"grader/hookspecs.py", "grader/plugins.py"} == {where(p) for p in SOURCES if "pluggy" in packages(p)}


def test_pytest_is_known_to_its_plugin_only():
    found = {where(p) for p in SOURCES if packages(p) & {"pytest", "_pytest"}}
    assert {"grader/pytest_plugin.py", "grader/grading.py"} == found


def test_hypothesis_is_known_to_the_cases_only():
    assert {"grader/cases.py"} == {where(p) for p in SOURCES if "hypothesis" in packages(p)}


@pytest.mark.parametrize("word", ["pickle", "shelve", "marshal", "dill", "cloudpickle"])
def test_nothing_is_pickled(word):
    assert [] == [where(p) for p in SOURCES if word in packages(p)]


def test_the_domains_import_the_standard_library_only():
    assert set() == packages(ROOT / "grader/domains.py") - set(sys.stdlib_module_names)


@pytest.mark.parametrize("module", ["grader", "grader.pytest_plugin", "grader.text", "grader.outcome", "grader.course"])
def test_importing_it_is_cheap(module):
    heavy = ["torch", "numpy", "hypothesis"] + ["pytest"] * (module != "grader.pytest_plugin")
    program = f"import sys, {module}; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert "[]" == done.stdout.strip()


def test_the_wire_and_the_launcher_import_no_torch():
    program = "import sys, grader.wire, grader.launch, grader.backend, grader.sources; print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert "False" == done.stdout.strip()
