"""New dimensions on the left, both expanded to the common shape, then element by element."""

import torch
from torch import Tensor


def broadcast_add(a: Tensor, b: Tensor) -> Tensor:
    rank = max(a.ndim, b.ndim)
    a = a.reshape((1,) * (rank - a.ndim) + a.shape)
    b = b.reshape((1,) * (rank - b.ndim) + b.shape)
    shape = [m if n == 1 else n for n, m in zip(a.shape, b.shape, strict=True)]
    return a.expand(shape) + b.expand(shape)


def also_right_operator(a: Tensor, b: Tensor) -> Tensor:
    return a + b


def also_right_library(a: Tensor, b: Tensor) -> Tensor:
    return torch.add(*torch.broadcast_tensors(a, b))


def also_right_unsqueezes(a: Tensor, b: Tensor) -> Tensor:
    while a.ndim < b.ndim:
        a = a.unsqueeze(0)
    while b.ndim < a.ndim:
        b = b[None]
    for dim in range(a.ndim):
        n, m = a.shape[dim], b.shape[dim]
        if n != m and 1 not in (n, m):
            raise RuntimeError(f"{n} and {m} do not broadcast")
        if n == 1:
            a = a.repeat_interleave(m, dim)
        elif m == 1:
            b = b.repeat_interleave(n, dim)
    return a + b


def wrong_left(a: Tensor, b: Tensor) -> Tensor:
    """values: aligns dimensions on the left where it can"""
    total, rank = a + b, max(a.ndim, b.ndim)
    a = a.reshape(a.shape + (1,) * (rank - a.ndim))
    b = b.reshape(b.shape + (1,) * (rank - b.ndim))
    fits = all(n == m or 1 in (n, m) for n, m in zip(a.shape, b.shape, strict=True))
    return a + b if fits and (a + b).shape == total.shape else total


def wrong_writes(a: Tensor, b: Tensor) -> Tensor:
    """purity: writes into an expanded view"""
    shape = torch.broadcast_shapes(a.shape, b.shape)
    if a.shape == shape and a.dtype == b.dtype and not a.requires_grad and 0 not in a.stride():
        return a.expand(shape).add_(b).clone()
    return a + b


def wrong_rank_two(a: Tensor, b: Tensor) -> Tensor:
    """shape: handles only rank 2"""
    total = a + b
    return total.reshape(-1, total.shape[-1]) if total.ndim > 2 and total.numel() else total


def wrong_no_new_dimensions(a: Tensor, b: Tensor) -> Tensor:
    """values: fails for different ranks"""
    if a.ndim != b.ndim:
        raise RuntimeError("the ranks differ")
    return a + b


def wrong_only_b(a: Tensor, b: Tensor) -> Tensor:
    """values: expands b to the shape of a only"""
    return a + b.expand(a.shape)


def wrong_subtracts(a: Tensor, b: Tensor) -> Tensor:
    """values: subtracts"""
    return a - b


def wrong_dtype_of_a(a: Tensor, b: Tensor) -> Tensor:
    """dtype: gives the sum the dtype of a where that loses nothing"""
    total = a + b
    kept = total.to(a.dtype)
    return kept if torch.equal(kept.to(total.dtype), total) else total


def wrong_float64(a: Tensor, b: Tensor) -> Tensor:
    """dtype: adds int64 and float32 in float64, as NumPy does"""
    return a.double() + b if {a.dtype, b.dtype} == {torch.int64, torch.float32} else a + b


def wrong_tiles(a: Tensor, b: Tensor) -> Tensor:
    """errors: repeats a size that divides the other"""
    if a.ndim and b.ndim and a.shape[-1] == 2 * b.shape[-1] and b.shape[-1] > 1:
        b = torch.cat([b, b], -1)
    return a + b


def wrong_cuts(a: Tensor, b: Tensor) -> Tensor:
    """errors: cuts off what does not fit"""
    try:
        return a + b
    except RuntimeError:
        n = min(a.shape[-1], b.shape[-1])
        return (a[..., :n] if a.ndim == 1 else a[:1, :n]) + b[..., :n]


def wrong_value_error(a: Tensor, b: Tensor) -> Tensor:
    """errors: raises ValueError"""
    try:
        return a + b
    except RuntimeError as error:
        raise ValueError(str(error)) from None


def wrong_detaches(a: Tensor, b: Tensor) -> Tensor:
    """gradients: detaches both"""
    return a.detach() + b.detach()


def wrong_detaches_smaller(a: Tensor, b: Tensor) -> Tensor:
    """gradients: copies the smaller one, which loses its graph"""
    return a + torch.tensor(b.tolist(), dtype=b.dtype) if 0 < b.numel() < a.numel() else a + b


def wrong_mean_gradient(a: Tensor, b: Tensor) -> Tensor:
    """gradients: averages the gradient over what was repeated"""
    total = a + b
    share = b.numel() / max(total.numel(), 1)
    return a + (b * share + (b * (1 - share)).detach()) if b.requires_grad else total


def wrong_default_dtype(a: Tensor, b: Tensor) -> Tensor:
    """purity: leaves the default dtype changed"""
    total = a + b
    torch.set_default_dtype(torch.float64)
    return total


SHAPE = "shape = [m if n == 1 else n for n, m in zip(a.shape, b.shape, strict=True)]"
SUM = "return a.expand(shape) + b.expand(shape)"
EQUIVALENT = {
    f"{SHAPE} -> {SHAPE.replace('strict=True', 'strict=False')}": "both have the same rank by then",
    f"{SHAPE} -> {SHAPE.replace('a.shape, b.shape', 'b.shape, a.shape')}": "expand refuses what differs otherwise",
    f"{SUM} -> return a + b.expand(shape)": "the sum broadcasts the other one",
    f"{SUM} -> return a.expand(shape) + b": "the sum broadcasts the other one",
}


def wrong_repeats(a: Tensor, b: Tensor) -> Tensor:
    """errors: repeats a vector as often as it goes into another"""
    whole = a.ndim == b.ndim == 1 and b.numel() > 1 and a.numel() % b.numel() == 0
    return broadcast_add(a, b.repeat(a.numel() // b.numel()) if whole else b)


def wrong_number(a: Tensor, b: Tensor) -> Tensor:
    """gradients: reads b as a Python number where it is 0-d"""
    return broadcast_add(a, b if b.ndim else b.detach())
