"""Honest programs that ask the system for something, written into a student's file by tests/honest.py."""

import contextlib
import os
import sys
import time


def questions_about_the_machine_and_its_user():
    import getpass
    import locale
    import platform
    import resource
    import socket
    import sysconfig

    assert os.cpu_count() >= 1 and len(os.sched_getaffinity(0)) >= 1
    platform.platform(), platform.processor(), platform.libc_ver(), sysconfig.get_paths()
    locale.setlocale(locale.LC_ALL, ""), locale.getpreferredencoding()
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > 0
    resource.getrlimit(resource.RLIMIT_AS), os.getloadavg(), os.times(), os.uname(), os.getcwd()
    os.path.expanduser("~"), os.path.exists("/etc/passwd"), socket.gethostname()
    with contextlib.suppress(OSError, KeyError):
        # Where there is no password file there is no name; the answer is an error, not the end.
        getpass.getuser()


def libraries_of_the_system():
    import ctypes.util

    assert ctypes.util.find_library("no_such_library") is None
    assert ctypes.CDLL(None).getpid() == os.getpid()
    ctypes.CDLL("libm.so.6").cos.restype = ctypes.c_double


def alarms_and_signals():
    import signal

    rung = []
    before = signal.signal(signal.SIGALRM, lambda *_: rung.append(1))
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.01)
        time.sleep(0.05)
        signal.alarm(30)
        signal.alarm(0)
        signal.raise_signal(signal.SIGALRM)
        os.kill(os.getpid(), signal.SIGALRM)
    finally:
        signal.signal(signal.SIGALRM, before)
    assert len(rung) == 3


def the_fault_handler():
    import faulthandler

    file = os.open(os.devnull, os.O_WRONLY)
    faulthandler.enable(file)
    faulthandler.dump_traceback(file)
    faulthandler.disable()
    os.close(file)


def garbage_and_references():
    import copy
    import gc
    import weakref

    class Node:
        pass

    node = Node()
    node.itself = node
    seen = weakref.ref(node)
    del node
    gc.collect()
    assert seen() is None
    copy.deepcopy({"a": [1]}), sys.getrefcount(gc), gc.get_stats()


def pipes_and_maps_of_memory():
    import mmap
    import select
    import socket

    reading, writing = os.pipe()
    os.write(writing, b"x")
    assert select.select([reading], [], [], 1)[0] == [reading] and os.read(reading, 1) == b"x"
    os.close(reading), os.close(writing)
    with mmap.mmap(-1, 4096) as memory:
        memory[:5] = b"hello"
    a, b = socket.socketpair()
    with a, b:
        a.sendall(b"x")
        assert b.recv(1) == b"x"


def a_program_cannot_be_started_and_says_so():
    import subprocess

    for run in (lambda: subprocess.run(["true"], check=False), os.fork, lambda: os.popen("true")):
        try:
            run()
        except PermissionError:
            continue
        raise AssertionError("it was started")
    assert os.system("true") != 0


def the_network_cannot_be_reached_and_says_so():
    import urllib.error
    import urllib.request

    try:
        urllib.request.urlopen("http://example.org", timeout=1)
    except (urllib.error.URLError, PermissionError):
        return
    raise AssertionError("it was reached")
