"""Where in a student's text an exercise is."""

import pytest

from grader.backend import FILE_BYTES, Backend, defines, imports, mentions
from grader.observation import Block, Module


def module(source, path="mine.py"):
    return Module(path, [Block(path, source)])


def backend(*modules):
    return Backend("mine", "a text", modules)


@pytest.mark.parametrize(
    "source",
    [
        "def eye(n): pass",
        "class eye: pass",
        "eye = lambda n: n",
        "eye: object = print",
        "if True:\n    def eye(n): pass",
        "async def eye(): pass",
    ],
)
def test_a_definition_is_recognised(source):
    assert defines(module(source), "eye")


@pytest.mark.parametrize("source", ["eye(3)", "x = eye", "def eyes(): pass", "eye == 3", "# eye", "def f(eye=3): pass"])
def test_a_mere_mention_is_no_definition(source):
    assert not defines(module(source), "eye")


@pytest.mark.parametrize(
    "source", ["from torch import eye", "from a import b, eye as eye", "from torch import (\n  ones,\n  eye,\n)"]
)
def test_an_import_by_name_is_recognised(source):
    assert imports(module(source), "eye")


def test_what_a_star_import_brings_along_is_not_attempted():
    assert not backend(module("from torch import *\nprint(softmax)")).attempts("softmax")


def test_what_a_helper_defines_is_attempted():
    mine, helper = module("from helper import *"), module("def softmax(t, dim): ...", "helper.py")
    assert backend(mine, helper).attempts("softmax")


def test_in_a_folder_the_file_that_defines_it_comes_first():
    modules = module("import softmax", "a.py"), module("x = 1", "softmax.py"), module("def softmax(): ...", "z.py")
    assert ("z.py", "softmax") == backend(*modules).subject("softmax")


def test_next_comes_the_file_of_that_name():
    assert ("b/softmax.py", "softmax") == backend(module("", "a.py"), module("", "b/softmax.py")).subject("softmax")


def test_a_single_file_is_always_looked_into():
    assert ("mine.py", "softmax") == backend(module("from helper import *")).subject("softmax")


def test_what_no_file_mentions_is_nowhere():
    assert None is backend(module("", "a.py"), module("", "b.py")).subject("softmax")


@pytest.mark.parametrize(
    "text",
    [
        "import(",
        "import(eye ",
        "from a import (\n",
        "from x import (y) ",
        "from x import ",
        "from x import (eye ",
        "def\n",
        "async def ",
        "eye\n",
        "eye:",
        "\t",
        "eye ",
    ],
)
def test_a_hostile_text_is_looked_through_once(text):
    hostile = module(text * (FILE_BYTES // len(text)))
    assert not defines(hostile, "other")
    assert not imports(hostile, "other")
    assert not mentions(hostile, "other")
