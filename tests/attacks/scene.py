"""Where attacks are tried: things to steal, spoil or reach, and a look at all of them afterwards."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import socket
import tempfile
import time
from pathlib import Path
from textwrap import dedent

from grader.bank import Bank
from grader.course import Course
from grader.isolation import Level
from grader.judge import Judge
from grader.launch import Launcher
from grader.outcome import Outcome
from grader.plugins import find_backend, plugin_manager
from grader.runners import Process

CONTRACTS = {
    "double": """
        @exercise(points=3)
        @takes(x=tensors("*s"))
        @gives("*s", exact)
        @gradients("x")
        def double(x):
            raise NotImplementedError
    """,
    "soft": """
        @exercise(points=3)
        @takes(x=tensors("n"))
        @gives("n")
        @forbids(torch.softmax, torch.Tensor.softmax, torch.nn.functional.softmax)
        def soft(x):
            raise NotImplementedError
    """,
    "store": """
        @exercise(points=3)
        @takes(x=tensors("n"), path=new_file("kept.pt"))
        @gives("n", exact)
        def store(x, path):
            raise NotImplementedError


        @reads(store)
        def load(path):
            return torch.load(path)
    """,
}
KEYS = {
    "double": "def double(x):\n    return x + x\n",
    "soft": "def soft(x):\n    e = (x - x.max()).exp() if x.numel() else x.exp()\n    return e / e.sum()\n",
    "store": "import torch\n\n\ndef store(x, path):\n    torch.save(x.clone(), path)\n",
}


class Scene:
    """A course, a folder of secrets, listeners. ``with`` it; everything is gone afterwards."""

    def __enter__(self) -> Scene:
        self.root = Path(tempfile.mkdtemp(prefix="scene-"))
        # The name of processes and files that attacks leave behind; the suite may run twice at a time.
        self.mark = f"gr-{secrets.token_hex(4)}"
        self.tokens = {name: secrets.token_hex(16) for name in ("key", "report", "other", "environment", "bank")}
        self.course = Course(self._course())
        self.bank = Bank(self.course, salt=self.tokens["bank"], examples=3, folder=self.root / "bank")
        for exercise in self.course:
            for probe in exercise.probes:
                self.bank.entries(exercise, probe)
        self.secret = self.root / "secret"
        self.other = self._written("submissions/other/mine.py", f"TOKEN = {self.tokens['other']!r}\n")
        self.report = self._written("secret/report.xml", f"<ok token={self.tokens['report']!r}/>")
        os.environ["CI_TOKEN"] = self.tokens["environment"]
        self._listen()
        self._open_to_all()
        self.before = self._state()
        return self

    def __exit__(self, *error: object) -> None:
        for sock in self.listeners.values():
            sock.close()
        del os.environ["CI_TOKEN"]
        shutil.rmtree(self.root, ignore_errors=True)

    def _written(self, path: str, text: str) -> Path:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def _course(self) -> Path:
        for name, contract in CONTRACTS.items():
            self._written(
                f"course/exercises/ch01_x/{name}.py", "import torch\nfrom grader import *\n" + dedent(contract)
            )
            key = self._written(f"course/reference/ch01_x/{name}.py", f"TOKEN = {self.tokens['key']!r}\n{KEYS[name]}")
        self.key = key
        return self.root / "course"

    def _listen(self) -> None:
        self.listeners = {
            "tcp": socket.socket(),
            "udp": socket.socket(socket.AF_INET, socket.SOCK_DGRAM),
            "abstract": socket.socket(socket.AF_UNIX),
            "path": socket.socket(socket.AF_UNIX),
            "datagram": socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM),
        }
        self.abstract = f"\0{secrets.token_hex(8)}"
        addresses = {
            "tcp": ("127.0.0.1", 0), "udp": ("127.0.0.1", 0), "abstract": self.abstract,
            "path": str(self.secret / "sock"), "datagram": str(self.secret / "datagram"),
        }  # fmt: skip
        for name, sock in self.listeners.items():
            sock.bind(addresses[name])
            sock.setblocking(False)
            if sock.type == socket.SOCK_STREAM:
                sock.listen(100)

    def _open_to_all(self) -> None:
        """Nothing shall be safe by its mode alone."""
        for path in [self.root, *self.root.rglob("*")]:
            path.chmod(0o777 if path.is_dir() else 0o666)

    def prelude(self) -> str:
        """What an attack knows: more than a real one would."""
        known = {
            "KEY": str(self.key), "REPORT": str(self.report), "OTHER": str(self.other), "SECRET": str(self.secret),
            "BANK": [str(file) for file in (self.root / "bank").iterdir()], "ROOT": str(self.root), "JUDGE": os.getpid(),
            "TCP": self.listeners["tcp"].getsockname(), "UDP": self.listeners["udp"].getsockname(),
            "ABSTRACT": self.abstract, "STREAM": str(self.secret / "sock"), "DATAGRAM": str(self.secret / "datagram"),
            "MARK": self.mark,
        }  # fmt: skip
        return "".join(f"{name} = {value!r}; " for name, value in known.items()) + "\n"

    def judge(
        self, folder: Path, launcher: Launcher, exercise: str = "double", *, time_limit: float = 1.5
    ) -> dict[str, Outcome]:
        """The outcomes of the submission in a folder, by check."""
        backend = find_backend(plugin_manager(), "mine", folder, self.course)
        runner = Process(backend, self.course.exercises_folder, launcher, time_limit=time_limit)
        try:
            return Judge(self.course, self.bank, backend, runner).judge(self.course.named(exercise))
        finally:
            runner.close()

    def damage(self, outcomes: dict[str, Outcome]) -> list[str]:
        """What an attack has done that it should not have: sentences, none if nothing."""
        text = "\n".join(outcome.message for outcome in outcomes.values())
        found = [f"the {name} token came out" for name, token in self.tokens.items() if token in text]
        found += [f"a message reached the {name} listener" for name in self.listeners if self._reached(name)]
        after = self._state()
        changed = sorted({path for path, _ in self.before.items() ^ after.items()})
        found += [f"{Path(path).name} was changed, made or removed" for path in changed]
        if changed:
            self._restore()
        if lingering(self.mark):
            found.append("a process outlived the run")
            end_lingering(self.mark)
        return found

    def _reached(self, name: str) -> bool:
        sock, reached = self.listeners[name], False
        with contextlib.suppress(BlockingIOError):
            while True:  # an attack is called many times
                if sock.type == socket.SOCK_STREAM:
                    sock.accept()[0].close()
                else:
                    sock.recv(100)
                reached = True
        return reached

    def _state(self) -> dict[str, object]:
        watched = [*self.root.rglob("*"), *self._left()]
        watched = [path for path in watched if not {"attempt", "__pycache__"} & set(path.parts)]
        return {str(path): _facts(path) for path in watched if path.exists() or path.is_symlink()}

    def _left(self) -> list[Path]:
        return [Path(folder, self.mark) for folder in ("/dev/shm", "/tmp")]

    def _restore(self) -> None:
        for path in (*self._left(), *self.secret.glob("gr-*")):
            path.unlink(missing_ok=True)
        self._written("secret/report.xml", f"<ok token={self.tokens['report']!r}/>")
        self._open_to_all()
        self.before = self._state()


def _facts(path: Path) -> object:
    facts = path.lstat()
    if not path.is_file():
        return facts.st_mode
    return (facts.st_mode, facts.st_nlink, path.read_bytes(), facts.st_mtime_ns)


def lingering(mark: str) -> list[int]:
    """Numbers of the processes that bear the mark."""
    found = []
    for comm in Path("/proc").glob("[0-9]*/comm"):
        with contextlib.suppress(OSError):
            dead = ") Z " in comm.with_name("stat").read_text()
            if comm.read_text().strip() == mark and not dead:
                found.append(int(comm.parent.name))
    return found


def end_lingering(mark: str) -> None:
    """Kill them, and those that they are just starting."""
    for _ in range(3):
        for pid in lingering(mark):
            with contextlib.suppress(OSError):
                os.kill(pid, 9)
        time.sleep(0.1)


def launcher_for(level: str, scene: Scene) -> Launcher:
    """A launcher of the level process, inner or full. Its workers stand at that level or do not start."""
    isolation = "process" if level == "process" else "sandbox"
    hidden = (scene.root / "bank", scene.secret, scene.root / "submissions")
    made = Launcher(isolation, course=scene.course.root, hidden=hidden, outer=level == "full")
    wanted = Level("process") if level == "process" else level
    if level != "process" and made.level.name != wanted:
        reason = made.level.explained()
        made.close()
        raise RuntimeError(f"this machine makes no {level} sandbox: {reason}")
    return made
