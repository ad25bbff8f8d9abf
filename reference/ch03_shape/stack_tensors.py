"""Each tensor gets a new dimension of size 1, along which they are joined."""

import torch
from torch import Tensor


def stack_tensors(tensors: list[Tensor], dim: int = 0) -> Tensor:
    return torch.stack(tensors, dim)


def _refuse(tensors: list[Tensor]) -> None:
    if not tensors:
        raise RuntimeError("stack expects a non-empty list")
    for i, t in enumerate(tensors):
        if t.shape != tensors[0].shape:
            raise RuntimeError(f"stack expects each tensor to be equal size, but number {i} differs")


def also_right_cat(tensors: list[Tensor], dim: int = 0) -> Tensor:
    _refuse(tensors)
    return torch.cat([t.unsqueeze(dim) for t in tensors], dim)


def also_right_buffer(tensors: list[Tensor], dim: int = 0) -> Tensor:
    _refuse(tensors)
    result = tensors[0].new_empty((len(tensors), *tensors[0].shape))
    for i, t in enumerate(tensors):
        result[i] = t
    return result.movedim(0, dim)


def also_right_reshape(tensors: list[Tensor], dim: int = 0) -> Tensor:
    _refuse(tensors)
    place = dim % (tensors[0].ndim + 1)
    shape = list(tensors[0].shape)
    shape.insert(place, 1)
    return torch.cat([t.reshape(shape) for t in tensors], place)


def wrong_concatenates(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """shape: concatenates along an existing dimension"""
    _refuse(tensors)
    rank = tensors[0].ndim
    return torch.cat(tensors, max(-rank, min(dim, rank - 1))) if rank else torch.stack(tensors)


def wrong_in_front(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """shape: always inserts at 0"""
    return torch.stack(tensors)


def wrong_at_the_end(tensors: list[Tensor], dim: int = -1) -> Tensor:
    """shape: inserts at the end by default"""
    return torch.stack(tensors, dim)


def wrong_negative(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """shape: counts a negative dim from the end of the tensors, not of the result"""
    return torch.stack(tensors, dim if dim >= 0 or not tensors else max(dim + tensors[0].ndim, 0))


def wrong_reshapes(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """values: has the right shape with the elements in the order of dim 0"""
    return torch.stack(tensors).reshape(torch.stack(tensors, dim).shape)


def wrong_reversed(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """values: stacks in the reverse order"""
    return torch.stack(tensors[::-1], dim)


def wrong_first(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """values: repeats the first"""
    _refuse(tensors)
    return torch.stack([tensors[0]] * len(tensors), dim)


def wrong_broadcasts(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """errors: broadcasts unequal shapes"""
    if not tensors:
        return torch.stack(tensors)
    try:
        return torch.stack(torch.broadcast_tensors(*tensors), dim)
    except RuntimeError:
        return torch.stack(tensors, dim)


def wrong_same_count(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """errors: accepts shapes with as many elements"""
    if {t.numel() for t in tensors} == {6}:
        tensors = [t.reshape(tensors[0].shape) for t in tensors]
    return torch.stack(tensors, dim)


def wrong_looks_at_two(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """errors: compares the first two shapes only"""
    _refuse(tensors[:2])
    return torch.stack([t.expand(tensors[0].shape) for t in tensors], dim)


def wrong_text(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """errors: says something else where shapes differ"""
    if len({t.shape for t in tensors}) > 1:
        raise RuntimeError("Sizes of tensors must match")
    return torch.stack(tensors, dim)


def wrong_value_error(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """errors: raises ValueError where shapes differ"""
    if len({t.shape for t in tensors}) > 1:
        raise ValueError("stack expects each tensor to be equal size")
    return torch.stack(tensors, dim)


def wrong_empty(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """errors: raises ValueError for an empty list, as concatenate does"""
    if not tensors:
        raise ValueError("expected a non-empty list")
    return torch.stack(tensors, dim)


def wrong_nothing(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """errors: makes an empty tensor of an empty list"""
    return torch.stack(tensors, dim) if tensors else torch.empty(0)


def wrong_one_shared(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """aliasing: makes a view of a single tensor"""
    return tensors[0].unsqueeze(dim) if len(tensors) == 1 else torch.stack(tensors, dim)


def wrong_empties_list(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """aliasing: takes the tensors out of the list"""
    stacked = torch.stack(tensors, dim)
    while tensors:
        tensors.pop()
    return stacked


def wrong_detaches(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """gradients: detaches"""
    return torch.stack(tensors, dim).detach()


def wrong_last_detached(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """gradients: only the first tensor gets a gradient"""
    return torch.stack([*tensors[:1], *[t.detach() for t in tensors[1:]]], dim)


def wrong_float(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """dtype: fills a buffer of float64"""
    return torch.stack(tensors, dim).double()


def wrong_unsqueezes(tensors: list[Tensor], dim: int = 0) -> Tensor:
    """purity: gives the tensors themselves a new dimension"""
    _refuse(tensors)
    with torch.no_grad():
        for t in tensors:
            t.unsqueeze_(dim)
    return torch.cat(tensors, dim)
