"""1 / (1 + exp(-t)) where t >= 0, and the same as exp(t) / (1 + exp(t)) where t < 0: no exponent is positive."""

import torch
from torch import Tensor


def sigmoid(t: Tensor) -> Tensor:
    e = torch.exp(torch.where(t < 0, t, -t))
    return torch.where(t < 0, e, 1) / (1 + e)


def also_right_logaddexp(t: Tensor) -> Tensor:
    x = t * 1.0
    return torch.exp(-torch.logaddexp(torch.zeros_like(x), -x))


def also_right_softmax(t: Tensor) -> Tensor:
    x = t.to(torch.result_type(t, 1.0))
    return torch.softmax(torch.stack([x, torch.zeros_like(x)]), 0)[0]


def also_right_softplus(t: Tensor) -> Tensor:
    return torch.exp(-torch.nn.functional.softplus(-(t * 1.0)))


def also_right_double_where(t: Tensor) -> Tensor:
    x = t * 1.0
    positive = x >= 0
    right = 1 / (1 + torch.exp(-torch.where(positive, x, torch.zeros_like(x))))
    e = torch.exp(torch.where(positive, torch.zeros_like(x), x))
    return torch.where(positive, right, e / (1 + e))


def also_right_other_side(t: Tensor) -> Tensor:
    x = t * 1.0
    half = 1 / (1 + torch.exp(-torch.where(x < 0, -x, x)))
    return torch.where(x < 0, 1 - half, half)


class _Sigmoid(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t):
        s = sigmoid(t)
        ctx.save_for_backward(s)
        return s

    @staticmethod
    def backward(ctx, v):
        (s,) = ctx.saved_tensors
        return v * s * (1 - s)


def also_right_own_backward(t: Tensor) -> Tensor:
    return _Sigmoid.apply(t)


def wrong_ratio(t: Tensor) -> Tensor:
    """values: computes exp(t) / (1 + exp(t)), NaN at 1000"""
    return torch.exp(t) / (1 + torch.exp(t))


def wrong_naive(t: Tensor) -> Tensor:
    """gradients: computes 1 / (1 + exp(-t)), which has gradient NaN at -1000"""
    return 1 / (1 + torch.exp(-t))


def wrong_single_where(t: Tensor) -> Tensor:
    """gradients: chooses between two formulas, the overflow of one of which makes the gradient NaN"""
    return torch.where(t >= 0, 1 / (1 + torch.exp(-t)), torch.exp(t) / (1 + torch.exp(t)))


def wrong_absolute(t: Tensor) -> Tensor:
    """gradients: computes with exp(-|t|), which has gradient 0 at 0"""
    e = torch.exp(-t.abs())
    return torch.where(t >= 0, 1, e) / (1 + e)


def wrong_clips(t: Tensor) -> Tensor:
    """values: clips the input to [-10, 10]"""
    return sigmoid(t.clamp(-10, 10))


def wrong_clips_far(t: Tensor) -> Tensor:
    """values: clips the input to [-30, 30], so that sigmoid(-1000) is not quite 0"""
    return sigmoid(t.clamp(-30, 30))


def wrong_clips_softly(t: Tensor) -> Tensor:
    """values: clips the input of the simple formula to [-80, 80]"""
    return 1 / (1 + torch.exp(-t.clamp(-80, 80)))


def wrong_saturates(t: Tensor) -> Tensor:
    """values: gives 0 and 1 beyond -12 and 12"""
    return torch.where(t < -12, 0, torch.where(t > 12, 1, sigmoid(t)))


def wrong_clips_result(t: Tensor) -> Tensor:
    """values: clips the result away from 0 and 1"""
    return sigmoid(t).clamp(1e-7, 1 - 1e-7)


def wrong_hard(t: Tensor) -> Tensor:
    """values: is piecewise linear"""
    return (t / 4 + 0.5).clamp(0, 1)


def wrong_rational(t: Tensor) -> Tensor:
    """values: uses t / (1 + |t|) instead of the exponential"""
    return (t / (1 + t.abs()) + 1) / 2


def wrong_sign(t: Tensor) -> Tensor:
    """values: returns sigmoid(-t)"""
    return sigmoid(-t)


def wrong_symmetric(t: Tensor) -> Tensor:
    """values: returns 2 sigmoid(t) - 1"""
    return 2 * sigmoid(t) - 1


def wrong_logarithm(t: Tensor) -> Tensor:
    """values: returns the logarithm of sigmoid(t)"""
    return torch.log(sigmoid(t))


def wrong_derivative(t: Tensor) -> Tensor:
    """values: returns the derivative s (1 - s)"""
    return sigmoid(t) * (1 - sigmoid(t))


def wrong_base_two(t: Tensor) -> Tensor:
    """values: uses 2 as base"""
    return sigmoid(0.6931472 * t)


def wrong_low_precision(t: Tensor) -> Tensor:
    """values: computes in bfloat16"""
    return sigmoid(t.bfloat16()).to(torch.result_type(t, 1.0))


def wrong_float32_inside(t: Tensor) -> Tensor:
    """values: computes in float32"""
    return sigmoid(t.float()).to(torch.result_type(t, 1.0))


def wrong_keeps_integers(t: Tensor) -> Tensor:
    """values: keeps int dtype"""
    return sigmoid(t).to(t.dtype)


def wrong_float64(t: Tensor) -> Tensor:
    """dtype: returns float64 for integers"""
    return sigmoid(t) if t.is_floating_point() else sigmoid(t).double()


def wrong_float32(t: Tensor) -> Tensor:
    """dtype: always returns float32"""
    return sigmoid(t).float()


def wrong_in_place(t: Tensor) -> Tensor:
    """purity: overwrites its argument"""
    result = sigmoid(t)
    if t.is_floating_point():
        t.detach().copy_(result)
    return result


def wrong_squeezed(t: Tensor) -> Tensor:
    """shape: drops dimensions of size 1"""
    return sigmoid(t).squeeze()


def wrong_detached(t: Tensor) -> Tensor:
    """gradients: detaches"""
    return sigmoid(t).detach()


def wrong_both_classes(t: Tensor) -> Tensor:
    """shape: returns the probabilities of both classes"""
    return torch.stack([sigmoid(-t), sigmoid(t)], -1)


def wrong_library(t: Tensor) -> Tensor:
    """forbids: calls the library's sigmoid"""
    return torch.sigmoid(t)


def wrong_tanh(t: Tensor) -> Tensor:
    """forbids: computes with the library's tanh"""
    return (torch.tanh(t / 2) + 1) / 2


def wrong_logsigmoid(t: Tensor) -> Tensor:
    """forbids: computes with the library's logsigmoid"""
    return torch.exp(torch.nn.functional.logsigmoid(t * 1.0))


class _Once(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t):
        s = sigmoid(t.detach())
        ctx.slope = s * (1 - s)
        return s

    @staticmethod
    def backward(ctx, v):
        return v * ctx.slope


def wrong_second_derivative(t: Tensor) -> Tensor:
    """second_order: writes its own backward, in which s (1 - s) is a constant"""
    return _Once.apply(t)
