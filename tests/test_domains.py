"""The descriptions of inputs."""

import dataclasses
import subprocess
import sys

import pytest

import grader
from grader.cases import knobs
from grader.domains import (
    DOMAINS,
    LAYOUTS,
    VALUES,
    arrays,
    axes,
    broadcast_to,
    labels,
    named,
    new_file,
    omitted,
    one_of,
    position,
    reshaped,
    several,
    size,
    sizes,
    stored,
    tensors,
)

ALL = [
    tensors("n"), broadcast_to("x"), labels("n", below="classes+"), one_of(1, 2), size("n"), axes("x"), position("n+"),
    reshaped("x"), named({"w": (2, 3)}), new_file("a.pt"), arrays("n"), several(tensors("n"), tensors("m")), sizes("n 2"), stored("a.pt", one_of(1), print),
]  # fmt: skip


def test_every_kind_of_domain_is_made_by_a_word():
    assert {kind.__name__ for kind in DOMAINS} == {type(domain).__name__ for domain in ALL}


@pytest.mark.parametrize("domain", ALL, ids=repr)
def test_domains_are_frozen_data_that_compare_by_value(domain):
    assert domain == dataclasses.replace(domain)
    assert hash(domain) == hash(dataclasses.replace(domain))
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(domain, dataclasses.fields(domain)[0].name, "another")


def test_tensors_are_wide_by_default():
    domain = tensors("n")
    assert (("float32", "float64"), VALUES, LAYOUTS, (False,)) == (
        domain.dtypes, domain.values, domain.layouts, domain.requires_grad,
    )  # fmt: skip


def test_words_are_split_at_blanks():
    domain = tensors("i k", dtypes="int64 bool", values="whole far", layouts="plain gaps")
    assert (("int64", "bool"), ("whole", "far"), ("plain", "gaps")) == (domain.dtypes, domain.values, domain.layouts)


def test_named_keeps_the_order_of_its_shapes():
    assert (("b", (1,)), ("a", ())) == named({"b": (1,), "a": ()}).shapes


def test_an_omitted_argument_says_so():
    assert "omitted" == repr(omitted)
    assert omitted is one_of(omitted, 0).options[0]


@pytest.mark.parametrize("name", [name for name in grader.__all__ if name != "ContractError"])
def test_every_public_word_says_what_it_is_for(name):
    assert "" != (getattr(grader, name).__doc__ or "")


def test_a_name_stands_for_one_size_in_all_arguments():
    found = knobs({"a": tensors("i k"), "b": tensors("k j"), "n": size("k")})
    assert ["i", "k", "j"] == [knob for knob in found if "." not in knob and knob != "dtype"]


def test_a_dimension_is_never_empty_if_one_argument_says_so():
    assert 0 not in knobs({"a": tensors("n"), "i": position("n+")})["n"]


def test_shapes_without_empty_ones():
    assert all(0 not in shape for shape in knobs({"a": tensors("*s+")})["*s"])
    assert any(0 in shape for shape in knobs({"a": tensors("*s")})["*s"])


def test_a_fixed_size_is_no_knob():
    assert {} == knobs({"a": tensors("4 32", dtypes="float32", values="grid", layouts="plain")})


def test_arguments_of_the_same_dtypes_share_their_dtype():
    found = knobs({"a": tensors("n"), "b": tensors("n"), "c": tensors("n", dtypes="int64 int32")})
    assert ["dtype", "c.dtype"] == [knob for knob in found if knob.endswith("dtype")]


def test_an_argument_may_be_called_dtype():
    found = knobs({"x": tensors("n"), "dtype": one_of("single", "double")})
    assert {("float32", "float64"), ("single", "double")} <= set(found.values())


def test_an_argument_may_be_called_like_a_dimension():
    found = knobs({"x": tensors("n"), "n": one_of(7, 8)})
    assert {(1, 2, 3, 5, 0), (7, 8)} <= set(found.values())


def test_importing_the_vocabulary_loads_nothing_heavy():
    heavy = ["torch", "numpy", "hypothesis", "pytest", "msgspec", "pluggy"]
    program = f"import sys, grader; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert "[]" == done.stdout.strip()
