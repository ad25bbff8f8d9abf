"""Dimensions can be merged where a step of one is all steps of the next; torch knows."""

import math

import torch
from torch import Tensor


def can_view(t: Tensor, shape: tuple[int, ...]) -> bool:
    try:
        t.view(shape)
    except RuntimeError:
        return False
    return True


def also_right_reshape(t: Tensor, shape: tuple[int, ...]) -> bool:
    return math.prod(shape) == t.numel() and torch.reshape(t, shape).data_ptr() == t.data_ptr()


def also_right_strides(t: Tensor, shape: tuple[int, ...]) -> bool:
    if math.prod(shape) != t.numel():
        return False
    if t.numel() == 0:
        return True
    dims = [(n, step) for n, step in zip(t.shape, t.stride(), strict=True) if n != 1]
    chunks: list[int] = []
    for i, (n, step) in enumerate(dims):
        if i and dims[i - 1][1] == n * step:
            chunks[-1] *= n
        else:
            chunks.append(n)
    sizes = [n for n in shape if n != 1]
    for chunk in chunks:
        rest = chunk
        while rest > 1:
            if not sizes or rest % sizes[0]:
                return False
            rest //= sizes.pop(0)
    return True


def also_right_counting(t: Tensor, shape: tuple[int, ...]) -> bool:
    if math.prod(shape) != t.numel() or t.numel() == 0:
        return math.prod(shape) == t.numel()
    places = torch.arange(t.untyped_storage().nbytes() // t.itemsize)
    places = places.as_strided(t.shape, t.stride(), t.storage_offset()).reshape(shape)
    for dim in range(places.ndim):
        steps = places.diff(dim=dim)
        if steps.numel() and (steps != steps.flatten()[0]).any():
            return False
    return True


def wrong_contiguous(t: Tensor, shape: tuple[int, ...]) -> bool:
    """values: takes contiguous for it"""
    return t.is_contiguous() and math.prod(shape) == t.numel()


def wrong_same_shape(t: Tensor, shape: tuple[int, ...]) -> bool:
    """values: knows contiguous tensors and the same shape only"""
    return wrong_contiguous(t, shape) or tuple(t.shape) == shape


def wrong_counts(t: Tensor, shape: tuple[int, ...]) -> bool:
    """values: compares numbers of elements"""
    return math.prod(shape) == t.numel()


def wrong_raises(t: Tensor, shape: tuple[int, ...]) -> bool:
    """values: raises for another number of elements"""
    if math.prod(shape) != t.numel():
        raise RuntimeError(f"shape {shape} is invalid for input of size {t.numel()}")
    return can_view(t, shape)


def wrong_reshape(t: Tensor, shape: tuple[int, ...]) -> bool:
    """values: tells whether reshape succeeds"""
    try:
        t.reshape(shape)
    except RuntimeError:
        return False
    return True


def wrong_strides_of_one(t: Tensor, shape: tuple[int, ...]) -> bool:
    """values: looks at the strides of dimensions of size 1 as well"""
    if math.prod(shape) != t.numel() or t.numel() == 0:
        return math.prod(shape) == t.numel()
    chunks: list[int] = []
    for i, (n, step) in enumerate(zip(t.shape, t.stride(), strict=True)):
        if i and t.stride(i - 1) == n * step:
            chunks[-1] *= n
        else:
            chunks.append(n)
    merged = t.new_empty(chunks).as_strided(chunks, [2 * math.prod(chunks[i:]) for i in range(len(chunks))])
    return can_view(merged, shape)


def wrong_last_stride(t: Tensor, shape: tuple[int, ...]) -> bool:
    """values: refuses what has gaps between its elements"""
    return can_view(t, shape) and (t.ndim == 0 or t.stride(-1) == 1)


def wrong_ignores_expanded(t: Tensor, shape: tuple[int, ...]) -> bool:
    """values: refuses all expanded tensors"""
    return can_view(t, shape) and 0 not in t.stride()


def wrong_sorted(t: Tensor, shape: tuple[int, ...]) -> bool:
    """values: asks whether strides fall, as those of a cut do"""
    steps = list(t.stride())
    return math.prod(shape) == t.numel() and steps == sorted(steps, reverse=True)


def wrong_flat(t: Tensor, shape: tuple[int, ...]) -> bool:
    """values: asks whether t could be a vector"""
    return math.prod(shape) == t.numel() and can_view(t, (t.numel(),))


def wrong_splits_only(t: Tensor, shape: tuple[int, ...]) -> bool:
    """values: never merges dimensions of a tensor with gaps"""
    return can_view(t, shape) and (t.is_contiguous() or len(shape) >= t.ndim)


def wrong_empty(t: Tensor, shape: tuple[int, ...]) -> bool:
    """values: takes a tensor without elements for one without a view"""
    return t.numel() > 0 and can_view(t, shape)


def wrong_text(t: Tensor, shape: tuple[int, ...]) -> str:
    """values: answers with a word"""
    return "True" if can_view(t, shape) else "False"


def wrong_view(t: Tensor, shape: tuple[int, ...]) -> Tensor | None:
    """values: returns the view itself, or None"""
    return t.view(shape) if can_view(t, shape) else None


def wrong_tries_in_place(t: Tensor, shape: tuple[int, ...]) -> bool:
    """purity: gives t the new shape"""
    answer = can_view(t, shape)
    if answer:
        t.data = t.view(shape)
    return answer


def wrong_clears(t: Tensor, shape: tuple[int, ...]) -> bool:
    """purity: writes through the view that it makes"""
    answer = can_view(t, shape)
    if answer and t.numel() and 0 not in t.stride():
        t.view(shape).zero_()
    return answer


def wrong_no_dimension(t: Tensor, shape: tuple[int, ...]) -> bool:
    """values: denies a view without dimensions"""
    return bool(shape) and can_view(t, shape)
