"""A process that has imported torch and forks a worker on request (Linux).

Started from a clean environment; it never sees a key, an expected value or a
student's byte. Written by hand: the standard forkserver imports the trusted
main module again in the child, and forking the trusted process itself would
hand the oracle to the student. Run as ``python -m grader.worker.zygote FD``.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import signal
import socket
import sys

import numpy.random  # noqa: F401 - its import opens /dev/urandom and takes a while

from grader.worker import serve


def main(control: socket.socket) -> None:
    """Fork workers until the trusted side closes ``control``.

    Request {"home": folder} with the worker's socket attached: answered with
    {"pid"} and a pidfd. Request {"reap": pid}: answered with {"status"}.
    """
    serve.prepare()
    threads = len(os.listdir("/proc/self/task"))
    if threads != 1:
        # A child forked beside a thread pool hangs at its first large operation.
        raise SystemExit(f"the zygote must have one thread, not {threads}")
    gc.collect()
    gc.freeze()
    control.send(b'{"ready": true}')
    while True:
        message, fds, _, _ = socket.recv_fds(control, 1 << 16, 1)
        if not message:
            return
        request = json.loads(message)
        if "reap" in request:
            _, status = os.waitpid(request["reap"], 0)
            control.send(json.dumps({"status": os.waitstatus_to_exitcode(status)}).encode())
            continue
        pid = os.fork()
        if pid == 0:
            control.close()
            _child(fds[0], request["home"])
        os.close(fds[0])
        pidfd = os.pidfd_open(pid)
        socket.send_fds(control, [json.dumps({"pid": pid}).encode()], [pidfd])
        os.close(pidfd)
        # The first backward with a cotangent imports this, for 0.3 s. The first worker need not wait for it.
        importlib.import_module("torch.fx.experimental.symbolic_shapes")


def _child(fd: int, home: str) -> None:
    os.setsid()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.enable()
    serve.become_worker(socket.socket(fileno=fd), home)


if __name__ == "__main__":
    # The terminal's Ctrl-C is for the trusted side, which then ends this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    main(socket.socket(fileno=int(sys.argv[1])))
