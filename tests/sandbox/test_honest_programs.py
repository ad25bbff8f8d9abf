"""Nothing of a sandbox's walls makes an honest program fail: it passes every check, at both levels."""

import re

import honest
import honest_files
import honest_libraries
import honest_python
import honest_system
import honest_tools
import honest_torch
import pytest


def of(*modules):
    return [pytest.param(module, program, id=program) for module in modules for program in honest.programs(module)]


@pytest.fixture(scope="module")
def bank(tmp_path_factory):
    return honest.bank(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module", params=["full", "inner"])
def launcher(request, bank):
    launcher = honest.sandbox(bank, request.param)
    yield launcher
    launcher.close()


@pytest.mark.parametrize(
    ("module", "program"), of(honest_torch, honest_tools, honest_python, honest_system, honest_libraries, honest_files)
)
def test_an_honest_program_passes(bank, launcher, module, program):
    honest.passes(bank, launcher, module, program)


REFUSED = {
    "a loader with processes": "list(torch.utils.data.DataLoader([1, 2], num_workers=2))",
    "a socket": "__import__('socket').socket()",
}
"""What only exercises marked with ``processes`` may do."""
SHARED = {
    "a lock between processes": "__import__('multiprocessing').Lock()",
    "a pool of threads": "list(__import__('multiprocessing.pool').pool.ThreadPool(2).map(len, ['a']))",
    "shared memory": "torch.ones(3).share_memory_()",
}
"""What lies in shared memory: behind the outer wall every worker has some of its own."""


@pytest.mark.parametrize("what", SHARED)
def test_shared_memory_is_there_behind_the_outer_wall(bank, launcher, what):
    program = f"def program():\n    {SHARED[what]}\n"
    with honest.judging(bank, launcher, honest.answer(program, "program")) as outcomes:
        said = honest.said(outcomes)
    if launcher.level.name == "full":
        assert "" == said
    else:
        assert "Permission denied" in said


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_refused_is_an_error_that_says_so(bank, launcher, what):
    program = f"def program():\n    {REFUSED[what]}\n"
    with honest.judging(bank, launcher, honest.answer(program, "program")) as outcomes:
        said = honest.said(outcomes)
    assert said.startswith("[raised] double: Answers every valid input.")
    assert re.search("PermissionError|Permission denied|not permitted|Read-only file system", said)


TOO_LARGE = {
    "bytes": "bytearray(4 << 30)",
    "a tensor": "torch.empty(4 << 30, dtype=torch.uint8)",
    "an array": "__import__('numpy').empty(4 << 30, 'uint8')",
    "many tensors": "[torch.empty(64 << 20, dtype=torch.uint8) for _ in range(64)]",
    "a product": "torch.ones(40_000, 1) @ torch.ones(1, 40_000)",
}


@pytest.mark.parametrize("what", TOO_LARGE)
def test_more_memory_than_is_granted_is_an_outcome_and_no_crash(bank, launcher, what):
    program = f"def program():\n    kept = {TOO_LARGE[what]}\n    return kept\n"
    with honest.judging(bank, launcher, honest.answer(program, "program")) as outcomes:
        assert honest.said(outcomes).startswith("[memory] double: Answers within the memory that there is.")


FILLS = """
    def program():
        kept = []
        for size in (1 << 28, 1 << 22, 1 << 16, 1 << 10, 50):
            try:
                while True:
                    kept.append(bytes(size))
            except MemoryError as error:
                last = error
        raise last
"""


def test_memory_filled_to_the_last_byte_is_an_outcome_and_no_crash(bank, launcher):
    with honest.judging(bank, launcher, honest.answer(FILLS, "program")) as outcomes:
        assert honest.said(outcomes).startswith("[memory] double: Answers within the memory that there is.")
