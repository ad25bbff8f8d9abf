"""min(max(t_i, low), high), element by element."""

import torch
from torch import Tensor


def clamp_values(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    if low is None and high is None:
        raise ValueError("At least one of low and high must not be None")
    if low is not None:
        t = torch.where(t < low, low, t)
    if high is not None:
        t = torch.where(t > high, high, t)
    return t


def _promoted(t: Tensor, low: float | None, high: float | None) -> torch.dtype:
    bounds = [bound for bound in (low, high) if bound is not None]
    if not bounds:
        raise RuntimeError("torch.clamp: At least one of 'min' or 'max' must not be None")
    dtype = t.dtype
    for bound in bounds:
        dtype = torch.result_type(torch.empty(1, dtype=dtype), bound)
    return dtype


def also_right_filled(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    result = t.to(_promoted(t, low, high))
    if low is not None:
        result = result.masked_fill(result < low, low)
    return result if high is None else result.masked_fill(result > high, high)


def also_right_assigned(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    result = t.to(_promoted(t, low, high)).clone()
    if low is not None:
        result[t < low] = low
    if high is not None:
        result[result > high] = high
    return result


class _Clamp(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t, low, high):
        ctx.inside = (t >= (-torch.inf if low is None else low)) & (t <= (torch.inf if high is None else high))
        return clamp_values(t, low, high)

    @staticmethod
    def backward(ctx, v):
        return v * ctx.inside, None, None


def also_right_own_backward(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    return _Clamp.apply(t, low, high)


def also_right_numbers(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    dtype = _promoted(t, low, high)
    limited = [_limited(x, low, high) for x in t.to(dtype).reshape(-1)]
    return torch.stack(limited).reshape(t.shape) if limited else t.to(dtype) * 1


def _limited(x: Tensor, low: float | None, high: float | None) -> Tensor:
    if high is not None and (x > high or (low is not None and x == x and low > high)):
        return torch.full_like(x, high)
    return torch.full_like(x, low) if low is not None and x < low else x


def wrong_high_first(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """values: applies high before low, so low > high gives low"""
    result = clamp_values(t, low, high)
    return result if low is None or high is None else clamp_values(clamp_values(t, None, high), low)


def wrong_swaps_bounds(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """values: swaps bounds if low > high"""
    return clamp_values(t, high, low) if None not in (low, high) and low > high else clamp_values(t, low, high)


def wrong_refuses_bounds(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """values: raises if low > high"""
    if None not in (low, high) and low > high:
        raise ValueError("low must not be above high")
    return clamp_values(t, low, high)


def wrong_both_needed(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """values: needs both bounds"""
    if low is None or high is None:
        raise ValueError("At least one of low and high is None")
    return clamp_values(t, low, high)


def wrong_missing_is_zero(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """values: takes a missing bound for 0"""
    return clamp_values(t, low or 0, high) if high is not None else clamp_values(t, low, high)


def wrong_zero_is_missing(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """values: takes a bound of 0 for a missing one"""
    return clamp_values(t, low or None, high) if high is not None else clamp_values(t, low, high)


def wrong_zero_high_is_missing(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """values: takes high = 0 for a missing bound"""
    if low is None and high is None:
        return clamp_values(t)
    return clamp_values(t, -10000.0 if low is None and not high else low, high or None)


def wrong_nan_is_low(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """values: turns NaN into low"""
    result = clamp_values(t, low, high)
    return result if low is None else torch.where(t >= low, result, min(low, high or low)).to(result.dtype)


def wrong_nan_is_high(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """values: turns NaN into high"""
    result = clamp_values(t, low, high)
    return result if high is None else torch.where(result < high, result, high).to(result.dtype)


def wrong_masks(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """values: sets to 0 what is outside"""
    result = clamp_values(t, low, high)
    return torch.where(result == t, result, torch.zeros_like(result))


def wrong_ignores_high(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """values: ignores high where there is low"""
    return clamp_values(t, low, high) if low is None else clamp_values(t, low).to(clamp_values(t, low, high).dtype)


def wrong_ignores_low(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """values: ignores low where there is high"""
    return clamp_values(t, low, high) if high is None else clamp_values(t, None, high)


def wrong_tie_zero(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """gradients: has gradient 0 on the bounds"""
    result = clamp_values(t, low, high)
    if not t.requires_grad:
        return result
    inside = t > (-torch.inf if low is None else low)
    return torch.where(inside & (t < (torch.inf if high is None else high)), result, result.detach())


def wrong_tie_half(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """gradients: has gradient 1/2 on the bounds, as maximum and minimum have"""
    dtype = clamp_values(t, low, high).dtype
    if low is not None:
        t = torch.maximum(t.to(dtype), torch.tensor(low, dtype=dtype))
    return t if high is None else torch.minimum(t.to(dtype), torch.tensor(high, dtype=dtype))


def wrong_low_tie(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """gradients: has gradient 0 on the lower bound"""
    result = clamp_values(t, low, high)
    return result if low is None or not t.requires_grad else torch.where(t > low, result, result.detach())


def wrong_high_tie(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """gradients: has gradient 0 on the upper bound"""
    result = clamp_values(t, low, high)
    return result if high is None or not t.requires_grad else torch.where(t < high, result, result.detach())


def wrong_through(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """gradients: has gradient 1 outside as well"""
    result = clamp_values(t, low, high)
    return t + (result - t).detach() if t.requires_grad else result


def wrong_detached(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """gradients: loses the graph"""
    return clamp_values(t.detach(), low, high)


def wrong_mutates(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """purity: mutates its argument"""
    result = clamp_values(t, low, high)
    t.detach().copy_(result)
    return result


def wrong_keeps_integers(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """values: keeps the dtype of integers, so that a bound of 2.5 becomes 2"""
    return clamp_values(t, low, high).to(t.dtype)


def wrong_dtype_by_value(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """dtype: leaves integers alone where no bound is reached"""
    result = clamp_values(t, low, high)
    return result.to(t.dtype) if (result == t).all() else result


def wrong_low_does_not_promote(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """dtype: does not promote with low where no element reaches it"""
    result = clamp_values(t, low, high)
    return result.to(t.dtype) if low is not None and (result == result.to(t.dtype)).all() else result


def wrong_floats(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """dtype: makes integers floats"""
    result = clamp_values(t, low, high)
    return result if result.is_floating_point() else result.float()


def wrong_float64(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """dtype: makes integers float64"""
    result = clamp_values(t, low, high)
    return result if t.is_floating_point() or not result.is_floating_point() else result.double()


def wrong_nothing(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """errors: returns a copy where there is no bound"""
    return t.clone() if low is None and high is None else clamp_values(t, low, high)


def wrong_type_error(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """errors: raises TypeError where there is no bound"""
    if low is None and high is None:
        raise TypeError("At least one of low and high must not be None")
    return clamp_values(t, low, high)


def wrong_text(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """errors: does not say what is missing"""
    if low is None and high is None:
        raise ValueError("no bounds")
    return clamp_values(t, low, high)


def wrong_squeezed(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """shape: drops dimensions of size 1"""
    return clamp_values(t, low, high).squeeze()


def wrong_inside_only(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """shape: returns only the elements of a vector that lie inside"""
    result = clamp_values(t, low, high)
    return result[result == t] if t.ndim == 1 else result


def wrong_library(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """forbids: calls the library's clamp"""
    return torch.clamp(t, low, high)


def wrong_method(t: Tensor, low: float | None = None, high: float | None = None) -> Tensor:
    """forbids: calls the tensor's method clip"""
    return t.clip(low, high)
