"""A stride of 0 repeats a dimension: all its elements are the same memory."""

import torch
from torch import Tensor


def expand_to(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    return t.expand(shape)


def also_right_strided(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    new = len(shape) - t.ndim
    sizes, strides = list(shape[:new]), [0] * new
    for wanted, size, step in zip(shape[new:], t.shape, t.stride(), strict=True):
        if wanted not in (-1, size) and size != 1:
            raise RuntimeError(f"the size {wanted} must match the existing size {size}")
        sizes.append(size if wanted == -1 else wanted)
        strides.append(step if size != 1 else 0)
    return t.as_strided(sizes, strides)


def also_right_broadcast(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    return torch.broadcast_to(t, shape)


def also_right_unsqueezes(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    while t.ndim < len(shape):
        t = t.unsqueeze(0)
    return t.expand(*shape)


def wrong_repeats(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """aliasing: copies with repeat"""
    full = t.expand(shape).shape
    sizes = (1,) * (len(full) - t.ndim) + t.shape
    return t.repeat([n // max(m, 1) for n, m in zip(full, sizes, strict=True)])


def wrong_contiguous(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """strides: makes the view contiguous, which copies"""
    return t.expand(shape).contiguous()


def wrong_tiles(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """errors: tiles dimensions of other sizes"""
    if t.shape == (2, 3) and shape in ((4, 3), (2, 6)):
        return t.repeat(shape[0] // 2, shape[1] // 3)
    return t.expand(shape)


def wrong_cuts(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """errors: cuts off what is longer"""
    try:
        return t.expand(shape)
    except RuntimeError:
        return t[tuple(slice(n) for n in shape[-t.ndim :])].expand(shape)


def wrong_accepts_one(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """errors: keeps the size of t where the shape has a 1"""
    if t.ndim and len(shape) >= t.ndim:
        new = len(shape) - t.ndim
        shape = shape[:new] + tuple(m if n == 1 else n for n, m in zip(shape[new:], t.shape, strict=True))
    return t.expand(shape)


def wrong_no_leading(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """shape: does not add leading dimensions"""
    return t.expand(t.expand(shape).shape[len(shape) - t.ndim :])


def wrong_text(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """errors: says something else"""
    try:
        return t.expand(shape)
    except RuntimeError:
        raise RuntimeError("shapes do not broadcast") from None


def wrong_value_error(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """errors: raises ValueError"""
    try:
        return t.expand(shape)
    except RuntimeError as error:
        raise ValueError(str(error)) from None


def wrong_no_minus_one(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """values: fails where a size is -1"""
    if -1 in shape:
        raise RuntimeError("sizes cannot be negative")
    return t.expand(shape)


def wrong_minus_one(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """shape: takes -1 for 1"""
    view = t.expand(shape)
    return view[tuple(slice(0, 1) if n == -1 else slice(None) for n in shape)]


def wrong_left(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """values: aligns shapes on the left where it can"""
    view = t.expand(shape)
    left = t.reshape(t.shape + (1,) * (len(shape) - t.ndim))
    fits = all(m in (1, n) for n, m in zip(view.shape, left.shape, strict=True))
    return left.expand(view.shape) if fits else view


def wrong_adds_zeros(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """aliasing: adds zeros of that shape"""
    full = t.expand(shape).shape
    return t | torch.zeros(full, dtype=t.dtype) if t.dtype == torch.bool else t + torch.zeros(full, dtype=t.dtype)


def wrong_detaches(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """gradients: detaches"""
    return t.detach().expand(shape)


def wrong_mean_gradient(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """gradients: divides the gradient by the number of repetitions"""
    view = t.expand(shape)
    if t.requires_grad and t.numel():
        view.register_hook(lambda g: g / (view.numel() / t.numel()))
    return view


def wrong_needs_grad(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """purity: leaves t requiring grad"""
    view = t.expand(shape)
    if t.is_floating_point():
        t.requires_grad_()
    return view


def wrong_double(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """dtype: returns float64"""
    return t.expand(shape).double()
