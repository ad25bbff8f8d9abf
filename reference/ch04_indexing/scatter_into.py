"""out[index[i, j], j] = src[i, j] for dim 0, out[i, index[i, j]] = src[i, j] for dim 1."""

import torch
from torch import Tensor


def scatter_into(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    return out.scatter_(dim, index, src)


def check(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> None:
    if isinstance(src, Tensor) and src.dtype != out.dtype:
        raise RuntimeError("Expected self.dtype to be equal to src.dtype")
    if index.dtype != torch.int64:
        raise RuntimeError("index must be int64")
    if index.ndim != 2:
        raise RuntimeError("index and out must have the same number of dimensions")
    for i in index.flatten().tolist():
        if not 0 <= i < out.size(dim):
            raise RuntimeError(f"index {i} is out of bounds for dimension {dim} with size {out.size(dim)}")


def also_right_loop(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    check(out, dim, index, src)
    for i in range(index.size(0)):
        for j in range(index.size(1)):
            x = src[i, j] if isinstance(src, Tensor) else src
            if dim == 0:
                out[index[i, j], j] = x
            else:
                out[i, index[i, j]] = x
    return out


def also_right_indexing(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    check(out, dim, index, src)
    p, q = index.shape
    rows, columns = torch.arange(p).unsqueeze(1), torch.arange(q)
    out[(index, columns) if dim == 0 else (rows, index)] = src[:p, :q] if isinstance(src, Tensor) else src
    return out


def also_right_copies_back(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    out.copy_(out.scatter(dim, index, src))
    return out


def also_right_filled(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    check(out, dim, index, src)
    if not isinstance(src, Tensor):
        src = torch.full(index.shape, src).to(out.dtype)
    return out.scatter_(dim, index, src)


def wrong_swaps(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """values: swaps dim 0 and 1 where both are possible"""
    return scatter_into(out, 1 - dim if out.shape == (3, 3) else dim, index, src)


def wrong_swaps_source(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """values: reads src where it should write"""
    scatter_into(out.clone(), dim, index, src)
    if not isinstance(src, Tensor) or out.shape != (3, 3):
        return scatter_into(out, dim, index, src)
    p, q = index.shape
    out[:p, :q] = src.gather(dim, index)
    return out


def wrong_new_tensor(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """inplace: returns a new tensor"""
    return out.scatter(dim, index, src)


def wrong_copy_returned(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """inplace: changes out but returns a copy"""
    return scatter_into(out, dim, index, src).clone()


def wrong_view_returned(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """inplace: changes out but returns a view of it"""
    return scatter_into(out, dim, index, src)[:]


def wrong_new_memory(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """inplace: gives out other memory, so that its views do not see the change"""
    out.data = out.scatter(dim, index, src)
    return out


def wrong_neighbour(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """inplace: also clears the last element of the memory in which out lies"""
    scatter_into(out, dim, index, src)
    last = out.untyped_storage().nbytes() // out.itemsize - 1
    reached = out.storage_offset() + sum((n - 1) * step for n, step in zip(out.shape, out.stride(), strict=True))
    if out.numel() and last > reached:
        out.as_strided((1,), (1,), last).zero_()
    return out


def wrong_nothing(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> None:
    """values: returns nothing"""
    scatter_into(out, dim, index, src)


def wrong_adds(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """values: adds instead of overwriting"""
    check(out, dim, index, src)
    return out.scatter_add_(
        dim, index, src if isinstance(src, Tensor) else torch.full_like(index, src, dtype=out.dtype)
    )


def wrong_clears(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """values: sets all other elements to 0"""
    twin = scatter_into(torch.zeros_like(out), dim, index, src)
    return out.copy_(twin)


def wrong_one(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """values: writes 1 for every number"""
    return scatter_into(out, dim, index, src if isinstance(src, Tensor) else 1)


def wrong_rounds(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """values: rounds a number for integers"""
    number = not isinstance(src, Tensor) and not out.is_floating_point() and out.dtype != torch.bool
    return scatter_into(out, dim, index, round(src) if number else src)


def wrong_bool_of_int(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """values: truncates a number before it makes a bool of it"""
    number = not isinstance(src, Tensor) and out.dtype == torch.bool
    return scatter_into(out, dim, index, int(src) if number else src)


def wrong_integers_only(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """values: refuses a number that is not of out's kind"""
    if isinstance(src, float) and not out.is_floating_point():
        raise RuntimeError("Expected self.dtype to be equal to src.dtype")
    return scatter_into(out, dim, index, src)


def wrong_tensor_only(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """values: refuses a number"""
    return out.scatter_(dim, index, src[: index.shape[0]])


def wrong_same_shape(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """values: refuses a src larger than index"""
    if isinstance(src, Tensor) and index.ndim == 2 and src.shape != index.shape:
        raise RuntimeError("Expected self.dtype to be equal to src.dtype, same number of dimensions")
    return scatter_into(out, dim, index, src)


def wrong_last_part(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """values: uses the last rows of src"""
    if isinstance(src, Tensor) and index.ndim == 2:
        src = src[len(src) - len(index) :]
    return scatter_into(out, dim, index, src)


def wrong_flat_source(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """values: uses the first elements of src in its own order"""
    if isinstance(src, Tensor) and index.ndim == 2:
        src = src.reshape(-1)[: index.numel()].reshape(index.shape)
    return scatter_into(out, dim, index, src)


def wrong_transposed(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """shape: returns the transpose"""
    return scatter_into(out, dim, index, src).t()


def wrong_float64(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """dtype: returns float64"""
    return scatter_into(out, dim, index, src).double()


def wrong_casts(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """errors: casts src silently"""
    return scatter_into(out, dim, index, src.to(out.dtype) if isinstance(src, Tensor) else src)


def wrong_widens(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """errors: casts src silently where that loses nothing"""
    if isinstance(src, Tensor) and out.is_floating_point() and not src.is_floating_point():
        src = src.to(out.dtype)
    return scatter_into(out, dim, index, src)


def wrong_negative(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """errors: counts a negative index from the end"""
    return scatter_into(out, dim, torch.where(index < 0, index + out.size(dim), index), src)


def wrong_clamps(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """errors: writes to the last place where the index is too large"""
    return scatter_into(out, dim, index.clamp(max=out.size(dim) - 1), src)


def wrong_index_error(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """errors: raises IndexError for an index that is out of range"""
    try:
        return scatter_into(out, dim, index, src)
    except RuntimeError as error:
        raise (IndexError(str(error)) if "bounds" in str(error) else error) from None


def wrong_one_row(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """errors: takes an index of one dimension for a row"""
    return scatter_into(out, dim, index.unsqueeze(0) if index.ndim == 1 else index, src)


def wrong_truncates(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """errors: truncates an index of floats"""
    return scatter_into(out, dim, index.long(), src)


def wrong_changes_source(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """purity: sets src to 0"""
    scatter_into(out, dim, index, src)
    if isinstance(src, Tensor):
        src.zero_()
    return out


def wrong_changes_index(out: Tensor, dim: int, index: Tensor, src: Tensor | float) -> Tensor:
    """purity: sets the index to 0"""
    scatter_into(out, dim, index, src)
    index.zero_()
    return out
