"""The filter of system calls, run as the kernel runs it, for both architectures."""

import ctypes
import ctypes.util
import errno

import pytest

from grader.worker.sandbox import seccomp
from grader.worker.sandbox.syscalls import MACHINES, TABLE, number

PID = 4711
ALLOW, KILL = 0x7FFF0000, 0x80000000
ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
THREAD = 0x3D0F00  # what the C library passes to clone for a thread
NEW_USER = 0x10000000


def answer(machine, call, *arguments, processes=False, architecture=None):
    """What the filter says: an interpreter of the few instructions that it uses."""
    code = number(call, machine) if isinstance(call, str) else call
    words = [code, architecture or ARCHITECTURES[machine], 0, 0]
    for argument in (*arguments, *[0] * 6)[:6]:
        words += [argument & 0xFFFFFFFF, argument >> 32 & 0xFFFFFFFF]
    program, at, register = seccomp.program(PID, processes=processes, machine=machine), 0, 0
    while True:
        operation, true, false, k = program[at]
        at += 1
        if operation == 0x20:
            register = words[k // 4]
        elif operation == 0x06:
            return k
        else:
            holds = {0x15: register == k, 0x35: register >= k, 0x45: bool(register & k)}[operation]
            at += true if holds else false


def denied(code):
    return 0x00050000 | code


both = pytest.mark.parametrize("machine", MACHINES)


@both
@pytest.mark.parametrize(
    "call", ["read", "openat", "mmap", "futex", "getrandom", "exit_group", "statx", "rt_sigreturn"]
)
def test_what_every_program_needs_is_allowed(machine, call):
    assert ALLOW == answer(machine, call)


@both
@pytest.mark.parametrize("call", ["socket", "connect", "bind", "accept4", "sendmsg", "recvmsg", "setsockopt"])
def test_the_network_is_closed_but_for_a_worker_with_one_of_its_own(machine, call):
    assert denied(errno.EPERM) == answer(machine, call, 2)
    assert ALLOW == answer(machine, call, 2, processes=True)


@both
def test_no_worker_makes_the_buffers_of_sockets_larger(machine):
    assert ALLOW == answer(machine, "setsockopt", 3, 1, 2, processes=True)
    assert denied(errno.EPERM) == answer(machine, "setsockopt", 3, 1, 7, processes=True)


@both
def test_a_socket_of_another_kind_is_closed_even_there(machine):
    packet = 17
    assert denied(errno.EPERM) == answer(machine, "socket", packet, processes=True)


@both
def test_a_thread_is_allowed_and_a_process_is_not(machine):
    assert ALLOW == answer(machine, "clone", THREAD)
    assert denied(errno.EPERM) == answer(machine, "clone", 17)
    assert ALLOW == answer(machine, "clone", 17, processes=True)


@both
@pytest.mark.parametrize("processes", [False, True])
def test_no_worker_makes_namespaces(machine, processes):
    assert denied(errno.EPERM) == answer(machine, "clone", THREAD | NEW_USER, processes=processes)
    assert denied(errno.ENOSYS) == answer(machine, "clone3", processes=processes)


@both
@pytest.mark.parametrize("call", ["kill", "tgkill"])
def test_it_may_signal_itself_only(machine, call):
    assert ALLOW == answer(machine, call, PID)
    assert denied(errno.EPERM) == answer(machine, call, PID + 1)
    assert denied(errno.EPERM) == answer(machine, call, 2**64 - 1)  # everybody


@both
def test_a_datagram_goes_to_the_other_end_only(machine):
    assert ALLOW == answer(machine, "sendto", 3, 1, 1, 0, 0)
    assert denied(errno.EPERM) == answer(machine, "sendto", 3, 1, 1, 0, 0x7F0000001000)
    assert denied(errno.EPERM) == answer(machine, "sendto", 3, 1, 1, 0, 1 << 32)


@both
def test_limits_can_be_read_and_not_set(machine):
    assert ALLOW == answer(machine, "prlimit64", 0, 9, 0)
    assert ALLOW == answer(machine, "prlimit64", PID, 9, 0)
    assert denied(errno.EPERM) == answer(machine, "prlimit64", 0, 9, 0x7F0000000000)
    assert denied(errno.EPERM) == answer(machine, "prlimit64", PID + 1, 9, 0)


@both
@pytest.mark.parametrize(
    ("command", "wanted"), [(1, ALLOW), (4, ALLOW), (8, denied(1)), (10, denied(1)), (15, denied(1))]
)
def test_no_descriptor_is_given_an_owner(machine, command, wanted):
    assert wanted == answer(machine, "fcntl", 3, command)


@both
def test_a_terminal_can_be_asked_and_not_typed_into(machine):
    assert ALLOW == answer(machine, "ioctl", 0, 0x5401)
    assert denied(errno.ENOTTY) == answer(machine, "ioctl", 0, 0x5412)


@both
def test_modes_and_times_are_changed_in_name_only(machine):
    assert denied(0) == answer(machine, "fchmodat")
    assert denied(0) == answer(machine, "utimensat")


@both
def test_what_a_later_kernel_adds_does_not_exist(machine):
    assert denied(errno.ENOSYS) == answer(machine, 467)
    assert denied(errno.ENOSYS) == answer(machine, 5_000)


@both
def test_what_nobody_thought_of_is_refused(machine):
    allowed = {number(name, machine) for name in TABLE}
    unknown = set(range(467)) - allowed
    assert len(unknown) > 200
    assert {denied(errno.EPERM)} == {answer(machine, call, *[2**63] * 6) for call in unknown}


def test_the_numbering_of_another_architecture_ends_the_process():
    assert KILL == answer("x86_64", "read", architecture=0x40000003)  # 32 bits
    assert KILL == answer("x86_64", 0x40000000)  # x32
    assert KILL == answer("aarch64", "read", architecture=ARCHITECTURES["x86_64"])


@both
def test_the_numbers_are_those_of_libseccomp(machine):
    found = ctypes.util.find_library("seccomp")
    if found is None:
        pytest.skip("libseccomp is not installed")
    library = ctypes.CDLL(found)
    newer = 451  # libseccomp knows calls up to its own age
    for name in TABLE:
        code = number(name, machine)
        if code is not None and code < newer:
            token = ctypes.c_uint32(ARCHITECTURES[machine])
            assert code == library.seccomp_syscall_resolve_name_arch(token, name.encode()), name
