"""Reading a student's files: plain files, as Python reads them, without following links, of limited size."""

from __future__ import annotations

import os
import subprocess

import pytest

from grader import sources
from grader.backend import FILE_BYTES, FILES, BackendError
from grader.observation import Module


def text(folder, content: bytes) -> str:
    (folder / "mine.py").write_bytes(content)
    return sources.read_text(folder / "mine.py", "mine.py")


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (b"x = 1\n", "x = 1\n"),
        (b"\xef\xbb\xbfx = 1\n", "x = 1\n"),
        (b"x = 1\r\ny = 2\r", "x = 1\ny = 2\n"),
        ("é = 1\n".encode(), "é = 1\n"),
        (b"# coding: latin-1\nx = '\xe9'\n", "# coding: latin-1\nx = 'é'\n"),
        (b"#!python\n# -*- coding: cp1252 -*-\nx = '\x80'\n", "#!python\n# -*- coding: cp1252 -*-\nx = '€'\n"),
        (b"", ""),
    ],
)
def test_text_is_read_as_python_reads_it(tmp_path, content, wanted):
    assert wanted == text(tmp_path, content)


@pytest.mark.parametrize(
    "content",
    [
        b"x = '\xe9'\n",
        b"# coding: klingon\n",
        b"# coding: rot13\n",
        b"# coding: zip\n",
        b"# coding: idna\nx--\xff\n",
        b"\xef\xbb\xbf# coding: latin-1\n",
        b"# coding: utf-7\nx = '+2AA-'\n",
        "x = 1\n".encode("utf-16"),
    ],
)
def test_what_is_no_text_is_refused_in_a_sentence(tmp_path, content):
    with pytest.raises(BackendError, match=r"mine\.py is no text that Python can read: .*Save it as UTF-8"):
        text(tmp_path, content)


def test_what_has_been_read_can_be_sent(tmp_path):
    text(tmp_path, b"x = '\\ud800'\0\n").encode()


def test_a_file_of_the_largest_size_is_read(tmp_path):
    assert len(text(tmp_path, b"#" * FILE_BYTES)) == FILE_BYTES


def test_a_larger_file_is_refused(tmp_path):
    with pytest.raises(BackendError, match=rf"mine\.py has {FILE_BYTES + 1} bytes; the limit is {FILE_BYTES}"):
        text(tmp_path, b"#" * (FILE_BYTES + 1))


def test_a_link_is_not_followed(tmp_path):
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (tmp_path / "mine.py").symlink_to(tmp_path / "secret")
    with pytest.raises(BackendError, match=r"mine\.py"):
        sources.read_bytes(tmp_path / "mine.py", "mine.py")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
def test_a_fifo_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "mine.py")
    with pytest.raises(BackendError, match=r"mine\.py is not a plain file"):
        sources.read_bytes(tmp_path / "mine.py", "mine.py")


def test_a_device_is_not_read():
    with pytest.raises(BackendError, match="zero is not a plain file"):
        sources.read_bytes("/dev/zero", "zero")


def test_a_file_that_is_not_there_is_said_not_to_be(tmp_path):
    with pytest.raises(BackendError, match=r"mine\.py cannot be opened: No such file"):
        sources.read_bytes(tmp_path / "mine.py", "mine.py")


def paths(modules: tuple[Module, ...]) -> list[str]:
    return [module.path for module in modules]


def write(folder, **files: str):
    for name, source in files.items():
        (folder / f"{name}.py").write_text(source, encoding="utf-8")
    return folder / "mine.py"


def test_files_beside_it_come_along_if_imported(tmp_path):
    mine = write(tmp_path, mine="import a\nfrom b import x\n", a="import c.d\n", b="x = 1\n", c="", other="")
    assert sorted(["mine.py", "a.py", "b.py", "c.py"]) == sorted(paths(sources.file_with_siblings(mine)))


def test_the_file_itself_comes_first(tmp_path):
    mine = write(tmp_path, mine="import a\n", a="import mine\n")
    assert ["mine.py", "a.py"] == paths(sources.file_with_siblings(mine))


def test_relative_imports_bring_files_along(tmp_path):
    mine = write(tmp_path, mine="from . import a\nfrom .b import x\n", a="", b="x = 1\n")
    assert sorted(["mine.py", "a.py", "b.py"]) == sorted(paths(sources.file_with_siblings(mine)))


def test_a_file_that_does_not_parse_still_counts_with_what_it_imports(tmp_path):
    assert ["mine.py", "a.py"] == paths(sources.file_with_siblings(write(tmp_path, mine="import a\ndef (\n", a="")))


def test_a_helper_with_null_bytes_or_deep_nesting_does_not_stop_the_reading(tmp_path):
    mine = write(tmp_path, mine="import a, b\n", a="x = 1\0", b="(" * 100_000)
    assert sorted(["mine.py", "a.py", "b.py"]) == sorted(paths(sources.file_with_siblings(mine)))


def test_a_package_beside_it_comes_along_whole(tmp_path):
    (tmp_path / "tools").mkdir()
    write(tmp_path / "tools", __init__="", deep="", mine="")
    found = paths(sources.file_with_siblings(write(tmp_path, mine="import tools.deep\n")))
    assert sorted(["mine.py", "tools/__init__.py", "tools/deep.py", "tools/mine.py"]) == sorted(found)


def test_a_folder_is_read_in_order_without_hidden_files_and_links(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    (tmp_path / "__pycache__").mkdir()
    for name in ("z", "b/c", ".hidden/d", "__pycache__/e", ".f"):
        (tmp_path / f"{name}.py").touch()
    (tmp_path / "link.py").symlink_to(tmp_path / "z.py")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert ["b/c.py", "z.py"] == paths(sources.folder(tmp_path))


def test_a_folder_with_too_many_files_is_refused(tmp_path):
    for number in range(FILES + 1):
        (tmp_path / f"x{number}.py").touch()
    with pytest.raises(BackendError, match=f"more than {FILES} Python files"):
        sources.folder(tmp_path)


@pytest.mark.parametrize(
    "line", ["import a", "from a import x", "import os, a as b", "if 1: import a", "x = 1; import a.c"]
)
def test_every_form_of_import_is_followed(tmp_path, line):
    assert ["mine.py", "a.py"] == paths(sources.file_with_siblings(write(tmp_path, mine=f"{line}\n", a="")))


@pytest.mark.parametrize("line", ["from . import a", "from .a import x", "from . import (\n    b,\n    a,\n)"])
def test_a_relative_import_is_followed(tmp_path, line):
    assert ["mine.py", "a.py"] == paths(sources.file_with_siblings(write(tmp_path, mine=f"{line}\n", a="")))


@pytest.mark.parametrize(
    "text",
    [
        "import(",
        "import x, ",
        ";from ",
        "from.import(\n",
        "from x ",
        "from . import (",
        "from " + "." * 50,
        ";",
        "import a;",
    ],
)
def test_a_hostile_text_is_looked_through_once(tmp_path, text):
    assert ["mine.py"] == paths(sources.file_with_siblings(write(tmp_path, mine=text * (FILE_BYTES // len(text)))))


@pytest.mark.parametrize("coding", ["punycode", "idna", "unicode_escape", "utf-7"])
def test_an_encoding_that_takes_hours_to_read_is_refused(tmp_path, coding):
    with pytest.raises(BackendError, match="is not one of utf-8"):
        text(tmp_path, f"# coding: {coding}\n".encode() + b"a" * 1_000_000 + b"-bbb")


def test_folders_in_one_another_do_not_end_the_reading(tmp_path):
    folder = os.open(tmp_path, os.O_RDONLY)
    for _ in range(3_000):
        os.mkdir("d", dir_fd=folder)
        inner = os.open("d", os.O_RDONLY, dir_fd=folder)
        os.close(folder)
        folder = inner
    os.close(folder)
    (tmp_path / "a.py").write_text("x = 1")
    with pytest.raises(BackendError, match="cannot be looked through: File name too long"):
        sources.folder(tmp_path)
    subprocess.run(["rm", "-rf", tmp_path / "d"], check=True)


def test_a_folder_with_too_many_entries_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "ENTRIES", 5)
    write(tmp_path, **{f"f{number}": "" for number in range(9)})
    with pytest.raises(BackendError, match="has 5 files and folders or more"):
        sources.folder(tmp_path)


def test_files_that_are_too_large_together_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "TOTAL_BYTES", 10)
    write(tmp_path, a="x = 12", b="y = 12")
    with pytest.raises(BackendError, match="have more than 10 characters together"):
        sources.folder(tmp_path)


def test_a_name_too_long_for_a_file_is_imported_from_elsewhere(tmp_path):
    assert ["mine.py"] == paths(sources.file_with_siblings(write(tmp_path, mine=f"import {'a' * 300}\n")))


@pytest.mark.parametrize("name", ["hw1.2.py", "Übung 3 (neu).py", "a-b_c+d,e.py", "[old].py"])
def test_names_that_people_use_are_fine(tmp_path, name):
    (tmp_path / name).write_text("x = 1")
    assert [name] == paths(sources.folder(tmp_path))


@pytest.mark.parametrize("name", ["a\nb.py", "\x1b[31m.py", "::error::.py", "##[x].py", "a\u202eb.py", "'; rm.py"])
def test_a_name_that_is_no_plain_text_is_to_be_changed(tmp_path, name):
    (tmp_path / name).write_text("x = 1")
    with pytest.raises(BackendError, match="rename this file"):
        sources.folder(tmp_path)


def test_a_link_on_the_way_to_a_submission_is_told(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "linked").symlink_to(tmp_path / "real")
    assert "linked" == sources.link_on_the_way(tmp_path, "linked/mine.py")
    assert "" == sources.link_on_the_way(tmp_path, "real/mine.py")
