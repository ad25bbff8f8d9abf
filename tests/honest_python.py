"""Honest programs about Python's own library, written into a student's file by tests/honest.py."""

import contextlib
import io
import os
import sys
import threading
import time


def threads():
    found = []
    started = [threading.Thread(target=found.append, args=(n,)) for n in range(32)]
    for thread in started:
        thread.start()
    for thread in started:
        thread.join()
    assert sorted(found) == list(range(32))


def sixty_threads_at_once():
    import torch

    meet = threading.Barrier(60)

    def work():
        meet.wait(10)
        torch.ones(100, 100) @ torch.ones(100, 100)

    started = [threading.Thread(target=work) for _ in range(60)]
    for thread in started:
        thread.start()
    for thread in started:
        thread.join()


def thread_pools():
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda n: n + 1, range(8))) == list(range(1, 9))


def locks_queues_and_timers():
    import queue

    waiting = queue.Queue()
    timer = threading.Timer(0.01, waiting.put, (3,))
    timer.start()
    assert waiting.get(timeout=5) == 3
    timer.join()
    for lock in (threading.Condition(), threading.RLock(), threading.Semaphore()):
        with lock:
            threading.local().x = 1


def asynchronous_functions():
    import asyncio

    async def later(n):
        await asyncio.sleep(0.001)
        return n

    async def all_of_them():
        thread = await asyncio.to_thread(later, 1)
        return [await thread, *await asyncio.gather(later(2), asyncio.wait_for(later(3), 5))]

    assert asyncio.run(all_of_them()) == [1, 2, 3]


def sleeping():
    time.sleep(0.1)
    time.process_time(), time.thread_time(), time.perf_counter_ns(), time.strftime("%c %Z", time.localtime())


def dates_and_zones():
    import datetime
    import zoneinfo

    datetime.datetime.now().astimezone().isoformat()
    with contextlib.suppress(zoneinfo.ZoneInfoNotFoundError):
        datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Berlin"))


def randomness():
    import random
    import secrets
    import uuid

    random.seed(1)
    random.shuffle([1, 2, 3])
    random.SystemRandom().random()
    secrets.token_hex(), os.urandom(8), uuid.uuid4(), uuid.uuid1()


def texts_and_numbers():
    import base64
    import csv
    import decimal
    import fractions
    import hashlib
    import json
    import re
    import statistics
    import textwrap

    assert json.loads(json.dumps({"a": [1, 2.5, None]})) == {"a": [1, 2.5, None]}
    assert list(csv.reader(io.StringIO("a,b\n"))) == [["a", "b"]]
    assert decimal.Decimal("0.1") * 3 == decimal.Decimal("0.3")
    assert re.sub(r"\d", "x", "a1") == "ax" and fractions.Fraction(1, 3) * 3 == 1
    hashlib.sha256(b"x").hexdigest(), hashlib.blake2b(b"x"), base64.b64encode(b"x")
    statistics.stdev([1, 2, 3]), textwrap.wrap("a b")


def archives_and_databases_in_memory():
    import gzip
    import lzma
    import pickle
    import sqlite3
    import zipfile

    with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "x" * 1000)
    assert gzip.decompress(gzip.compress(b"x")) == lzma.decompress(lzma.compress(b"x")) == b"x"
    with contextlib.closing(sqlite3.connect(":memory:")) as base:
        base.execute("create table t (x)")
        base.executemany("insert into t values (?)", [(n,) for n in range(100)])
        assert base.execute("select sum(x) from t order by 1").fetchone() == (4950,)
    assert pickle.loads(pickle.dumps([1])) == [1]


def classes_and_types():
    import abc
    import collections
    import dataclasses
    import enum
    import typing

    @dataclasses.dataclass(frozen=True)
    class Point:
        x: float
        y: typing.Optional[float] = None  # noqa: UP045 - as many write it

    assert dataclasses.asdict(Point(1.0)) == {"x": 1.0, "y": None}
    assert typing.get_type_hints(Point)["x"] is float
    abc.ABC(), enum.Enum("Colour", "RED"), collections.Counter("aab").most_common(1)


def logging_and_warnings():
    import logging
    import traceback
    import warnings

    logging.basicConfig(level=logging.INFO, force=True)
    logging.getLogger("mine").warning("look")
    warnings.warn("careful", stacklevel=1)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        warnings.warn("careful", stacklevel=1)
    assert len(caught) == 1
    traceback.print_stack(file=io.StringIO())


def printing_much():
    for line in range(2_000):
        print("epoch", line, "loss", 0.5)
    print("wrong", file=sys.stderr, flush=True)
    sys.stdout.flush()
    os.write(1, b"past all that redirects\n")


def unit_tests():
    import doctest
    import unittest

    class Test(unittest.TestCase):
        def test(self):
            self.assertEqual(2, 1 + 1)

    found = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(Test))
    assert found.wasSuccessful()
    doctest.testmod(sys.modules["json"])
