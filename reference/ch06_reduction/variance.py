"""sum_i (t_i - mean)^2 / (n - correction), in two passes."""

import torch
from torch import Tensor


def variance(t: Tensor, correction: int = 1) -> Tensor:
    distances = t - t.mean()
    return distances.square().sum() / (t.numel() - correction)


def also_right_flat(t: Tensor, correction: int = 1) -> Tensor:
    if t.dtype not in (torch.float32, torch.float64):
        raise RuntimeError("only floating point tensors have a variance")
    flat = t.reshape(-1)
    deviations = flat - flat.sum() / len(flat)
    return torch.dot(deviations, deviations) / (len(flat) - correction)


def also_right_double(t: Tensor, correction: int = 1) -> Tensor:
    if not t.is_floating_point():
        raise RuntimeError("floating point only")
    wide = t.double()
    return ((wide - wide.mean()).pow(2).sum() / torch.tensor(wide.numel() - correction)).to(t.dtype)


def also_right_loop(t: Tensor, correction: int = 1) -> Tensor:
    if not t.is_floating_point():
        raise NotImplementedError("variance of what is not floating point")
    mean = t.mean()
    total = sum((x - mean) ** 2 for x in t.reshape(-1))
    count = t.numel() - correction
    return total / count


def also_right_welford(t: Tensor, correction: int = 1) -> Tensor:
    if not t.is_floating_point():
        raise RuntimeError("not a floating point tensor")
    mean = total = torch.zeros((), dtype=t.dtype)
    for count, x in enumerate(t.flatten(), 1):
        before = x - mean
        mean = mean + before / count
        total = total + before * (x - mean)
    return total / (t.numel() - correction)


def also_right_shifted(t: Tensor, correction: int = 1) -> Tensor:
    if not t.is_floating_point():
        raise RuntimeError("not a floating point tensor")
    shifted = t - t.mean().detach()
    return (shifted.square().sum() - shifted.sum() ** 2 / t.numel()) / (t.numel() - correction)


def wrong_biased(t: Tensor, correction: int = 0) -> Tensor:
    """values: divides by the number of elements by default, as NumPy does"""
    return variance(t, correction)


def wrong_ignores_correction(t: Tensor, correction: int = 1) -> Tensor:
    """values: ignores the correction"""
    return variance(t)


def wrong_switch(t: Tensor, correction: int = 1) -> Tensor:
    """values: takes the correction for a switch"""
    return variance(t, 1 if correction else 0)


def wrong_adds_correction(t: Tensor, correction: int = 1) -> Tensor:
    """values: adds the correction to the number of elements"""
    return variance(t, -correction)


def wrong_rows(t: Tensor, correction: int = 1) -> Tensor:
    """values: divides by the number of rows less the correction"""
    result = variance(t, correction)
    return result * (t.numel() - correction) / (t.shape[0] - correction + 1e-9) if t.ndim > 1 else result


def wrong_deviation(t: Tensor, correction: int = 1) -> Tensor:
    """values: returns the standard deviation"""
    return variance(t, correction).sqrt()


def wrong_absolute(t: Tensor, correction: int = 1) -> Tensor:
    """values: adds distances, not their squares"""
    if not t.is_floating_point():
        return variance(t)
    return (t - t.mean()).abs().sum() / (t.numel() - correction)


def wrong_cancellation(t: Tensor, correction: int = 1) -> Tensor:
    """values: subtracts the squared mean from the mean of squares, which cancels"""
    if not t.is_floating_point():
        raise RuntimeError("floating point only")
    n = t.numel()
    return (t.square().mean() - t.mean() ** 2) * n / (n - correction)


def wrong_cancellation_in_double(t: Tensor, correction: int = 1) -> Tensor:
    """values: cancels in float64, where float64 numbers are concerned"""
    return wrong_cancellation(t.double(), correction).to(t.dtype) if t.is_floating_point() else variance(t)


def wrong_zero_for_one(t: Tensor, correction: int = 1) -> Tensor:
    """values: returns 0 for one element"""
    return variance(t, correction).nan_to_num(0.0)


def wrong_constant_mean(t: Tensor, correction: int = 1) -> Tensor:
    """gradients: has the gradient of squares, as if the mean were 0"""
    result = variance(t, correction)
    squares = t.square().sum() / (t.numel() - correction)
    return result.detach() + (squares - squares.detach()).nan_to_num()


def wrong_half_gradient(t: Tensor, correction: int = 1) -> Tensor:
    """gradients: treats one of the two factors as a constant"""
    if not t.is_floating_point():
        return variance(t)
    distances = t - t.mean()
    return (distances * distances.detach()).sum() / (t.numel() - correction)


def wrong_detached(t: Tensor, correction: int = 1) -> Tensor:
    """gradients: loses the graph"""
    return variance(t.detach(), correction)


def wrong_accepts_integers(t: Tensor, correction: int = 1) -> Tensor:
    """errors: accepts integers"""
    return variance(t if t.is_floating_point() else t.float(), correction)


def wrong_type_error(t: Tensor, correction: int = 1) -> Tensor:
    """errors: raises TypeError for integers"""
    if not t.is_floating_point():
        raise TypeError("not a floating point tensor")
    return variance(t, correction)


def wrong_vector(t: Tensor, correction: int = 1) -> Tensor:
    """shape: returns one element in a vector"""
    return variance(t, correction).reshape(1)


def wrong_columns(t: Tensor, correction: int = 1) -> Tensor:
    """shape: returns the variance of each column of a matrix"""
    return torch.stack([variance(column, correction) for column in t.t()]) if t.ndim == 2 else variance(t, correction)


def wrong_float32(t: Tensor, correction: int = 1) -> Tensor:
    """dtype: always returns float32"""
    return variance(t, correction).float()


def wrong_library(t: Tensor, correction: int = 1) -> Tensor:
    """forbids: calls torch.var"""
    return torch.var(t, correction=correction)


def wrong_centres(t: Tensor, correction: int = 1) -> Tensor:
    """purity: centres its argument in place"""
    result = variance(t, correction)
    t.detach().sub_(t.detach().mean() + 1)
    return result
