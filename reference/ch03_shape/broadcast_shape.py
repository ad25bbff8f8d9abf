"""Aligned on the right, with 1 for what is missing: the sizes are equal, or the one that is not 1 wins."""

import itertools

import numpy as np
import torch


def broadcast_shape(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    shape = []
    for n, m in itertools.zip_longest(reversed(a), reversed(b), fillvalue=1):
        if 1 not in (n, m) and n != m:
            raise ValueError(f"sizes {n} and {m} do not broadcast")
        shape.append(m if n == 1 else n)
    return tuple(reversed(shape))


def also_right_padded(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    rank = max(len(a), len(b))
    a, b = (1,) * (rank - len(a)) + tuple(a), (1,) * (rank - len(b)) + tuple(b)
    for n, m in zip(a, b, strict=True):
        if len({n, m} - {1}) > 1:
            raise ValueError(f"{a} and {b} are incompatible: {n} is not {m}")
    return tuple(m if n == 1 else n for n, m in zip(a, b, strict=True))


def also_right_numpy(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    return np.broadcast_shapes(a, b)


def also_right_tensors(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    try:
        return (torch.empty(a) + torch.empty(b)).shape
    except RuntimeError:
        raise ValueError(f"the shapes {a} and {b} do not broadcast") from None


def also_right_recursive(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    if not a or not b:
        return a or b
    if a[-1] != b[-1] and 1 not in (a[-1], b[-1]):
        raise ValueError(f"{a[-1]} against {b[-1]}")
    return (*also_right_recursive(a[:-1], b[:-1]), b[-1] if a[-1] == 1 else a[-1])


def wrong_left(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    """values: aligns left"""
    broadcast_shape(a, b)
    return tuple(m if n == 1 else n for n, m in itertools.zip_longest(a, b, fillvalue=1))


def wrong_maximum(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    """errors: takes the maximum without checking"""
    pairs = itertools.zip_longest(reversed(a), reversed(b), fillvalue=1)
    return tuple(0 if {n, m} == {0, 1} else max(n, m) for n, m in pairs)[::-1]


def wrong_one_beats_zero(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    """values: takes the maximum, which makes 1 of 1 against 0"""
    broadcast_shape(a, b)
    return tuple(max(n, m) for n, m in itertools.zip_longest(a[::-1], b[::-1], fillvalue=1))[::-1]


def wrong_same_rank(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    """values: fails for different ranks"""
    if len(a) != len(b):
        raise ValueError(f"{a} and {b} have different ranks")
    return broadcast_shape(a, b)


def wrong_shortest(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    """values: stops at the end of the shorter shape"""
    return broadcast_shape(a, b)[max(len(a), len(b)) - min(len(a), len(b)) :]


def wrong_list(a: tuple[int, ...], b: tuple[int, ...]) -> list[int]:
    """values: returns a list"""
    return list(broadcast_shape(a, b))


def wrong_reversed(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    """values: returns the sizes from right to left"""
    return broadcast_shape(a, b)[::-1]


def wrong_only_b_grows(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    """values: expands b to a, but not a to b"""
    if broadcast_shape(a, b) != a:
        raise ValueError(f"{b} does not broadcast to {a}")
    return a


def wrong_none(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...] | None:
    """errors: returns None where they do not fit"""
    try:
        return broadcast_shape(a, b)
    except ValueError:
        return None


def wrong_text(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    """errors: does not name the sizes"""
    try:
        return broadcast_shape(a, b)
    except ValueError:
        raise ValueError("incompatible shapes") from None


def wrong_one_named(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    """errors: names one of the sizes"""
    try:
        return broadcast_shape(a, b)
    except ValueError:
        raise ValueError(f"{b} does not fit") from None


def wrong_runtime_error(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    """errors: raises RuntimeError"""
    try:
        return broadcast_shape(a, b)
    except ValueError as error:
        raise RuntimeError(str(error)) from None


def wrong_zero_fits(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    """errors: lets 0 go with everything"""
    pairs = list(itertools.zip_longest(a[::-1], b[::-1], fillvalue=1))
    return tuple(0 if 0 in pair else broadcast_shape(pair[:1], pair[1:])[0] for pair in pairs)[::-1]


def wrong_multiples(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    """errors: accepts a size that divides the other"""
    pairs = list(itertools.zip_longest(a[::-1], b[::-1], fillvalue=1))
    if any(0 in p or max(p) % min(p) for p in pairs):
        return broadcast_shape(a, b)
    return tuple(max(p) for p in pairs)[::-1]


def wrong_last_only(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    """errors: compares the last sizes only"""
    broadcast_shape(a[-1:], b[-1:])
    return tuple(m if n == 1 else n for n, m in itertools.zip_longest(a[::-1], b[::-1], fillvalue=1))[::-1]


def wrong_library(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    """forbids: calls torch.broadcast_shapes"""
    return broadcast_shape(a, b) and torch.broadcast_shapes(a, b)


def wrong_broadcasts(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    """forbids: broadcasts tensors"""
    broadcast_shape(a, b)
    return tuple(torch.broadcast_tensors(torch.empty(a), torch.empty(b))[0].shape)


def wrong_default_dtype(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return broadcast_shape(a, b)


LOOP = "for n, m in itertools.zip_longest(reversed(a), reversed(b), fillvalue=1):"
EQUIVALENT = {
    f"{LOOP} -> {LOOP.replace('reversed(a), reversed(b)', 'reversed(b), reversed(a)')}": "the rule is symmetric",
}


def wrong_first_of_four(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    """values: takes the first of four sizes from a"""
    shape = broadcast_shape(a, b)
    return a[:1] + shape[1:] if len(a) == len(b) == 4 else shape
