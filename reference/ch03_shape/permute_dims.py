"""Dimension k of the view is dimension dims[k] of t: only sizes and strides change places."""

import numpy as np
import torch
from torch import Tensor


def permute_dims(t: Tensor, dims: tuple[int, ...]) -> Tensor:
    return t.permute(dims)


def also_right_strided(t: Tensor, dims: tuple[int, ...]) -> Tensor:
    if len(dims) != t.ndim:
        raise RuntimeError(f"{len(dims)} dims for a tensor of rank {t.ndim}")
    if len({d % t.ndim for d in dims}) < len(dims):
        raise RuntimeError("duplicate dims")
    return t.as_strided([t.shape[d] for d in dims], [t.stride(d) for d in dims])


def also_right_star(t: Tensor, dims: tuple[int, ...]) -> Tensor:
    return t.permute(*dims)


def also_right_transposes(t: Tensor, dims: tuple[int, ...]) -> Tensor:
    order = list(range(t.ndim))
    wanted = [d % t.ndim for d in dims]
    if len(wanted) != t.ndim:
        raise RuntimeError("a permutation names each dimension once")
    if sorted(wanted) != order:
        raise RuntimeError("duplicate dims")
    for k, d in enumerate(wanted):
        j = order.index(d)
        t = t.transpose(k, j)
        order[k], order[j] = order[j], order[k]
    return t


def also_right_movedim(t: Tensor, dims: tuple[int, ...]) -> Tensor:
    if len(set(dims)) != len(dims):
        raise RuntimeError(f"duplicate dims in {dims}")
    if len(dims) != t.ndim:
        raise RuntimeError("wrong number of dims")
    return torch.movedim(t, dims, tuple(range(t.ndim)))


def wrong_inverse(t: Tensor, dims: tuple[int, ...]) -> Tensor:
    """shape: applies the inverse permutation"""
    inverse = list(t.permute(dims).shape)
    for k, d in enumerate(dims):
        inverse[d] = k
    return t.permute(inverse)


def wrong_reshapes(t: Tensor, dims: tuple[int, ...]) -> Tensor:
    """values: reshapes to the right shape and leaves the elements in their order"""
    return t.reshape(t.permute(dims).shape)


def wrong_copies(t: Tensor, dims: tuple[int, ...]) -> Tensor:
    """aliasing: copies"""
    return t.permute(dims).clone(memory_format=torch.preserve_format)


def wrong_contiguous(t: Tensor, dims: tuple[int, ...]) -> Tensor:
    """strides: makes the result contiguous"""
    return t.permute(dims).contiguous()


def wrong_duplicates(t: Tensor, dims: tuple[int, ...]) -> Tensor:
    """errors: accepts duplicates"""
    if len(dims) == t.ndim and len(set(dims)) < len(dims):
        return t.as_strided([t.shape[d] for d in dims], [t.stride(d) for d in dims])
    return t.permute(dims)


def wrong_other_text(t: Tensor, dims: tuple[int, ...]) -> Tensor:
    """errors: does not say that dims are duplicate"""
    if len(set(dims)) < len(dims):
        raise RuntimeError("not a permutation")
    return t.permute(dims)


def wrong_other_error(t: Tensor, dims: tuple[int, ...]) -> Tensor:
    """errors: raises ValueError"""
    if len(set(dims)) < len(dims):
        raise ValueError("duplicate dims")
    return t.permute(dims)


def wrong_rest_kept(t: Tensor, dims: tuple[int, ...]) -> Tensor:
    """errors: appends the dimensions that are missing"""
    return t.permute(*dims, *range(len(dims), t.ndim)) if len(dims) < t.ndim else t.permute(dims)


def wrong_too_many(t: Tensor, dims: tuple[int, ...]) -> Tensor:
    """errors: ignores what is beyond the rank of t"""
    return t.permute(dims[: t.ndim]) if len(dims) > t.ndim else t.permute(dims)


def wrong_value_error_for_count(t: Tensor, dims: tuple[int, ...]) -> Tensor:
    """errors: raises ValueError for a wrong number of dims"""
    if len(dims) != t.ndim:
        raise ValueError("wrong number of dims")
    return t.permute(dims)


def wrong_swaps_two(t: Tensor, dims: tuple[int, ...]) -> Tensor:
    """shape: exchanges the first and the last dimension only"""
    view = t.permute(dims)
    return t.transpose(0, -1) if t.ndim == 3 and sorted(dims) != list(dims) else view


def wrong_detaches(t: Tensor, dims: tuple[int, ...]) -> Tensor:
    """gradients: detaches"""
    return t.detach().permute(dims)


def wrong_through_numpy(t: Tensor, dims: tuple[int, ...]) -> Tensor:
    """gradients: transposes a NumPy array with the same memory"""
    t.permute(dims)
    return torch.from_numpy(np.transpose(t.detach().numpy(), dims))


def wrong_changes_argument(t: Tensor, dims: tuple[int, ...]) -> Tensor:
    """purity: permutes t itself and returns a view of it"""
    view = t.permute(dims)
    with torch.no_grad():
        t.as_strided_(view.shape, view.stride())
    return view


def wrong_floats(t: Tensor, dims: tuple[int, ...]) -> Tensor:
    """dtype: turns all else into floats"""
    return t.permute(dims) if t.is_floating_point() else t.permute(dims).double()


def wrong_contiguous_strides(t: Tensor, dims: tuple[int, ...]) -> Tensor:
    """values: has the strides of a contiguous tensor of that shape, whatever those of t are"""
    view = t.permute(dims)
    row = t.new_empty(t.shape).permute(dims).stride()
    last = t.storage_offset() + sum((n - 1) * s for n, s in zip(view.shape, row, strict=True))
    return view if last >= t.untyped_storage().nbytes() // t.itemsize else t.as_strided(view.shape, row)
