"""Sizes of 1 go, with their strides."""

import torch
from torch import Tensor


def squeeze_dim(t: Tensor, dim: int | None = None) -> Tensor:
    return t.squeeze() if dim is None else t.squeeze(dim)


def also_right_reshape(t: Tensor, dim: int | None = None) -> Tensor:
    if dim is None:
        return t.view([n for n in t.shape if n != 1])
    if dim < -t.ndim or dim >= t.ndim:
        raise IndexError("Dimension out of range")
    dim %= t.ndim
    return t.reshape([n for i, n in enumerate(t.shape) if i != dim or n != 1])


def also_right_select(t: Tensor, dim: int | None = None) -> Tensor:
    if dim is not None:
        return t.select(dim, 0) if t.size(dim) == 1 else t
    for i in range(t.ndim)[::-1]:
        t = also_right_select(t, i)
    return t


def also_right_strides(t: Tensor, dim: int | None = None) -> Tensor:
    if dim is not None and not -t.ndim <= dim < t.ndim:
        raise IndexError(f"Dimension out of range (got {dim})")
    gone = [i for i in range(t.ndim) if t.size(i) == 1 and dim in (None, i, i - t.ndim)]
    stay = [i for i in range(t.ndim) if i not in gone]
    return t.as_strided([t.size(i) for i in stay], [t.stride(i) for i in stay])


def wrong_first(t: Tensor, dim: int | None = None) -> Tensor:
    """shape: removes the first dimension of size 1 only"""
    return t.squeeze(dim) if dim is not None else t.squeeze(list(t.shape).index(1)) if 1 in t.shape else t


def wrong_ends(t: Tensor, dim: int | None = None) -> Tensor:
    """shape: removes the first and the last dimension only"""
    return t.squeeze(dim) if dim is not None else t.squeeze(-1).squeeze(0) if t.ndim > 1 else t.squeeze()


def wrong_raises(t: Tensor, dim: int | None = None) -> Tensor:
    """values: raises where the size of dim is not 1"""
    if dim is not None and t.size(dim) != 1:
        raise ValueError("cannot select an axis to squeeze out which has size not equal to one")
    return squeeze_dim(t, dim)


def wrong_selects(t: Tensor, dim: int | None = None) -> Tensor:
    """shape: drops dim whatever its size is"""
    return t.squeeze() if dim is None else t.select(dim, 0) if t.size(dim) else t


def wrong_zero_is_none(t: Tensor, dim: int | None = None) -> Tensor:
    """shape: takes dim 0 for no dim"""
    return t.squeeze(dim) if dim else t.squeeze()


def wrong_ignores_dim(t: Tensor, dim: int | None = None) -> Tensor:
    """shape: ignores dim"""
    squeeze_dim(t, dim)
    return t.squeeze()


def wrong_default_zero(t: Tensor, dim: int | None = 0) -> Tensor:
    """shape: has 0 for its default"""
    return squeeze_dim(t, dim) if t.ndim or dim is None else t


def wrong_negative(t: Tensor, dim: int | None = None) -> Tensor:
    """shape: looks one dimension too far left for negative dims"""
    if dim is None or dim >= 0 or t.ndim < 2 or dim < -t.ndim:
        return squeeze_dim(t, dim)
    return t.squeeze((dim - 1) % t.ndim)


def wrong_empty(t: Tensor, dim: int | None = None) -> Tensor:
    """shape: makes a vector of what has no elements"""
    result = squeeze_dim(t, dim)
    return result if result.numel() else result.flatten()


def wrong_at_least_one(t: Tensor, dim: int | None = None) -> Tensor:
    """shape: keeps one dimension where all sizes are 1"""
    result = squeeze_dim(t, dim)
    return result.reshape(1) if result.ndim == 0 else result


def wrong_clone(t: Tensor, dim: int | None = None) -> Tensor:
    """aliasing: returns a copy"""
    return squeeze_dim(t, dim).clone()


def wrong_clone_unchanged(t: Tensor, dim: int | None = None) -> Tensor:
    """aliasing: returns a copy where no dimension goes"""
    result = squeeze_dim(t, dim)
    return t.clone() if result.shape == t.shape else result


def wrong_contiguous(t: Tensor, dim: int | None = None) -> Tensor:
    """aliasing: copies whatever is not contiguous"""
    return squeeze_dim(t.contiguous(), dim)


def wrong_reversed(t: Tensor, dim: int | None = None) -> Tensor:
    """values: turns the elements round"""
    result = squeeze_dim(t, dim)
    return result.flip(0) if result.ndim else result


def wrong_detaches(t: Tensor, dim: int | None = None) -> Tensor:
    """gradients: detaches"""
    return squeeze_dim(t.detach(), dim)


def wrong_float64(t: Tensor, dim: int | None = None) -> Tensor:
    """dtype: returns float64"""
    return squeeze_dim(t, dim).double()


def wrong_in_place(t: Tensor, dim: int | None = None) -> Tensor:
    """purity: changes t itself"""
    result = squeeze_dim(t, dim)
    t.data = result.detach()
    return result


def wrong_default_dtype(t: Tensor, dim: int | None = None) -> Tensor:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return squeeze_dim(t, dim)


def wrong_silent(t: Tensor, dim: int | None = None) -> Tensor:
    """errors: leaves t as it is for a dim out of range"""
    return squeeze_dim(t, dim) if dim is None or -t.ndim <= dim < t.ndim else t


def wrong_wraps(t: Tensor, dim: int | None = None) -> Tensor:
    """errors: wraps a dim that is out of range"""
    return squeeze_dim(t, dim if dim is None else dim % max(t.ndim, 1))


def wrong_too_far(t: Tensor, dim: int | None = None) -> Tensor:
    """errors: takes dim = rank for the last"""
    return squeeze_dim(t, -1 if dim == t.ndim and t.ndim else dim)


def wrong_value_error(t: Tensor, dim: int | None = None) -> Tensor:
    """errors: raises ValueError"""
    if dim is not None and not -t.ndim <= dim < t.ndim:
        raise ValueError("Dimension out of range")
    return squeeze_dim(t, dim)


def wrong_number(t: Tensor, dim: int | None = None) -> Tensor:
    """errors: looks at no dim of a 0-d tensor"""
    return squeeze_dim(t, dim) if t.ndim else t.view(())


def wrong_detached_number(t: Tensor, dim: int | None = None) -> Tensor:
    """gradients: detaches a result that is 0-d"""
    answer = squeeze_dim(t, dim)
    return answer if answer.ndim else answer.detach()
