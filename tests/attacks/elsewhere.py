"""Try the attacks as somebody else: an ordinary user, root in a container, a user in a container, an old kernel.

    python tests/attacks/elsewhere.py CONTEXT LEVEL

Becomes what CONTEXT says (a word or several with +: user, container,
no-landlock), tries every attack that is after loot at LEVEL, and prints JSON:
the level that was reached, and per attack what it did and what contained it.
Must be started by root; a container is imitated by what it withholds: the
capabilities and the system calls that the usual profile of containers denies.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import json
import os
import platform
import struct
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

NOBODY = 65534
KEPT = (0, 1, 3, 4, 5, 6, 7, 8, 10, 13, 18, 27, 29, 31)
"""Capabilities that root has in a container: CHOWN, DAC_OVERRIDE, FOWNER, ..., not SYS_ADMIN."""
WITHHELD = {
    "x86_64": (155, 165, 166, 272, 308, 428, 429, 430, 431, 432, 433, 442, 101, 310, 311, 321, 323, 425, 438),
    "aarch64": (41, 40, 39, 97, 268, 428, 429, 430, 431, 432, 433, 442, 117, 270, 271, 280, 282, 425, 438),
}
"""pivot_root, mount, umount2, unshare, setns, the new mount calls, ptrace, process_vm_*, bpf, userfaultfd, ..."""
LANDLOCK = (444, 445, 446)


def reach_the_interpreter() -> None:
    """Let others than root go to Python, where it lies below a folder that only root may enter."""
    from grader.worker.sandbox import namespaces

    prefix = Path(sys.base_prefix).resolve()
    closed = next((folder for folder in reversed(prefix.parents) if not folder.stat().st_mode & 0o001), None)
    if closed is None:
        return
    private, bind, move, recursive = 1 << 18, 1 << 12, 1 << 13, 1 << 14
    aside = tempfile.mkdtemp()
    namespaces.unshare(namespaces.NEW_MOUNTS)
    namespaces.mount("none", "/", "", private | recursive)
    namespaces.mount(str(prefix), aside, "", bind)
    namespaces.mount("tmpfs", str(closed), "tmpfs", 0, "mode=0755")
    prefix.mkdir(parents=True)
    namespaces.mount(aside, str(prefix), "", move)


def become_user() -> None:
    reach_the_interpreter()
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, NOBODY)
    os.setresuid(NOBODY, NOBODY, NOBODY)


def withhold(calls: tuple[int, ...], answer: int, *, clones: bool) -> None:
    """Deny system calls, and (clones) new namespaces by clone, to this process and all that it starts."""
    from grader.worker.sandbox.seccomp import _ALLOW, _NAMESPACES, _error, _load, _rule, _without
    from grader.worker.sandbox.syscalls import number, prctl

    code = [_load(0)]
    if clones:
        code += _rule(number("clone"), _without(0, _NAMESPACES, [_ALLOW]))
        code += _rule(number("clone3"), [_error(errno.ENOSYS)])
    for call in calls:
        code += _rule(call, [_error(answer)])
    raw = b"".join(struct.pack("HBBI", *instruction) for instruction in [*code, _ALLOW])
    kept = ctypes.create_string_buffer(raw, len(raw))
    header = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", len(raw) // 8, ctypes.addressof(kept)), 16)
    prctl(38, 1)
    prctl(22, 2, ctypes.byref(header))


def drop_to(capabilities: tuple[int, ...]) -> None:
    from grader.worker.sandbox.syscalls import call

    mask = sum(1 << capability for capability in capabilities)
    low, high = mask & 0xFFFFFFFF, mask >> 32
    header = ctypes.create_string_buffer(struct.pack("Ii", 0x20080522, 0))
    call(
        "capset",
        ctypes.byref(header),
        ctypes.byref(ctypes.create_string_buffer(struct.pack("6I", low, low, 0, high, high, 0))),
    )


def become(context: str) -> None:
    words = context.split("+")
    if "user" in words:
        become_user()
    if "no-landlock" in words:
        withhold(LANDLOCK, errno.ENOSYS, clones=False)
    if "container" in words:
        withhold(WITHHELD[platform.machine()], errno.EPERM, clones=True)
        if "user" not in words:
            drop_to(KEPT)


def main(context: str, level: str) -> None:
    os.chdir("/")
    become(context)
    from attacks.catalogue import attacks, attempt
    from attacks.scene import Scene, launcher_for

    from grader.isolation import IsolationError

    with Scene() as scene:
        try:
            launcher = launcher_for(level, scene)
        except (IsolationError, RuntimeError) as error:
            print(json.dumps({"level": "", "why": str(error)}))
            return
        with contextlib.closing(launcher):
            after_loot = [one for one in attacks() if "\ndef attempt(" in one.source and level not in one.not_at]
            results = {one.name: attempt(one, scene, launcher) for one in after_loot}
    tried = {
        name: {"damage": result.damage, "by": result.by, "points": result.points} for name, result in results.items()
    }
    print(json.dumps({"level": launcher.level.explained(), "tried": tried}))


if __name__ == "__main__":
    main(*sys.argv[1:])
