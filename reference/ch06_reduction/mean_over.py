"""(sum_i t[..., i, ...]) / count."""

import torch
from torch import Tensor


def mean_over(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    return torch.mean(t, dim=dim, keepdim=keepdim)


def also_right_sum(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    if not t.is_floating_point():
        raise RuntimeError(f"could not infer output dtype of the mean of {t.dtype}")
    if dim is None:
        mean = t.sum() / t.numel()
        return mean.reshape([1] * t.ndim) if keepdim else mean
    return t.sum(dim, keepdim) / t.shape[dim]


def also_right_double(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    if not t.is_floating_point():
        raise NotImplementedError("could not infer output dtype")
    dims = tuple(range(t.ndim)) if dim is None else dim
    return t.double().mean(dims, keepdim).to(t.dtype)


def also_right_parts(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    if dim is None:
        mean = t.reshape(-1).mean()
        return mean.reshape((1,) * t.ndim) if keepdim else mean
    if t.shape[dim] == 0:
        return t.mean(dim, keepdim=keepdim)
    parts = t.unbind(dim)
    if not t.is_floating_point():
        raise RuntimeError("could not infer output dtype")
    mean = sum(part / len(parts) for part in parts)
    return mean.unsqueeze(dim) if keepdim else mean


def wrong_truncates(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """errors: truncates the mean of integers"""
    return mean_over(t, dim, keepdim) if t.is_floating_point() else mean_over(t.float(), dim, keepdim).to(t.dtype)


def wrong_accepts_integers(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """errors: averages integers in floats"""
    return mean_over(t if t.is_floating_point() else t.float(), dim, keepdim)


def wrong_accepts_bools(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """errors: averages small integers and bools"""
    return mean_over(t if t.is_floating_point() or t.dtype == torch.int64 else t.float(), dim, keepdim)


def wrong_text(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """errors: raises in other words"""
    if not t.is_floating_point():
        raise RuntimeError("integers have no mean")
    return mean_over(t, dim, keepdim)


def wrong_error(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """errors: raises TypeError for integers"""
    if not t.is_floating_point():
        raise TypeError("could not infer output dtype")
    return mean_over(t, dim, keepdim)


def wrong_count(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """values: divides by the number of all elements where dim is given"""
    mean = mean_over(t, dim, keepdim)
    return mean if dim is None else mean * t.shape[dim] / t.numel()


def wrong_first_count(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """values: divides by the size of dimension 0"""
    mean = mean_over(t, dim, keepdim)
    return mean if dim is None else mean * t.shape[dim] / t.shape[0]


def wrong_keeps(t: Tensor, dim: int | None = None, keepdim: bool = True) -> Tensor:
    """shape: keeps the dimension by default"""
    return mean_over(t, dim, keepdim)


def wrong_ignores_keepdim(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """shape: ignores keepdim"""
    return mean_over(t, dim)


def wrong_total_keepdim(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """shape: forgets keepdim where there is no dim"""
    return t.mean() if dim is None else t.mean(dim, keepdim)


def wrong_dim_zero(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """shape: takes dim 0 for none"""
    return mean_over(t, dim or None, keepdim)


def wrong_skips_nan(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """values: leaves NaN out"""
    return torch.nanmean(t, dim, keepdim) if t.is_floating_point() else mean_over(t, dim, keepdim)


def wrong_empty(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """values: takes 0 for the mean of nothing"""
    return mean_over(t, dim, keepdim).nan_to_num(0.0)


def wrong_at_least_one(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """values: divides an empty sum by 1 where dim is given"""
    return mean_over(t, dim, keepdim) if dim is None or t.shape[dim] else t.sum(dim, keepdim)


def wrong_negative_dim(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """shape: takes a negative dim for its absolute value"""
    return mean_over(t, None if dim is None else abs(dim) % t.ndim, keepdim)


def wrong_float32(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """dtype: returns float32"""
    return mean_over(t, dim, keepdim).float()


def wrong_sums(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """gradients: detaches the sum"""
    return mean_over(t.detach(), dim, keepdim)


def wrong_gradient_of_sum(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """gradients: has the gradient of the sum"""
    mean = mean_over(t, dim, keepdim)
    total = t.sum(dim, keepdim=keepdim)
    return mean.detach() + total - total.detach()


def wrong_centres(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """purity: centres its argument"""
    mean = mean_over(t, dim, keepdim)
    t.detach().sub_(t.detach().mean() + 1)
    return mean


def wrong_default_dtype(t: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """purity: leaves another default dtype"""
    torch.set_default_dtype(torch.float64)
    return mean_over(t, dim, keepdim)
