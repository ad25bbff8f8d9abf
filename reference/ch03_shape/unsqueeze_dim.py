"""One more size, 1, and one more stride."""

import torch
from torch import Tensor


def unsqueeze_dim(t: Tensor, dim: int) -> Tensor:
    return t.unsqueeze(dim)


def also_right_index(t: Tensor, dim: int) -> Tensor:
    if not -t.ndim - 1 <= dim <= t.ndim:
        raise IndexError(f"Dimension out of range: {dim}")
    return t[(slice(None),) * (dim % (t.ndim + 1)) + (None,)]


def also_right_view(t: Tensor, dim: int) -> Tensor:
    rank = t.ndim + 1
    if dim < -rank or dim >= rank:
        raise IndexError("Dimension out of range")
    sizes = list(t.shape)
    sizes.insert(dim + rank if dim < 0 else dim, 1)
    return t.view(sizes)


def also_right_strides(t: Tensor, dim: int) -> Tensor:
    if not -t.ndim - 1 <= dim <= t.ndim:
        raise IndexError("Dimension out of range")
    sizes, steps, dim = list(t.shape), list(t.stride()), dim % (t.ndim + 1)
    step = sizes[dim] * steps[dim] if dim < t.ndim else 1
    return t.as_strided([*sizes[:dim], 1, *sizes[dim:]], [*steps[:dim], step, *steps[dim:]])


def wrong_clone(t: Tensor, dim: int) -> Tensor:
    """aliasing: returns a copy"""
    return t.unsqueeze(dim).clone()


def wrong_stack(t: Tensor, dim: int) -> Tensor:
    """aliasing: stacks a list of one"""
    return torch.stack([t], dim)


def wrong_contiguous(t: Tensor, dim: int) -> Tensor:
    """aliasing: copies whatever is not contiguous"""
    return t.contiguous().unsqueeze(dim)


def wrong_stride_zero(t: Tensor, dim: int) -> Tensor:
    """strides: gives the new dimension stride 0"""
    result = t.unsqueeze(dim)
    steps = list(result.stride())
    steps[dim] = 0
    return result.as_strided(result.shape, steps)


def wrong_stride_of_next(t: Tensor, dim: int) -> Tensor:
    """strides: gives the new dimension the stride of the one after it"""
    result = t.unsqueeze(dim)
    steps = [*result.stride(), 1]
    steps[dim % result.ndim] = steps[dim % result.ndim + 1]
    return result.as_strided(result.shape, steps[:-1])


def wrong_stride_of_previous(t: Tensor, dim: int) -> Tensor:
    """strides: gives the new dimension the stride of the one before it"""
    result = t.unsqueeze(dim)
    steps, dim = list(result.stride()), dim % result.ndim
    steps[dim] = steps[max(dim - 1, 0)]
    return result.as_strided(result.shape, steps)


def wrong_last_stride(t: Tensor, dim: int) -> Tensor:
    """strides: gives a new last dimension stride 0"""
    result = t.unsqueeze(dim)
    at_end = dim % result.ndim == t.ndim
    return t.as_strided([*t.shape, 1], [*t.stride(), 0]) if at_end else result


def wrong_negative(t: Tensor, dim: int) -> Tensor:
    """shape: counts negative dims in t, not in the result"""
    right = t.unsqueeze(dim)
    return right if dim >= 0 or t.ndim == 0 else t.unsqueeze(dim % t.ndim)


def wrong_after(t: Tensor, dim: int) -> Tensor:
    """shape: inserts after dim"""
    right = t.unsqueeze(dim)
    return t.unsqueeze(min(dim + 1, t.ndim)) if dim >= 0 else right


def wrong_replaces(t: Tensor, dim: int) -> Tensor:
    """shape: makes the size at dim 1 instead"""
    result = t.unsqueeze(dim)
    return t.narrow(dim % t.ndim, 0, 1) if 0 not in t.shape and t.ndim else result


def wrong_front(t: Tensor, dim: int) -> Tensor:
    """shape: always inserts at the front"""
    t.unsqueeze(dim)
    return t.unsqueeze(0)


def wrong_reshapes(t: Tensor, dim: int) -> Tensor:
    """values: reverses the other sizes"""
    sizes = t.unsqueeze(dim).shape
    return t.permute(*range(t.ndim)[::-1]).reshape(sizes)


def wrong_doubles(t: Tensor, dim: int) -> Tensor:
    """shape: repeats t along the new dimension"""
    return t.unsqueeze(dim).expand(*[2 if i == dim % (t.ndim + 1) else -1 for i in range(t.ndim + 1)])


def wrong_float64(t: Tensor, dim: int) -> Tensor:
    """dtype: returns float64"""
    return t.unsqueeze(dim).double()


def wrong_in_place(t: Tensor, dim: int) -> Tensor:
    """purity: changes t itself"""
    result = t.unsqueeze(dim)
    t.data = result.detach()
    return result


def wrong_detaches(t: Tensor, dim: int) -> Tensor:
    """gradients: detaches"""
    return t.detach().unsqueeze(dim)


def wrong_wraps(t: Tensor, dim: int) -> Tensor:
    """errors: wraps a dim that is out of range"""
    return t.unsqueeze(dim % (t.ndim + 1))


def wrong_clamps(t: Tensor, dim: int) -> Tensor:
    """errors: inserts at the nearer end, as list.insert does"""
    sizes = list(t.shape)
    sizes.insert(dim, 1)
    return t.unsqueeze(dim) if -t.ndim - 1 <= dim <= t.ndim else t.view(sizes)


def wrong_too_far(t: Tensor, dim: int) -> Tensor:
    """errors: appends for dim = rank + 1, too"""
    return t.unsqueeze(-1) if dim == t.ndim + 1 else t.unsqueeze(dim)


def wrong_value_error(t: Tensor, dim: int) -> Tensor:
    """errors: raises ValueError"""
    if not -t.ndim - 1 <= dim <= t.ndim:
        raise ValueError("Dimension out of range")
    return t.unsqueeze(dim)
