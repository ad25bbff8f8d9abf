"""Backends that are a notebook: cells run in order, magics do not, a cell that raises costs itself."""

from __future__ import annotations

import json

import pytest
from grading import RIGHT, Graded, run

from grader.contract import import_contract
from grader.home import home
from grader.worker.magics import without_magics


def notebook(folder, *cells: str, markdown: str = "# Homework") -> None:
    """Write mine.ipynb with these cells of code."""
    written = [
        {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": c.splitlines(True)}
        for c in cells
    ]
    written.insert(1, {"cell_type": "markdown", "metadata": {}, "source": markdown})
    content = {"cells": written, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (folder / "mine.ipynb").write_text(json.dumps(content), encoding="utf-8")


CELLS = (
    "%matplotlib inline\n!pip install x\nimport torch\nfiles = !ls\ntorch.ones?\n%load_ext autoreload",
    "%%bash\nls -l | grep '(\nexit 1",
    "%%time\n" + RIGHT["eye"].strip(),
    "losses = [1.0]\nlosses[3]",
    RIGHT["one_hot"] + "if True:\n    %timeit one_hot\n    !ls\n",
    "print('the mean of %d losses'\n      % len(losses))\n" + RIGHT["softmax"],
    RIGHT["sum_over"] + "def f(:\n",
    'help_text = """\nDoes it work?\n%s %d\n"""\nassert help_text.count("%") == 2 and "pass" not in help_text',
)


@pytest.fixture(scope="module")
def found(tmp_path_factory) -> Graded:
    folder = tmp_path_factory.mktemp("notebook")
    notebook(folder, *CELLS)
    return run(folder, "-k", "eye or one_hot or softmax or sum_over or rand")


def test_definitions_before_and_after_a_cell_that_raises_count(found):
    assert found.of("eye") == found.of("one_hot") == {"passed"}


def test_a_cell_that_raises_is_reported_with_its_line(found):
    assert ": not all of it could be imported" in found.text
    assert "IndexError: list index out of range" in found.text
    assert "mine.ipynb cell 4:2: losses[3]" in found.text


def test_a_cell_with_a_syntax_error_costs_itself(found):
    assert "mine.ipynb cell 7:" in found.says("sum_over")
    assert "SyntaxError" in found.text
    assert "failed" in found.of("sum_over")


def test_a_modulo_at_the_start_of_a_line_is_no_magic(found):
    assert found.of("softmax") == {"passed"}


def test_text_in_quotes_is_no_magic(found):
    assert "cell 8" not in found.text


def test_magics_raise_nothing(found):
    assert not [n for n in (1, 2, 3, 5) if f"cell {n}:" in found.text]


def test_what_is_in_no_cell_is_absent(found):
    assert found.of("rand") == {"skipped"}
    assert "absent: there is no rand in mine" in found.messages["rand", "shape"]


def test_a_notebook_is_not_called_a_file(found):
    assert "mine.py" not in found.text + found.messages["rand", "shape"]


def test_the_header_names_the_notebook(found):
    assert "judging mine (the notebook mine.ipynb)" in found.text


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"cells": 3}', '{"worksheets": []}', "[" * 100_000, '{"cells": [{}]}']
)
def test_what_is_no_notebook_is_a_usage_error(tmp_path, content):
    (tmp_path / "mine.ipynb").write_text(content, encoding="utf-8")
    done = run(tmp_path)
    assert done.exit_code == 4
    assert "mine.ipynb is no notebook (format 4)" in done.text


def test_a_lone_surrogate_in_a_notebook_is_said_to_be_there(tmp_path):
    notebook(tmp_path, "import torch\n" + RIGHT["eye"], "x = '\ud800'")
    done = run(tmp_path, "-k", "eye")
    assert done.of("eye") == {"passed"} or done.exit_code == 4
    assert "UnicodeEncodeError" not in done.text


of_python = import_contract(home() / "plugins" / "notebook.py").of_python

PYTHON = [
    "x = 7 % 3",
    "x = (7\n     % 3)",
    "print('%d'\n      % 3)",
    "x = 'what?'",
    'def f():\n    """Is it so?\n\n    %d\n    """',
    "a != b",
    "# is it so?",
]


@pytest.mark.parametrize("cell", PYTHON)
def test_python_stays_as_it_is(cell):
    assert without_magics(cell) == cell


MAGIC = [
    "%matplotlib inline",
    "!pip install x",
    "x = !ls",
    "x = %timeit -o 1",
    "torch.ones?",
    "torch.ones??",
    "?torch.ones",
    "for i in range(3):\n    %time i",
    "%%time\nx = 1",
    "%%capture out\nx = 1",
    "%%bash\nls (",
    "%%html\n<b>",
    "",
]


@pytest.mark.parametrize("cell", MAGIC)
def test_magics_become_python_with_as_many_lines(cell):
    plain = without_magics(of_python(cell))
    compile(plain, "cell", "exec")
    assert plain.count("\n") in (cell.count("\n"), cell.count("\n") + 1)


def test_the_code_below_a_harmless_cell_magic_runs():
    assert "x = 1" in without_magics("%%time\nx = 1")
    assert "x = 1" not in of_python("%%writefile x.py\nx = 1")
