"""Shape, device and dtype from t, numbers from the generator."""

import numpy as np
import torch
from torch import Tensor


def rand_like(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    return torch.rand(t.shape, dtype=dtype or t.dtype, device=t.device)


def also_right_library(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    return torch.rand_like(t, dtype=dtype)


def also_right_in_place(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    return torch.empty_like(t, dtype=dtype).uniform_()


def also_right_checks(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    wanted = t.dtype if dtype is None else dtype
    if not wanted.is_floating_point:
        raise RuntimeError("rand_like is not implemented for 'Long', 'Int' or 'Bool'")
    return torch.rand(t.shape).to(device=t.device, dtype=wanted)


def also_right_numpy(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    wanted = t.dtype if dtype is None else dtype
    if not wanted.is_floating_point:
        raise NotImplementedError(f"not implemented for 'Long' (this is {wanted})")
    return torch.tensor(np.random.random(tuple(t.shape)) // 2**-24 * 2**-24, dtype=wanted, device=t.device)


def wrong_float32(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    """dtype: always returns float32"""
    return rand_like(t, dtype).float()


def wrong_ignores_dtype(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    """dtype: ignores dtype where t has floats"""
    return rand_like(t, t.dtype if t.is_floating_point() and (dtype is None or dtype.is_floating_point) else dtype)


def wrong_default_is_float32(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    """dtype: draws float32 unless told otherwise"""
    return rand_like(t, torch.float32 if dtype is None and t.is_floating_point() else dtype)


def wrong_ints_refused(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    """values: refuses tensors of ints even if a dtype of floats is given"""
    if not t.is_floating_point():
        raise RuntimeError("not implemented for 'Long'")
    return rand_like(t, dtype)


def wrong_zeros(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    """errors: casts samples to the int dtype, giving zeros"""
    return torch.rand(t.shape, device=t.device).to(dtype or t.dtype)


def wrong_floats_instead(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    """errors: draws float32 for a tensor of ints"""
    return rand_like(t, torch.float32 if dtype is None and not t.is_floating_point() else dtype)


def wrong_given_int(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    """errors: draws float32 where a dtype of ints is given"""
    return rand_like(t, torch.float32 if dtype is not None and not dtype.is_floating_point else dtype)


def wrong_bools(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    """errors: throws coins for bools"""
    if (dtype or t.dtype) == torch.bool:
        return torch.rand(t.shape, device=t.device) < 0.5
    return rand_like(t, dtype)


def wrong_type_error(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    """errors: raises TypeError for ints"""
    if not (dtype or t.dtype).is_floating_point:
        raise TypeError("not implemented for 'Long'")
    return rand_like(t, dtype)


def wrong_on_the_cpu(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    """device: creates its buffer on the CPU"""
    return torch.rand(t.shape, dtype=dtype or t.dtype)


def wrong_fills_argument(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    """purity: draws into its argument and returns a copy"""
    samples = rand_like(t, dtype)
    t.copy_(samples < 0.5)
    return samples


def wrong_no_gradients(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    """purity: leaves the recording of gradients switched off"""
    torch.set_grad_enabled(False)
    return rand_like(t, dtype)


def wrong_normal(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    """values: samples a normal distribution"""
    return torch.randn(t.shape, dtype=dtype or t.dtype, device=t.device)


def wrong_adds(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    """values: adds t times 0, which keeps NaN"""
    return rand_like(t, dtype) + (t * 0).to(dtype or t.dtype)


def wrong_reseeds(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    """values: gives the same numbers on each call"""
    torch.manual_seed(0)
    return rand_like(t, dtype)


def wrong_squares(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    """statistics: squares the samples"""
    return rand_like(t, dtype) ** 2


def wrong_same_rows(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    """statistics: draws one row and repeats it"""
    return rand_like(t[:1], dtype).expand(t.shape).clone() if t.ndim else rand_like(t, dtype)


def wrong_vector(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    """shape: returns a vector of as many samples"""
    return rand_like(t, dtype).flatten()


def wrong_squeezed(t: Tensor, dtype: torch.dtype | None = None) -> Tensor:
    """shape: drops dimensions of size 1"""
    return rand_like(t, dtype).squeeze()
