"""Backends that are a notebook: cells run in order, magics do not, a cell that raises costs itself."""

from __future__ import annotations

import json

import pytest
from grading import RIGHT, Graded, run


def notebook(folder, *cells: str, markdown: str = "# Homework") -> None:
    """Write mine.ipynb with these cells of code."""
    written = [{"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": c.splitlines(True)} for c in cells]
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
    assert "mine.py: not all of it could be imported" in found.text or "mine.ipynb: not all of it" in found.text
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


def test_the_header_names_the_notebook(found):
    assert "judging mine (the notebook mine.ipynb)" in found.text


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"cells": 3}', '{"worksheets": []}', "[" * 100_000, '{"cells": [{}]}'])
def test_what_is_no_notebook_is_a_usage_error(tmp_path, content):
    (tmp_path / "mine.ipynb").write_text(content, encoding="utf-8")
    done = run(tmp_path)
    assert done.exit_code == 4
    assert "mine.ipynb is no notebook (format 4)" in done.text
    assert "Traceback" not in done.text


def test_a_lone_surrogate_in_a_notebook_is_the_cells_own_trouble(tmp_path):
    notebook(tmp_path, "import torch\n" + RIGHT["eye"], "x = '\ud800'")
    done = run(tmp_path, "-k", "eye")
    assert "Traceback" not in done.text
    assert done.of("eye") == {"passed"} or done.exit_code == 4
