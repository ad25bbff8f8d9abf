"""Honest programs that write files, written into a student's file by tests/honest.py.

Behind both walls every worker has a folder of its own, in memory; behind the
inner wall alone only an exercise that takes a path has one.
"""

import os
import shutil
import tempfile
from pathlib import Path

import torch


def files_in_the_current_folder():
    shutil.rmtree("folder", ignore_errors=True)
    os.mkdir("folder")
    Path("folder/a").write_text("x", encoding="utf-8")
    os.rename("folder/a", "folder/b")
    assert os.listdir("folder") == ["b"]
    os.replace("folder/b", "folder/c")
    assert Path("folder/c").exists() and Path("folder").is_dir()
    assert [p.name for p in Path("folder").rglob("*")] == ["c"]
    os.remove("folder/c")
    os.rmdir("folder")


def temporary_folders():
    with tempfile.TemporaryDirectory() as folder:
        torch.save({"a": torch.ones(2)}, f"{folder}/x.pt")
        assert torch.load(f"{folder}/x.pt")["a"].tolist() == [1, 1]
        torch.load(f"{folder}/x.pt", mmap=True)
        Path(folder, "b").mkdir()
    assert not os.path.exists(folder)


def temporary_files():
    with tempfile.NamedTemporaryFile(suffix=".pt") as file:
        torch.save(torch.ones(2), file)
        file.seek(0)
        torch.load(file)
    with tempfile.TemporaryFile() as file, tempfile.SpooledTemporaryFile() as other:
        file.write(b"x"), other.write(b"x")
    handle, name = tempfile.mkstemp()
    os.close(handle), os.unlink(name)


def copies_of_files():
    with tempfile.TemporaryDirectory() as folder:
        first = Path(folder, "a")
        first.write_bytes(b"x" * 100_000)
        for copy in (shutil.copyfile, shutil.copy, shutil.copy2):
            copy(first, f"{first}.copy")
            assert Path(f"{first}.copy").read_bytes() == first.read_bytes()
        shutil.copytree(folder, f"{folder}/tree", ignore=lambda *_: ["tree"])
        shutil.move(f"{first}.copy", f"{folder}/moved")
        os.chmod(first, 0o600), os.utime(first), first.touch()
        shutil.make_archive(f"{folder}/archive", "zip", f"{folder}/tree")
        shutil.unpack_archive(f"{folder}/archive.zip", f"{folder}/back")


def files_read_and_written_in_parts():
    import mmap

    with tempfile.TemporaryDirectory() as folder, open(f"{folder}/x", "w+b") as file:
        file.truncate(8192)
        file.seek(4096)
        file.write(b"y" * 10)
        file.flush()
        os.fsync(file.fileno())
        with mmap.mmap(file.fileno(), 0) as memory:
            assert memory[4096:4098] == b"yy"


def tensors_in_mapped_files():
    with tempfile.TemporaryDirectory() as folder:
        mapped = torch.from_file(f"{folder}/x", shared=True, size=100)
        mapped.fill_(1.0)
        assert torch.from_file(f"{folder}/x", size=100).sum() == 100


def databases_and_tables_on_disk():
    import csv
    import sqlite3

    with tempfile.TemporaryDirectory() as folder:
        base = sqlite3.connect(f"{folder}/x.db")
        with base:
            base.execute("create table t (x)")
            base.execute("insert into t values (1)")
        base.close()
        with open(f"{folder}/x.csv", "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerow(["a", "b"])


def models_saved_and_exported():
    with tempfile.TemporaryDirectory() as folder:
        model = torch.nn.Linear(2, 2)
        torch.jit.script(model).save(f"{folder}/script.pt")
        torch.jit.load(f"{folder}/script.pt")
        torch.export.save(torch.export.export(model, (torch.ones(1, 2),)), f"{folder}/exported.pt2")
        torch.export.load(f"{folder}/exported.pt2")


def a_trace_of_the_profiler():
    with tempfile.TemporaryDirectory() as folder:
        with torch.profiler.profile() as profile:
            torch.ones(3) + 1
        profile.export_chrome_trace(f"{folder}/trace.json")
        assert Path(folder, "trace.json").stat().st_size > 0


def modules_imported_from_files():
    import importlib
    import sys

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "honest_neighbour.py").write_text("x = 3", encoding="utf-8")
        sys.path.insert(0, folder)
        try:
            assert importlib.import_module("honest_neighbour").x == 3
        finally:
            sys.path.remove(folder)
            sys.modules.pop("honest_neighbour", None)


def logs_in_files():
    import logging
    import logging.handlers

    with tempfile.TemporaryDirectory() as folder:
        handler = logging.handlers.RotatingFileHandler(f"{folder}/log", maxBytes=100, backupCount=2)
        logger = logging.getLogger("honest")
        logger.addHandler(handler)
        for _ in range(100):
            logger.warning("look")
        logger.removeHandler(handler)
        handler.close()
        assert len(os.listdir(folder)) == 3
