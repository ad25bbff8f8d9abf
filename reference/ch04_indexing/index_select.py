"""Slice i of the result is slice index[i] of t."""

import torch
from torch import Tensor


def index_select(t: Tensor, dim: int, index: Tensor) -> Tensor:
    return torch.index_select(t, dim, index)


def checked(t: Tensor, dim: int, index: Tensor) -> list[int]:
    if index.dtype not in (torch.int32, torch.int64):
        raise RuntimeError("expected integers for index")
    numbers = index.tolist()
    if any(not 0 <= i < t.size(dim) for i in numbers):
        raise IndexError("index out of range")
    return numbers


def also_right_indexing(t: Tensor, dim: int, index: Tensor) -> Tensor:
    checked(t, dim, index)
    return t.movedim(dim, 0)[index.long()].movedim(0, dim)


def also_right_stacked(t: Tensor, dim: int, index: Tensor) -> Tensor:
    numbers = checked(t, dim, index)
    if not numbers:
        return t.narrow(dim, 0, 0).clone()
    return torch.stack([t.select(dim, i) for i in numbers], dim)


def also_right_gather(t: Tensor, dim: int, index: Tensor) -> Tensor:
    checked(t, dim, index)
    size = list(t.shape)
    size[dim] = len(index)
    return t.gather(dim, index.long().reshape([-1] + [1] * (t.ndim - 1 - dim % t.ndim)).expand(size))


def also_right_filled(t: Tensor, dim: int, index: Tensor) -> Tensor:
    size = list(t.shape)
    size[dim] = len(index)
    result = torch.zeros(size, dtype=t.dtype)
    for place, i in enumerate(checked(t, dim, index)):
        result.select(dim, place).copy_(t.select(dim, i))
    return result


def wrong_sorts(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """values: sorts the index"""
    return index_select(t, dim, index.sort().values)


def wrong_reversed(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """values: takes the slices in reverse"""
    return index_select(t, dim, index.flip(0))


def wrong_deduplicates(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """shape: names every slice once"""
    return index_select(t, dim, torch.unique(index))


def wrong_mask(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """shape: makes a mask of the index, which forgets order and repetitions"""
    index_select(t, dim, index)
    mask = torch.zeros(t.size(dim), dtype=torch.bool)
    mask[index.long()] = True
    return t.movedim(dim, 0)[mask].movedim(0, dim)


def wrong_first_dim(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """shape: selects along the first dimension if it can"""
    able = len(index) and -1 < int(index.min()) and int(index.max()) < len(t)
    return index_select(t, 0 if able else dim, index)


def wrong_other_dim(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """values: selects along the other dimension of a square matrix"""
    result = index_select(t, dim, index)
    if t.shape != (3, 3) or len(index) != 3:
        return result
    return index_select(t, 1 - dim % 2, index)


def wrong_from_one(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """values: counts slices from 1"""
    return index_select(t, dim, torch.where(index > 0, index - 1, index) if index.dtype.is_signed else index)


def wrong_negative_dim(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """values: refuses a negative dim"""
    if dim < 0:
        raise IndexError(dim)
    return index_select(t, dim, index)


def wrong_empty(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """values: refuses an index without elements"""
    return torch.stack([t.select(dim, i) for i in checked(t, dim, index)], dim)


def wrong_single(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """shape: drops the dimension where one slice is named"""
    result = index_select(t, dim, index)
    return result.squeeze(dim) if len(index) == 1 else result


def wrong_int64_only(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """values: refuses an int32 index"""
    if index.dtype != torch.int64:
        raise RuntimeError("expected int64 for index")
    return index_select(t, dim, index)


def wrong_view_of_all(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """aliasing: returns t itself where the index names all slices in their order"""
    result = index_select(t, dim, index)
    return t if index.tolist() == list(range(t.size(dim))) else result


def wrong_view_of_one(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """aliasing: returns a view where one slice is named"""
    result = index_select(t, dim, index)
    return t.narrow(dim, int(index[0]), 1) if len(index) == 1 else result


def wrong_negative(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """errors: counts a negative index from the end"""
    if index.is_floating_point():
        raise RuntimeError("expected integers for index")
    return t.movedim(dim, 0)[index.long()].movedim(0, dim)


def wrong_clamps(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """errors: takes the last slice where the index is too large"""
    return index_select(t, dim, index.clamp(max=t.size(dim) - 1))


def wrong_truncates(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """errors: truncates a float index"""
    return index_select(t, dim, index.long())


def wrong_index_error(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """errors: raises IndexError for a float index"""
    if index.is_floating_point():
        raise IndexError("expected integers for index")
    return index_select(t, dim, index)


def wrong_value_error(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """errors: raises ValueError where an index is out of range"""
    if index.lt(0).any() or index.ge(t.size(dim)).any():
        raise ValueError("index out of range")
    return index_select(t, dim, index)


def wrong_last_gradient(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """gradients: loses one of two repeated gradients"""
    numbers = checked(t, dim, index)
    if len(set(numbers)) == len(numbers):
        return index_select(t, dim, index)
    return torch.stack(
        [(t if i not in numbers[:place] else t.detach()).select(dim, i) for place, i in enumerate(numbers)], dim
    )


def wrong_detaches(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """gradients: detaches"""
    return index_select(t.detach(), dim, index)


def wrong_float64(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """dtype: returns float64"""
    return index_select(t, dim, index).double()


def wrong_product(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """values: adds up slices times 0 and 1, so that NaN spreads"""
    numbers = checked(t, dim, index)
    if not numbers or not t.is_floating_point():
        return index_select(t, dim, index)
    slices = t.unbind(dim)
    return torch.stack([sum(x * (i == j) for j, x in enumerate(slices)) for i in numbers], dim)


def wrong_clears_index(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """purity: sets the index to 0"""
    result = index_select(t, dim, index)
    index.zero_()
    return result


def wrong_clears(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """purity: sets t to 0"""
    result = index_select(t, dim, index)
    t.detach().zero_()
    return result


def wrong_third_dimension(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """shape: takes a third dimension for the second"""
    return index_select(t, min(dim, 1), index)
