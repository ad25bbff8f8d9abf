"""Coverage-guided fuzzing of what a worker says: decoded, validated, compared and put into words.

Run as ``python tests/fuzz/long.py --seconds 60``, or ``tox -e fuzz``. Ends with
status 1 if an input made the trusted side fail, and says where it lies; with
status 2 if atheris is not installed.
"""

import argparse
import hashlib
import os
import struct
import sys
import tempfile
import traceback
import warnings
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
EXERCISES = (
    "ch01_creation/rand", "ch01_creation/zeros_like", "ch02_storage/add_in_place", "ch04_indexing/one_hot", "ch05_pointwise/softmax",
    "ch08_interchange/save_tensor", "ch11_autograd/edit_through_detach", "ch12_fitting/autograd_descent",
)  # fmt: skip


def main():
    parser = argparse.ArgumentParser(description="Fuzz the trusted side with what a hostile worker may send.")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "grader-fuzz", help="for inputs")
    options = parser.parse_args()
    try:
        import atheris
    except ImportError:
        print("long.py needs atheris, which is not installed: pip install -c constraints.txt atheris", file=sys.stderr)
        return 2
    corpus, found = options.folder / "corpus", options.folder / "found"
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    with atheris.instrument_imports(include=["grader"]):
        from fuzz import forging
    warnings.simplefilter("error")
    seen = [(session, *one) for session, ones in map(forging.trials, EXERCISES) for one in ones]
    seeds(corpus, [observation for *_, observation in seen])
    arguments = [f"-max_total_time={options.seconds}", f"-artifact_prefix={found}/", "-error_exitcode=1", "-timeout=10"]
    arguments += ["-timeout_exitcode=1", "-max_len=4096", "-rss_limit_mb=4096", "-print_final_stats=1", str(corpus)]
    print(f"inputs that make it fail are kept in {found}")
    atheris.Setup([sys.argv[0], *arguments], kept(target(atheris, forging, seen), found))
    atheris.Fuzz()
    return 0


def seeds(corpus, observations):
    """Honest frames to begin with: a zero, the number of the trial, then the body."""
    import msgspec

    from grader.observation import Observed

    for number, observation in enumerate(observations):
        body = msgspec.msgpack.encode(Observed(1, 0, observation))
        if len(body) < 2000 and number % 5 == 0:
            (corpus / f"honest-{number}").write_bytes(b"\0" + struct.pack("<H", number) + body)


def kept(run, found):
    """The same, ending the process where it raises, with the input kept: libFuzzer's own way is no status 1."""

    def one(data):
        try:
            run(data)
        except BaseException:
            path = found / f"raises-{hashlib.sha256(data).hexdigest()[:12]}"
            path.write_bytes(data)
            print(f"{traceback.format_exc()}\nthe input that did it is kept in {path}", file=sys.stderr, flush=True)
            os._exit(1)

    return one


def target(atheris, forging, seen):
    """What is called with every input: bytes as they are, or choices of what is changed in an honest observation."""

    def one(data):
        if len(data) < 3:
            return
        session, probe, entry, honest = seen[struct.unpack("<H", data[1:3])[0] % len(seen)]
        if data[0] % 2:
            source = atheris.FuzzedDataProvider(data[3:])

            def pick(count):
                return source.ConsumeIntInRange(0, count - 1)

            made = honest
            for _ in range(data[0] // 2 % 4 + 1):
                made = forging.changed(made, pick)
            arrived = forging.received(made)
        else:
            arrived = forging.read(data[3:])
        forging.asked(session, probe, entry, arrived)

    return one


if __name__ == "__main__":
    sys.exit(main())
