"""view refuses incompatible strides; only then are the elements copied."""

import torch
from torch import Tensor


def reshape_tensor(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    return t.reshape(shape)


def also_right_try_view(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    try:
        return t.view(shape)
    except RuntimeError as error:
        if "is invalid for input of size" in str(error):
            raise
        return t.contiguous().view(shape)


def wrong_copies(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """aliasing: always copies"""
    return t.clone().reshape(shape)


def wrong_contiguous_only(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """values: fails where the tensor is not contiguous"""
    return t.view(shape)


def wrong_storage_order(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """values: reads the elements in the order of the storage"""
    if t.is_contiguous() or 0 in t.stride():
        return t.reshape(shape)
    dims = sorted(range(t.ndim), key=lambda d: -t.stride(d))
    return t.permute(dims).reshape(shape)


def wrong_detaches(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """gradients: detaches"""
    return t.detach().reshape(shape)


def wrong_flat(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """shape: returns a vector"""
    return t.reshape(shape).reshape(-1)


def wrong_pads(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """errors: cuts off what does not fit"""
    count = torch.Size(n for n in shape if n != -1).numel()
    if -1 in shape and count:
        shape = tuple(t.numel() // count if n == -1 else n for n in shape)
    wanted = torch.Size(shape).numel()
    return t.reshape(shape) if wanted == t.numel() else t.reshape(-1)[:wanted].reshape(shape)


def wrong_fills(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """errors: fills up with zeros what is too large"""
    missing = 0 if -1 in shape else max(0, torch.Size(shape).numel() - t.numel())
    return torch.cat([t.reshape(-1), t.new_zeros(missing)]).reshape(shape) if missing else t.reshape(shape)


def wrong_floats(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """dtype: turns integers into floats"""
    return t.reshape(shape) if t.is_floating_point() else t.double().reshape(shape)


def wrong_needs_grad(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """purity: leaves its argument requiring grad"""
    result = t.reshape(shape)
    if t.is_floating_point():
        t.requires_grad_()
    return result


def wrong_last_size(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """values: takes -1 for the last size of t if it is not the first of the shape"""
    sizes = [t.shape[-1] if size == -1 and place and t.ndim else size for place, size in enumerate(shape)]
    return t.reshape(sizes)


def wrong_through_list(t: Tensor, shape: tuple[int, ...]) -> Tensor:
    """dtype: makes the copy from a list, in the default dtype"""
    answer = reshape_tensor(t, shape)
    shares = answer.untyped_storage().data_ptr() == t.untyped_storage().data_ptr()
    return answer if shares or t.requires_grad else torch.tensor(answer.tolist())
