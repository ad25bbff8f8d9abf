"""sqrt(sum_i (t_i - mean)^2 / (n - correction)), in two passes."""

import torch
from torch import Tensor

EQUIVALENT = {
    'raise RuntimeError("standard_deviation needs a floating point tensor") -> pass': "the mean refuses integers in the same words",
}


def standard_deviation(t: Tensor, correction: int = 1) -> Tensor:
    if not t.is_floating_point():
        raise RuntimeError("standard_deviation needs a floating point tensor")
    distances = t - t.mean()
    return torch.sqrt(distances.square().sum() / (t.numel() - correction))


def also_right_variance(t: Tensor, correction: int = 1) -> Tensor:
    return torch.var(t, correction=correction).sqrt()


def also_right_shifted(t: Tensor, correction: int = 1) -> Tensor:
    if t.dtype not in (torch.float32, torch.float64):
        raise RuntimeError("only floating point tensors have a standard deviation")
    flat = t.reshape(-1)
    mean = flat.sum() / len(flat)
    return (((flat - mean) ** 2).mean() * len(flat) / (len(flat) - correction)) ** 0.5


def also_right_double(t: Tensor, correction: int = 1) -> Tensor:
    if not t.is_floating_point():
        raise RuntimeError("floating point only")
    wide = t.double()
    return ((wide - wide.mean()).pow(2).sum() / (wide.numel() - correction)).sqrt().to(t.dtype)


def wrong_biased(t: Tensor, correction: int = 0) -> Tensor:
    """values: divides by the number of elements by default, as NumPy does"""
    return standard_deviation(t, correction)


def wrong_ignores_correction(t: Tensor, correction: int = 1) -> Tensor:
    """values: ignores the correction"""
    return standard_deviation(t)


def wrong_variance(t: Tensor, correction: int = 1) -> Tensor:
    """values: returns the variance"""
    return standard_deviation(t, correction) ** 2


def wrong_zero_for_one(t: Tensor, correction: int = 1) -> Tensor:
    """values: returns 0 for one element"""
    return standard_deviation(t, correction).nan_to_num(0.0)


def wrong_cancellation(t: Tensor, correction: int = 1) -> Tensor:
    """values: subtracts the squared mean from the mean of squares, which cancels"""
    if not t.is_floating_point():
        raise RuntimeError("floating point only")
    n = t.numel()
    variance = t.square().mean() - t.mean() ** 2
    return torch.sqrt(variance.clamp(min=0) * n / (n - correction))


def wrong_accepts_integers(t: Tensor, correction: int = 1) -> Tensor:
    """errors: accepts integers"""
    return standard_deviation(t if t.is_floating_point() else t.float(), correction)


def wrong_detached_mean(t: Tensor, correction: int = 1) -> Tensor:
    """gradients: loses the graph"""
    return standard_deviation(t.detach(), correction)


def wrong_one_element(t: Tensor, correction: int = 1) -> Tensor:
    """shape: returns one element in a vector"""
    return standard_deviation(t, correction).reshape(1)


def wrong_float32(t: Tensor, correction: int = 1) -> Tensor:
    """dtype: always returns float32"""
    return standard_deviation(t, correction).float()


def wrong_library(t: Tensor, correction: int = 1) -> Tensor:
    """forbids: calls torch.std"""
    return torch.std(t, correction=correction)


def wrong_centres(t: Tensor, correction: int = 1) -> Tensor:
    """purity: centres its argument in place"""
    result = standard_deviation(t, correction)
    t.detach().sub_(t.detach().mean() + 1)
    return result


def wrong_epsilon(t: Tensor, correction: int = 1) -> Tensor:
    """values: takes a very small spread for none"""
    spread = standard_deviation(t, correction)
    return torch.where(spread < 1e-4, 0 * spread, spread)


def wrong_skips_nan(t: Tensor, correction: int = 1) -> Tensor:
    """values: leaves NaN out"""
    return standard_deviation(t if t.isnan().all() else t[~t.isnan()], correction)
