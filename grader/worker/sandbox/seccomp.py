"""Seccomp: the system calls that a worker may make, as a filter that the kernel runs.

A list of what is allowed: what nobody thought of is refused. A call that is
refused fails with an error, so that honest code can go another way; only the
calls of another architecture end the process.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct
from collections.abc import Iterable
from typing import Final

from grader.worker.sandbox.syscalls import LAST, number, prctl

Instruction = tuple[int, int, int, int]
"""code, jump if true, jump if false, k: one instruction of classic BPF."""

_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW: Final = (_RETURN, 0, 0, 0x7FFF0000)
_KILL: Final = (_RETURN, 0, 0, 0x80000000)
_ARCHITECTURE: Final = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_X32: Final = 0x40000000

_ALLOWED: Final = """
    access alarm arch_prctl brk capget chdir clock_getres clock_gettime clock_nanosleep close close_range
    copy_file_range creat dup dup2 dup3 epoll_create epoll_create1 epoll_ctl epoll_pwait epoll_pwait2 epoll_wait
    eventfd eventfd2 exit exit_group faccessat faccessat2 fadvise64 fallocate fchdir fdatasync flock fstat
    fstatfs fsync ftruncate futex get_mempolicy getcpu getcwd getdents getdents64 getegid geteuid getgid
    getgroups getitimer getpeername getpgid getpgrp getpid getppid getpriority getrandom getresgid getresuid
    getrlimit getrusage getsid getsockname getsockopt gettid gettimeofday getuid link linkat lseek lstat madvise
    membarrier mincore mkdir mkdirat mmap mprotect mremap msync munmap nanosleep newfstatat open openat openat2
    pause pipe pipe2 poll ppoll pread64 preadv preadv2 pselect6 pwrite64 pwritev pwritev2 read readahead
    readlink readlinkat readv recvfrom rename renameat renameat2 restart_syscall rmdir rseq rt_sigaction
    rt_sigpending rt_sigprocmask rt_sigreturn rt_sigsuspend rt_sigtimedwait sched_get_priority_max
    sched_get_priority_min sched_getaffinity sched_getattr sched_getparam sched_getscheduler
    sched_rr_get_interval sched_yield select sendfile set_robust_list set_tid_address setitimer shutdown
    sigaltstack signalfd signalfd4 stat statfs statx sysinfo time timer_create timer_delete timer_getoverrun
    timer_gettime timer_settime timerfd_create timerfd_gettime timerfd_settime times umask uname unlink unlinkat
    wait4 waitid write writev
"""

_AS_IF_DONE: Final = "chmod fchmod fchmodat fchmodat2 utime utimes utimensat futimesat sync syncfs"
"""Answered with success, undone: shutil.copy ends with chmod, and no file's mode or time matters here."""

_NO_ATTRIBUTES: Final = """
    setxattr lsetxattr fsetxattr getxattr lgetxattr fgetxattr listxattr llistxattr flistxattr removexattr lremovexattr
    fremovexattr
"""
_UNKNOWN: Final = "clone3 memfd_create memfd_secret pidfd_open io_setup io_uring_setup futex_waitv"
"""Libraries do without these on an old kernel. No filter sees the flags of clone3; nothing limits files in memory."""

_LOOPBACK: Final = "bind listen accept accept4 connect sendmsg recvmsg sendmmsg recvmmsg fork vfork tkill"
"""What else a worker with processes may call: its network, and its processes, are its own."""

_NAMESPACES: Final = 0x7E020000
_THREAD: Final = 0x00010000
_BUFFERS: Final = (7, 8, 32, 33)
"""Options of sockets: SNDBUF, RCVBUF and both FORCE; what lies in them is nobody's memory."""
_UNIX, _INET, _INET6, _NETLINK = 1, 2, 10, 16
_TERMINAL: Final = (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451, 0x802C542A)
"""ioctls: TCGETS, TIOCGWINSZ, FIONREAD, FIONBIO, FIONCLEX, FIOCLEX, TCGETS2."""
_OWNERS: Final = (8, 10, 15, 1024, 1026, 1031)
"""fcntls: SETOWN, SETSIG and SETOWN_EX have signals sent to other processes; SETLEASE, NOTIFY, SETPIPE_SZ."""
_OPTIONS: Final = (3, 15, 16, 21, 23, 29, 30, 39, 0x53564D41)
"""prctls: GET_DUMPABLE, SET_NAME, GET_NAME, GET_SECCOMP, CAPBSET_READ, timer slack, GET_NO_NEW_PRIVS, SET_VMA."""
_PARENT_DEATH: Final = 1


def install(pid: int, *, processes: bool) -> None:
    """Filter the calls of this process and of all that it starts, for good. Raises OSError."""
    code = b"".join(struct.pack("HBBI", *i) for i in program(pid, processes=processes))
    kept = ctypes.create_string_buffer(code, len(code))
    header = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", len(code) // 8, ctypes.addressof(kept)), 16)
    prctl(22, 2, ctypes.byref(header))


def program(pid: int, *, processes: bool, machine: str = platform.machine()) -> list[Instruction]:
    """The filter of the worker with this process number; ``processes``: it may start others, and use its network."""
    code = [_load(4), (_EQUAL, 1, 0, _ARCHITECTURE[machine]), _KILL, _load(0)]
    if machine == "x86_64":
        code += [(_AT_LEAST, 0, 1, _X32), _KILL]
    rules: list[tuple[str, list[Instruction]]] = [
        ("clone", _without(0, _NAMESPACES, [_ALLOW] if processes else _with(0, _THREAD))),
        ("fcntl", _none_of(1, _OWNERS)),
        ("ioctl", _one_of(1, _TERMINAL, errno.ENOTTY)),
        ("prctl", _one_of(0, (*_OPTIONS, _PARENT_DEATH) if processes else _OPTIONS)),
        ("prlimit64", _one_of(0, (0, pid), then=_null(2))),
        ("kill", [_ALLOW] if processes else _one_of(0, (pid,))),
        ("tgkill", [_ALLOW] if processes else _one_of(0, (pid,))),
        ("socketpair", _one_of(0, (_UNIX,))),
        # With an address it reaches any socket that lies in the file system, whatever it is connected to.
        ("sendto", [_ALLOW] if processes else _null(4)),
    ]
    if processes:
        rules.append(("socket", _one_of(0, (_UNIX, _INET, _INET6, _NETLINK))))
        rules.append(("setsockopt", _none_of(2, _BUFFERS)))
    rules += [(name, [_ALLOW]) for name in (_ALLOWED + (_LOOPBACK if processes else "")).split()]
    rules += [(name, [_error(0)]) for name in _AS_IF_DONE.split()]
    rules += [(name, [_error(errno.ENOTSUP)]) for name in _NO_ATTRIBUTES.split()]
    rules += [(name, [_error(errno.ENOSYS)]) for name in _UNKNOWN.split()]
    for name, answer in rules:
        code += _rule(number(name, machine), answer)
    return [*code, (_AT_LEAST, 0, 1, LAST + 1), _error(errno.ENOSYS), _error(errno.EPERM)]


def _load(offset: int) -> Instruction:
    return (_LOAD, 0, 0, offset)


def _error(code: int) -> Instruction:
    return (_RETURN, 0, 0, 0x00050000 | code)


def _low(argument: int) -> Instruction:
    return _load(16 + 8 * argument)


def _rule(code: int | None, answer: list[Instruction]) -> list[Instruction]:
    """Answer this call so, and look no further; nothing for a call that the machine does not have."""
    return [] if code is None else [(_EQUAL, 0, len(answer), code), *answer]


def _one_of(
    argument: int, values: Iterable[int], refused: int = errno.EPERM, then: list[Instruction] | None = None
) -> list[Instruction]:
    wanted = list(values)
    tests = [(_EQUAL, len(wanted) - place, 0, value) for place, value in enumerate(wanted)]
    return [_low(argument), *tests, _error(refused), *(then or [_ALLOW])]


def _none_of(argument: int, values: Iterable[int]) -> list[Instruction]:
    unwanted = list(values)
    tests = [(_EQUAL, len(unwanted) - place, 0, value) for place, value in enumerate(unwanted)]
    return [_low(argument), *tests, _ALLOW, _error(errno.EPERM)]


def _null(argument: int) -> list[Instruction]:
    """A pointer that is null: both of its words are."""
    high = _load(20 + 8 * argument)
    return [_low(argument), (_EQUAL, 0, 2, 0), high, (_EQUAL, 1, 0, 0), _error(errno.EPERM), _ALLOW]


def _without(argument: int, bits: int, then: list[Instruction]) -> list[Instruction]:
    return [_low(argument), (_ANY_BIT, 0, 1, bits), _error(errno.EPERM), *then]


def _with(argument: int, bits: int) -> list[Instruction]:
    return [_low(argument), (_ANY_BIT, 1, 0, bits), _error(errno.EPERM), _ALLOW]
