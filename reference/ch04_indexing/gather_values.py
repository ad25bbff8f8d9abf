"""out[i, j] = t[index[i, j], j] for dim 0, t[i, index[i, j]] for dim 1."""

import torch
from torch import Tensor


def gather_values(t: Tensor, dim: int, index: Tensor) -> Tensor:
    return torch.gather(t, dim, index)


def check(t: Tensor, dim: int, index: Tensor) -> None:
    if index.is_floating_point():
        raise RuntimeError("expected int64 for index")
    if index.ndim != t.ndim:
        raise RuntimeError("index must have the same number of dimensions as t")
    for i in index.flatten().tolist():
        if i < 0 or i >= t.size(dim):
            raise RuntimeError(f"index {i} is out of bounds for dimension {dim} with size {t.size(dim)}")


def also_right_indexing(t: Tensor, dim: int, index: Tensor) -> Tensor:
    check(t, dim, index)
    p, q = index.shape
    if dim == 0:
        return t[index, torch.arange(q)]
    return t[torch.arange(p).unsqueeze(1), index]


def also_right_loop(t: Tensor, dim: int, index: Tensor) -> Tensor:
    check(t, dim, index)
    p, q = index.shape
    places = [(int(index[i, j]), j) if dim == 0 else (i, int(index[i, j])) for i in range(p) for j in range(q)]
    return torch.stack([t[place] for place in places]).reshape(p, q) if places else t.new_empty(p, q)


def also_right_transposed(t: Tensor, dim: int, index: Tensor) -> Tensor:
    return t.gather(1, index) if dim == 1 else t.t().gather(1, index.t() if index.ndim == 2 else index).t()


def also_right_flat(t: Tensor, dim: int, index: Tensor) -> Tensor:
    check(t, dim, index)
    p, q = index.shape
    rows, columns = torch.arange(p).view(p, 1), torch.arange(q)
    rows, columns = (index, columns) if dim == 0 else (rows, index)
    return t.reshape(-1)[rows * t.size(1) + columns]


def wrong_swaps(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """values: swaps the meaning of dim 0 and 1 where both are possible"""
    result = gather_values(t, dim, index)
    return gather_values(t, 1 - dim, index) if t.shape == (3, 3) else result


def wrong_same_shape(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """values: requires the shape of t"""
    if index.ndim == 2 and index.shape != t.shape:
        raise RuntimeError("index is out of bounds for dimension 0: t and index need the same shape")
    return gather_values(t, dim, index)


def wrong_pads(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """shape: returns the shape of t"""
    result = gather_values(t, dim, index)
    padded = torch.zeros_like(t)
    n, m = min(len(result), len(t)), min(result.size(1), t.size(1))
    padded[:n, :m] = result[:n, :m]
    return padded


def wrong_adds_dimension(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """shape: indexes t by whole rows, and so adds a dimension"""
    gather_values(t, dim, index)
    return t[index] if dim == 0 else t.t()[index]


def wrong_flat_indices(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """values: takes the indices for those of the flattened matrix"""
    gather_values(t, dim, index)
    return t.reshape(-1)[index]


def wrong_first_column(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """values: gathers from the first row or column only"""
    gather_values(t, dim, index)
    return t[index, torch.zeros_like(index)] if dim == 0 else t[torch.zeros_like(index), index]


def wrong_select(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """values: selects the slices that the first row or column of index names, where it has no other"""
    result = gather_values(t, dim, index)
    if index.numel() == 0:
        return result
    first = index[:, :1].expand_as(index) if dim == 0 else index[:1].expand_as(index)
    return gather_values(t, dim, first)


def wrong_dim_0(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """values: ignores dim where it can"""
    result = gather_values(t, dim, index)
    fits = index.numel() and int(index.max()) < len(t) and index.size(1) <= t.size(1)
    return gather_values(t, 0, index) if fits else result


def wrong_sorted(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """values: sorts the index"""
    return gather_values(t, dim, index.sort(dim).values if index.ndim == 2 else index)


def wrong_reversed(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """values: counts from the end"""
    gather_values(t, dim, index)
    return gather_values(t, dim, t.size(dim) - 1 - index)


def wrong_transposed(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """shape: returns the transpose"""
    return gather_values(t, dim, index).t()


def wrong_vector(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """shape: returns a single row as a vector"""
    return gather_values(t, dim, index).squeeze(0)


def wrong_negative(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """errors: counts a negative index from the end"""
    return gather_values(t, dim, torch.where((index < 0) & (index >= -t.size(dim)), index + t.size(dim), index))


def wrong_clamps(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """errors: takes the last one where the index is too large"""
    return gather_values(t, dim, index.clamp(max=t.size(dim) - 1))


def wrong_index_error(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """errors: raises IndexError for an index that is out of range"""
    try:
        return gather_values(t, dim, index)
    except RuntimeError as error:
        raise (IndexError(str(error)) if "bounds" in str(error) else error) from None


def wrong_one_row(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """errors: takes an index of one dimension for a row"""
    return gather_values(t, dim, index.unsqueeze(0) if index.ndim == 1 else index)


def wrong_any_rank(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """errors: takes an index of three dimensions for a matrix"""
    return gather_values(t, dim, index.flatten(1) if index.ndim == 3 else index)


def wrong_truncates(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """errors: truncates an index of floats"""
    return gather_values(t, dim, index.long())


def wrong_type_error(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """errors: raises TypeError for an index of floats"""
    if index.is_floating_point():
        raise TypeError("expected int64 for index")
    return gather_values(t, dim, index)


def wrong_overwrites(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """gradients: overwrites repeated gradients instead of adding them"""

    class Gather(torch.autograd.Function):
        @staticmethod
        def forward(context, t):
            return torch.gather(t, dim, index)

        @staticmethod
        def backward(context, v):
            return torch.zeros(t.shape, dtype=v.dtype).scatter_(dim, index, v)

    return Gather.apply(t)


def wrong_detaches(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """gradients: detaches"""
    return gather_values(t.detach(), dim, index)


def wrong_float64(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """dtype: returns float64"""
    return gather_values(t, dim, index).double()


def wrong_int_bools(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """dtype: turns bools into integers"""
    result = gather_values(t, dim, index)
    return result.long() if t.dtype == torch.bool else result


def wrong_clears(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """purity: sets t to 0"""
    result = gather_values(t, dim, index)
    t.detach().zero_()
    return result


def wrong_clears_index(t: Tensor, dim: int, index: Tensor) -> Tensor:
    """purity: sets the index to 0"""
    result = gather_values(t, dim, index)
    index.zero_()
    return result
