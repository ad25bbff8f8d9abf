"""stride[k] = shape[k + 1] * shape[k + 2] * ..."""

import math

import numpy as np
import torch


def contiguous_strides(shape: tuple[int, ...]) -> tuple[int, ...]:
    if any(n < 0 for n in shape):
        raise ValueError(f"a size is negative: {shape}")
    return tuple(math.prod(shape[k + 1 :]) for k in range(len(shape)))


def also_right_loop(shape: tuple[int, ...]) -> tuple[int, ...]:
    strides, step = [], 1
    for n in reversed(shape):
        if n < 0:
            raise ValueError("negative size")
        strides.insert(0, step)
        step *= n
    return tuple(strides)


def also_right_numpy(shape: tuple[int, ...]) -> tuple[int, ...]:
    if min(shape, default=0) < 0:
        raise ValueError
    if not shape:
        return ()
    return tuple(np.cumprod((1, *shape[:0:-1]))[::-1])


def also_right_recursive(shape: tuple[int, ...]) -> tuple[int, ...]:
    if not shape:
        return ()
    if shape[0] < 0:
        raise ValueError(shape)
    rest = also_right_recursive(shape[1:])
    return (shape[1] * rest[0] if rest else 1, *rest)


def also_right_size(shape: tuple[int, ...]) -> tuple[int, ...]:
    if [n for n in shape if n < 0]:
        raise ValueError("shapes have no negative sizes")
    return torch.Size([math.prod(shape[k:]) for k in range(1, len(shape) + 1)])


def wrong_column_major(shape: tuple[int, ...]) -> tuple[int, ...]:
    """values: returns column-major strides"""
    contiguous_strides(shape)
    return tuple(math.prod(shape[:k]) for k in range(len(shape)))


def wrong_own_size(shape: tuple[int, ...]) -> tuple[int, ...]:
    """values: includes its own size in the product"""
    contiguous_strides(shape)
    return tuple(math.prod(shape[k:]) for k in range(len(shape)))


def wrong_bytes(shape: tuple[int, ...]) -> tuple[int, ...]:
    """values: returns byte strides"""
    return tuple(4 * step for step in contiguous_strides(shape))


def wrong_reversed(shape: tuple[int, ...]) -> tuple[int, ...]:
    """values: returns the strides from last to first"""
    return contiguous_strides(shape)[::-1]


def wrong_of_torch(shape: tuple[int, ...]) -> tuple[int, ...]:
    """values: asks torch, which counts a size of 0 as 1"""
    contiguous_strides(shape)
    return torch.empty(shape).stride()


def wrong_next_only(shape: tuple[int, ...]) -> tuple[int, ...]:
    """values: takes the next size alone instead of the product"""
    contiguous_strides(shape)
    return (*shape[1:], 1) if shape else ()


def wrong_never_empty(shape: tuple[int, ...]) -> tuple[int, ...]:
    """values: gives (1,) for ()"""
    return contiguous_strides(shape) or (1,)


def wrong_list(shape: tuple[int, ...]) -> tuple[int, ...]:
    """values: returns a list"""
    return list(contiguous_strides(shape))


def wrong_floats(shape: tuple[int, ...]) -> tuple[int, ...]:
    """values: returns floats"""
    return tuple(float(step) for step in contiguous_strides(shape))


def wrong_divides(shape: tuple[int, ...]) -> tuple[int, ...]:
    """values: divides the number of elements, which fails where a size is 0"""
    contiguous_strides(shape)
    rest, strides = math.prod(shape), []
    for n in shape:
        rest //= n
        strides.append(rest)
    return tuple(strides)


def wrong_two_dimensions(shape: tuple[int, ...]) -> tuple[int, ...]:
    """values: knows matrices and vectors only"""
    contiguous_strides(shape)
    return (shape[-1], 1) if len(shape) > 1 else (1,) * len(shape)


def wrong_takes_negative(shape: tuple[int, ...]) -> tuple[int, ...]:
    """errors: computes with negative sizes"""
    return tuple(math.prod(shape[k + 1 :]) for k in range(len(shape)))


def wrong_runtime_error(shape: tuple[int, ...]) -> tuple[int, ...]:
    """errors: lets torch raise its RuntimeError for negative sizes"""
    torch.empty(shape)
    return contiguous_strides(shape)


def wrong_product_negative(shape: tuple[int, ...]) -> tuple[int, ...]:
    """errors: looks at the sign of the product of all sizes"""
    if math.prod(shape) < 0:
        raise ValueError("negative")
    return wrong_takes_negative(shape)


def wrong_first_unseen(shape: tuple[int, ...]) -> tuple[int, ...]:
    """errors: looks at the signs of the strides only, where the first size does not occur"""
    strides = wrong_takes_negative(shape)
    if any(step < 0 for step in strides):
        raise ValueError("negative")
    return strides


def wrong_default_dtype(shape: tuple[int, ...]) -> tuple[int, ...]:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return contiguous_strides(shape)
