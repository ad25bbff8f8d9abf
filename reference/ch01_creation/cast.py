"""Tensor.to converts the numbers; t itself stays."""

import torch
from torch import Tensor


def cast(t: Tensor, dtype: torch.dtype) -> Tensor:
    return t.to(dtype)


def also_right_type(t: Tensor, dtype: torch.dtype) -> Tensor:
    return t.type(dtype)


def also_right_copies(t: Tensor, dtype: torch.dtype) -> Tensor:
    return torch.empty(t.shape, dtype=dtype).copy_(t)


def also_right_contiguous(t: Tensor, dtype: torch.dtype) -> Tensor:
    return t.clone(memory_format=torch.contiguous_format).to(dtype, copy=True)


def also_right_truncates(t: Tensor, dtype: torch.dtype) -> Tensor:
    if dtype == torch.bool:
        return t != 0
    return t.to(dtype) if dtype.is_floating_point else t.double().trunc().to(dtype)


def wrong_floors(t: Tensor, dtype: torch.dtype) -> Tensor:
    """values: floors negative numbers"""
    whole = t.is_floating_point() and not dtype.is_floating_point and dtype != torch.bool
    return t.floor().to(dtype) if whole else t.to(dtype)


def wrong_rounds(t: Tensor, dtype: torch.dtype) -> Tensor:
    """values: rounds to nearest"""
    whole = t.is_floating_point() and not dtype.is_floating_point and dtype != torch.bool
    return t.round().to(dtype) if whole else t.to(dtype)


def wrong_ceils(t: Tensor, dtype: torch.dtype) -> Tensor:
    """values: rounds up"""
    whole = t.is_floating_point() and not dtype.is_floating_point and dtype != torch.bool
    return t.ceil().to(dtype) if whole else t.to(dtype)


def wrong_bytes(t: Tensor, dtype: torch.dtype) -> Tensor:
    """values: reinterprets the bytes"""
    return t.view(dtype) if dtype.itemsize == t.dtype.itemsize else t.to(dtype)


def wrong_bool_bytes(t: Tensor, dtype: torch.dtype) -> Tensor:
    """values: views bools as bytes, in the memory of t"""
    return t.view(dtype) if t.dtype == torch.bool and dtype.itemsize == 1 else t.to(dtype)


def wrong_bool_truncates(t: Tensor, dtype: torch.dtype) -> Tensor:
    """values: truncates before it makes bools"""
    return t.trunc().to(dtype) if t.is_floating_point() and dtype == torch.bool else t.to(dtype)


def wrong_truncates_floats(t: Tensor, dtype: torch.dtype) -> Tensor:
    """values: rounds float64 to float32 towards zero"""
    x = t.to(dtype)
    if (t.dtype, dtype) != (torch.float64, torch.float32):
        return x
    return torch.where(x.double().abs() > t.abs(), torch.nextafter(x, torch.zeros_like(x)), x)


def wrong_through_half(t: Tensor, dtype: torch.dtype) -> Tensor:
    """values: takes floats through float16"""
    return t.half().to(dtype) if t.is_floating_point() else t.to(dtype)


def wrong_through_int(t: Tensor, dtype: torch.dtype) -> Tensor:
    """values: takes floats through int64"""
    return t.nan_to_num(0, 0, 0).long().to(dtype) if t.is_floating_point() else t.to(dtype)


def wrong_changes_dtype(t: Tensor, dtype: torch.dtype) -> Tensor:
    """values: gives t itself the other dtype"""
    t.data = t.data.to(dtype)
    return t.clone()


def wrong_in_place(t: Tensor, dtype: torch.dtype) -> Tensor:
    """purity: truncates t itself as well"""
    x = t.to(dtype, copy=True)
    with torch.no_grad():
        t.copy_(t == 0)
    return x


def wrong_detaches(t: Tensor, dtype: torch.dtype) -> Tensor:
    """gradients: detaches"""
    return t.detach().to(dtype)


def wrong_new_tensor(t: Tensor, dtype: torch.dtype) -> Tensor:
    """gradients: takes a detour over NumPy"""
    return torch.from_numpy(t.detach().numpy().astype(str(dtype).removeprefix("torch.")))


def wrong_detaches_narrowing(t: Tensor, dtype: torch.dtype) -> Tensor:
    """gradients: detaches where digits are lost"""
    return t.to(dtype) if dtype == t.dtype else t.detach().to(dtype)


def wrong_ignores_dtype(t: Tensor, dtype: torch.dtype) -> Tensor:
    """dtype: converts the numbers and back"""
    return t.to(dtype).double()


def wrong_keeps_int64(t: Tensor, dtype: torch.dtype) -> Tensor:
    """dtype: gives int64 for every integer dtype"""
    x = t.to(dtype)
    return x if dtype.is_floating_point or dtype == torch.bool else x.long()


def wrong_bools_stay(t: Tensor, dtype: torch.dtype) -> Tensor:
    """dtype: leaves bools as they are"""
    return t.clone() if t.dtype == torch.bool else t.to(dtype)


def wrong_flat(t: Tensor, dtype: torch.dtype) -> Tensor:
    """shape: returns a vector"""
    return t.to(dtype).flatten()


def wrong_squeezed(t: Tensor, dtype: torch.dtype) -> Tensor:
    """shape: drops dimensions of size 1"""
    return t.to(dtype).squeeze()


def wrong_default_dtype(t: Tensor, dtype: torch.dtype) -> Tensor:
    """purity: leaves the default dtype changed"""
    x = t.to(dtype)
    torch.set_default_dtype(torch.float64)
    return x
