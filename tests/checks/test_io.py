"""The check ``io``."""

import pytest
from small_course import caught, course, judge

CONTRACT = """
@exercise(points=1)
@takes(x=tensors("*s"), path=new_file("x.pt"))
@gives("*s", exact)
@io(2_000)
def saved(x, path): raise NotImplementedError

@drives(saved, "io")
@takes(x=tensors("1 2", values="normal", layouts="corner plain"), path=new_file("x.pt", existing=(0, 50_000)))
def small_and_new(saved, x, path): saved(x, path)

@reads(saved)
def load(path): return torch.load(path, weights_only=True)
"""
KEY = "def saved(x, path): torch.save(x.clone(memory_format=torch.contiguous_format), path)"
FILE = "def saved(x, path):\n    with open(path, {mode!r}) as file: torch.save({x}, file)"


@pytest.mark.parametrize(
    "body",
    ["torch.save(x.clone(), path)", "torch.save(torch.tensor(x.tolist(), dtype=x.dtype).reshape(x.shape), path)"],
)
def test_a_file_that_holds_the_data_passes(tmp_path, body):
    assert [] == caught(tmp_path, CONTRACT, KEY, f"def saved(x, path): {body}")


def test_a_file_opened_by_hand_passes(tmp_path):
    assert [] == caught(tmp_path, CONTRACT, KEY, FILE.format(mode="wb", x="x.clone()"))


def test_a_view_saved_with_its_whole_storage_breaks_io_alone(tmp_path):
    assert ["io"] == caught(tmp_path, CONTRACT, KEY, "def saved(x, path): torch.save(x, path)")


def test_appending_to_what_was_there_breaks_io_alone(tmp_path):
    assert ["io"] == caught(tmp_path, CONTRACT, KEY, FILE.format(mode="ab", x="x.clone()"))


def test_no_file_breaks_values(tmp_path):
    outcome = judge(course(tmp_path, CONTRACT, KEY), "def saved(x, path): pass")["values"]
    assert "raised" == outcome.kind
    assert "it wrote no file to the path" in outcome.message


@pytest.mark.parametrize("x", ["x * 2", "x.double()", "x.flatten()", "{'x': x}", "x.float().numpy().tobytes()"])
def test_a_file_with_other_data_is_noticed(tmp_path, x):
    found = caught(tmp_path, CONTRACT, KEY, f"def saved(x, path): torch.save({x}, path)")
    assert set(found) <= {"shape", "values", "dtype", "io"}
    assert found


def test_a_pickle_with_code_in_it_is_not_run(tmp_path):
    source = "import pickle\nclass Bomb:\n    def __reduce__(self): return eval, ('1/0',)\ndef saved(x, path): open(path, 'wb').write(pickle.dumps(Bomb()))"
    outcome = judge(course(tmp_path, CONTRACT, KEY), source)["values"]
    assert "raised" == outcome.kind
    assert "its file cannot be read back" in outcome.message


LOADING = """
def save(item, path): torch.save(item, path)
@exercise(points=1)
@takes(path=stored("x.pt", tensors("3", layouts="plain"), save))
@gives("3", exact)
def loaded(path): raise NotImplementedError

@drives(loaded, "io")
def without_the_file(loaded, path):
    '''Reads everything before it returns.'''
    import os
    answer = loaded(path)
    os.remove(path)
    return answer * 2
"""


def test_io_of_what_only_reads_is_what_its_driver_says(tmp_path):
    key = "def loaded(path): return torch.load(path)"
    assert [] == caught(
        tmp_path, LOADING, key, "def loaded(path):\n    with open(path, 'rb') as f: return torch.load(f)"
    )
    removed = "import os\ndef loaded(path):\n    answer = torch.load(path)\n    os.remove(path)\n    return answer"
    found = judge(course(tmp_path, LOADING, key), removed)["io"]
    assert "raised" == found.kind
    assert "Reads everything before it returns." in found.sentence
