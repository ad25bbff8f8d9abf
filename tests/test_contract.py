"""The decorators of contracts."""

import pytest
from small_course import course, only

import grader
from grader.contract import ATTACHED, ContractError, Gives, Points, Promise, Raises, Takes, import_contract
from grader.domains import OneOf, Tensors

KEY = "def subject(x): return x + 1"


def contract(*decorators, stub="def subject(x): raise NotImplementedError"):
    return "\n".join(["@exercise(points=3)", *decorators, stub])


def made(tmp_path, *decorators, more=""):
    return only(course(tmp_path, contract(*decorators) + "\n" + more, KEY))


def test_a_decorator_returns_the_stub_itself():
    def stub(x):
        raise NotImplementedError

    assert stub is grader.exercise(points=1)(grader.aliasing(stub))


def test_promises_stand_in_the_order_of_the_text():
    @grader.exercise(points=2)
    @grader.takes(x=grader.tensors("n"))
    @grader.gives("n")
    @grader.graph
    def stub(x):
        raise NotImplementedError

    assert [Points, Takes, Gives, Promise] == [type(item) for item in vars(stub)[ATTACHED]]


def test_a_subclass_does_not_inherit_its_parent_s_promises():
    parent = grader.exercise(points=1)(type("Parent", (), {}))
    child = grader.aliasing(type("Child", (parent,), {}))
    assert [Promise("aliasing")] == list(vars(child)[ATTACHED])


@pytest.mark.parametrize("points", [0, -1])
def test_an_exercise_is_worth_something(points):
    with pytest.raises(ContractError, match=f"at least one point, not {points}"):
        grader.exercise(points=points)


def test_a_plain_value_is_a_domain_of_one():
    item = vars(grader.takes(power=2, x=grader.tensors("n"))(lambda: 0))[ATTACHED][0]
    assert (OneOf, (2,), Tensors) == (
        type(item.domains["power"]),
        item.domains["power"].options,
        type(item.domains["x"]),
    )


def test_domains_cannot_be_changed_afterwards():
    item = vars(grader.takes(power=2)(lambda: 0))[ATTACHED][0]
    with pytest.raises(TypeError):
        item.domains["power"] = 3


def test_one_error_class_and_several_are_written_alike():
    one = vars(grader.raises(ValueError, "no", x=1)(lambda: 0))[ATTACHED][0]
    two = vars(grader.raises((ValueError, KeyError), positional=(1, 2))(lambda: 0))[ATTACHED][0]
    assert Raises((ValueError,), ("no",), None, {"x": OneOf((1,))}) == one
    assert ((ValueError, KeyError), (1, 2)) == (two.errors, two.positional)


def test_closeness_is_anchored_unless_the_contract_says_otherwise():
    assert Gives("n", grader.anchored) == vars(grader.gives("n")(lambda: 0))[ATTACHED][0]
    assert ("relative", 1e-4) == (grader.relative(1e-4).kind, grader.relative(1e-4).rtol)


def test_gives_promises_shape_values_dtype_and_purity(tmp_path):
    assert ("shape", "values", "dtype", "purity") == made(tmp_path, "@takes(x=tensors('n'))", "@gives('n')").checks


def test_every_decorator_makes_its_check(tmp_path):
    exercise = made(
        tmp_path, "@takes(x=tensors('n'))", "@gives('n')", "@inplace('x')", "@aliasing", "@graph", "@gradients('x')",
        "@second_order('x')", "@raises(ValueError, x=1)", "@forbids(torch.add)", "@device",
    )  # fmt: skip
    wanted = ("forbids", "shape", "values", "dtype", "aliasing", "inplace", "purity", "graph", "gradients",
              "second_order", "errors", "device")  # fmt: skip
    assert wanted == exercise.checks


def test_the_points_are_shared_and_add_up(tmp_path):
    exercise = made(tmp_path, "@takes(x=tensors('n'))", "@gives('n')", "@aliasing")
    assert 3 == sum(exercise.shares.values())
    assert 0 == exercise.shares["shape"]


def test_a_driver_of_an_unknown_check_is_the_author_s_error(tmp_path):
    more = "@drives(subject, 'colour')\ndef red(subject, x): return x"
    with pytest.raises(ContractError, match="no check is called colour"):
        _ = made(tmp_path, "@takes(x=tensors('n'))", "@gives('n')", more=more).checks


def test_a_driver_s_undescribed_parameter_is_the_author_s_error(tmp_path):
    more = "@drives(subject, 'module')\ndef red(subject, y): return y"
    with pytest.raises(ContractError, match="driver red takes 'y', which no domain describes"):
        _ = made(tmp_path, "@takes(x=tensors('n'))", "@gives('n')", more=more).probes


def test_a_file_without_its_exercise_is_the_author_s_error(tmp_path):
    small = course(tmp_path, contract("@gives('n')"), KEY)
    (tmp_path / "exercises/ch01_x/other.py").write_text("def other(): pass\n")
    with pytest.raises(ContractError, match="ch01_x/other: has no @exercise called other"):
        list(small)


def test_two_exercise_decorators_are_the_author_s_error(tmp_path):
    with pytest.raises(ContractError, match=r"needs exactly one @exercise\(points=...\)"):
        made(tmp_path, "@exercise(points=1)", "@gives('n')")


def test_a_key_without_the_answer_is_the_author_s_error(tmp_path):
    small = course(tmp_path, contract("@gives('n')"), "def other(x): return x")
    with pytest.raises(ContractError, match="the key does not define subject"):
        small.key(only(small))


def test_importing_a_contract_leaves_sys_modules_alone(tmp_path):
    import sys

    before = set(sys.modules)
    (tmp_path / "one.py").write_text("x = 1\n")
    assert 1 == import_contract(tmp_path / "one.py").x
    assert before == set(sys.modules)
