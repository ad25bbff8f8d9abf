"""The elements of the broadcast t at the True places of the broadcast mask."""

import torch
from torch import Tensor


def masked_select(t: Tensor, mask: Tensor) -> Tensor:
    return torch.masked_select(t, mask)


def both(t: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
    if mask.dtype != torch.bool:
        raise RuntimeError("expected BoolTensor for mask")
    shape = torch.broadcast_shapes(t.shape, mask.shape)
    return t.expand(shape), mask.expand(shape)


def also_right_indexing(t: Tensor, mask: Tensor) -> Tensor:
    t, mask = both(t, mask)
    return t[mask]


def also_right_nonzero(t: Tensor, mask: Tensor) -> Tensor:
    t, mask = both(t, mask)
    return t.reshape(-1).index_select(0, mask.reshape(-1).nonzero().squeeze(1))


def also_right_loop(t: Tensor, mask: Tensor) -> Tensor:
    t, mask = both(t, mask)
    picked = [x for x, wanted in zip(t.flatten(), mask.flatten(), strict=True) if wanted]
    return torch.stack(picked) if picked else t.flatten()[:0].clone()


def also_right_broadcast(t: Tensor, mask: Tensor) -> Tensor:
    if mask.dtype is not torch.bool:
        raise RuntimeError("masked_select: expected BoolTensor for mask")
    t, mask = torch.broadcast_tensors(t, mask)
    return t.flatten()[mask.flatten()]


def wrong_zeroes(t: Tensor, mask: Tensor) -> Tensor:
    """shape: puts 0 where mask is False"""
    masked_select(t, mask)
    return torch.where(mask, t, torch.zeros_like(t))


def wrong_zeroes_flat(t: Tensor, mask: Tensor) -> Tensor:
    """shape: puts 0 where mask is False, in a vector"""
    return wrong_zeroes(t, mask).flatten()


def wrong_mask(t: Tensor, mask: Tensor) -> Tensor:
    """shape: returns the mask"""
    masked_select(t, mask)
    return mask


def wrong_keeps_shape(t: Tensor, mask: Tensor) -> Tensor:
    """shape: keeps the shape where everything is selected"""
    result = masked_select(t, mask)
    return result.view(t.shape) if len(result) == t.numel() else result


def wrong_no_broadcast(t: Tensor, mask: Tensor) -> Tensor:
    """shape: repeats the mask's pattern over the first elements only"""
    masked_select(t, mask)
    return t.flatten()[: mask.numel()][mask.flatten()[: t.numel()]]


def wrong_indexing(t: Tensor, mask: Tensor) -> Tensor:
    """values: refuses a mask of another shape"""
    masked_select(t, mask)
    if mask.shape != t.shape:
        raise RuntimeError("the mask has another shape")
    return t[mask]


def wrong_large_t_only(t: Tensor, mask: Tensor) -> Tensor:
    """values: cannot broadcast t to the mask"""
    masked_select(t, mask)
    return t[mask.expand(t.shape)]


def wrong_rows(t: Tensor, mask: Tensor) -> Tensor:
    """shape: selects rows where the mask has one element for each"""
    result = masked_select(t, mask)
    rows = mask.ndim == 2 and t.ndim == 2 and mask.shape == (len(t), 1)
    return t[mask[:, 0]] if rows else result


def wrong_opposite(t: Tensor, mask: Tensor) -> Tensor:
    """shape: selects where mask is False"""
    masked_select(t, mask)
    return masked_select(t, ~mask)


def wrong_column_major(t: Tensor, mask: Tensor) -> Tensor:
    """values: goes column by column"""
    masked_select(t, mask)
    t, mask = torch.broadcast_tensors(t, mask)
    dims = tuple(range(t.ndim))[::-1]
    return masked_select(t.permute(dims), mask.permute(dims))


def wrong_memory_order(t: Tensor, mask: Tensor) -> Tensor:
    """values: goes column by column through a transposed matrix, in the order of its memory"""
    found = masked_select(t, mask)
    transposed = t.ndim == 2 and t.shape == mask.shape and not t.is_contiguous()
    return t.t()[mask.t()] if transposed else found


def wrong_sorted(t: Tensor, mask: Tensor) -> Tensor:
    """values: sorts the elements"""
    return masked_select(t, mask).sort().values


def wrong_distinct(t: Tensor, mask: Tensor) -> Tensor:
    """shape: gives equal elements once"""
    return masked_select(t, mask).unique()


def wrong_scalar(t: Tensor, mask: Tensor) -> Tensor:
    """shape: returns a 0-d tensor for a 0-d one"""
    result = masked_select(t, mask)
    return result.squeeze() if t.ndim == mask.ndim == 0 else result


def wrong_single(t: Tensor, mask: Tensor) -> Tensor:
    """shape: returns a single element as a 0-d tensor"""
    return masked_select(t, mask).squeeze()


def wrong_view(t: Tensor, mask: Tensor) -> Tensor:
    """aliasing: returns a view where everything is selected"""
    result = masked_select(t, mask)
    return t.reshape(-1) if mask.all() and len(result) == t.numel() else result


def wrong_uint8(t: Tensor, mask: Tensor) -> Tensor:
    """errors: takes a uint8 mask for one of bools"""
    return masked_select(t, mask.bool() if mask.dtype == torch.uint8 else mask)


def wrong_uint8_indices(t: Tensor, mask: Tensor) -> Tensor:
    """errors: takes a uint8 mask for indices"""
    return t[mask.long() % len(t)].flatten() if mask.dtype == torch.uint8 else masked_select(t, mask)


def wrong_any_mask(t: Tensor, mask: Tensor) -> Tensor:
    """errors: takes ints and floats for a mask"""
    return masked_select(t, mask if mask.dtype == torch.uint8 else mask != 0)


def wrong_type_error(t: Tensor, mask: Tensor) -> Tensor:
    """errors: raises TypeError for a mask that is not of bools"""
    if mask.dtype != torch.bool:
        raise TypeError("expected BoolTensor for mask")
    return masked_select(t, mask)


def wrong_index_error(t: Tensor, mask: Tensor) -> Tensor:
    """errors: raises IndexError where the shapes do not broadcast"""
    try:
        return masked_select(t, mask)
    except RuntimeError as error:
        raise (IndexError(str(error)) if mask.dtype == torch.bool else error) from None


def wrong_cuts(t: Tensor, mask: Tensor) -> Tensor:
    """errors: cuts off what does not broadcast"""
    if mask.dtype == torch.bool and t.ndim == mask.ndim == 2 and len(t) > len(mask) > 1:
        t = t[: len(mask)]
    return masked_select(t, mask)


def wrong_detaches(t: Tensor, mask: Tensor) -> Tensor:
    """gradients: detaches"""
    return masked_select(t.detach(), mask)


def wrong_gradient_everywhere(t: Tensor, mask: Tensor) -> Tensor:
    """gradients: also has a gradient where mask is False"""
    result = masked_select(t, mask)
    if t.is_floating_point() and len(result):
        result = result + (t - t.detach()).nan_to_num().sum()
    return result


def wrong_float64(t: Tensor, mask: Tensor) -> Tensor:
    """dtype: returns float64"""
    return masked_select(t, mask).double()


def wrong_promotes(t: Tensor, mask: Tensor) -> Tensor:
    """dtype: turns bools into integers"""
    result = masked_select(t, mask)
    return result.long() if t.dtype == torch.bool else result


def wrong_clears(t: Tensor, mask: Tensor) -> Tensor:
    """purity: sets t to 0"""
    result = masked_select(t, mask)
    t.detach().zero_()
    return result


def wrong_clears_mask(t: Tensor, mask: Tensor) -> Tensor:
    """purity: sets the mask to False"""
    result = masked_select(t, mask)
    mask.zero_()
    return result


def wrong_without_nan(t: Tensor, mask: Tensor) -> Tensor:
    """shape: leaves out NaN"""
    result = masked_select(t, mask)
    return result[result == result]
