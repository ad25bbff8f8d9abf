"""Element [i, j] is 1 where i equals j."""

import torch
from torch import Tensor

EQUIVALENT = {
    "if n < 0 or m < 0: -> if n < 0 or m < -1:": "arange(-1) raises RuntimeError itself",
}


def eye(n: int, m: int | None = None) -> Tensor:
    m = n if m is None else m
    if n < 0 or m < 0:
        raise RuntimeError(f"n and m must be greater or equal to 0, got {n} and {m}")
    rows, columns = torch.arange(n).unsqueeze(1), torch.arange(m)
    return (rows == columns).float()


def also_right_library(n: int, m: int | None = None) -> Tensor:
    return torch.eye(n) if m is None else torch.eye(n, m)


def also_right_diagonal(n: int, m: int | None = None) -> Tensor:
    columns = n if m is None else m
    if min(n, columns) < 0:
        raise RuntimeError("a size must be greater or equal to 0")
    result = torch.zeros(n, columns)
    result.fill_diagonal_(1.0) if n and columns else result
    return result


def wrong_square(n: int, m: int | None = None) -> Tensor:
    """shape: ignores m and returns a square matrix"""
    return eye(n)


def wrong_swapped(n: int, m: int | None = None) -> Tensor:
    """shape: swaps n and m"""
    return eye(n) if m is None else eye(m, n)


def wrong_anti_diagonal(n: int, m: int | None = None) -> Tensor:
    """values: puts the ones on the anti-diagonal"""
    return eye(n, m).flip(1)


def wrong_int64(n: int, m: int | None = None) -> Tensor:
    """dtype: returns int64"""
    return eye(n, m).long()


def wrong_ones(n: int, m: int | None = None) -> Tensor:
    """values: fills everything with ones"""
    return torch.ones_like(eye(n, m))


def wrong_negative(n: int, m: int | None = None) -> Tensor:
    """errors: takes a negative size for 0"""
    return eye(max(n, 0), m if m is None else max(m, 0))


def wrong_value_error(n: int, m: int | None = None) -> Tensor:
    """errors: raises ValueError for a negative size"""
    if n < 0 or (m is not None and m < 0):
        raise ValueError("n and m must be greater or equal to 0")
    return eye(n, m)


def wrong_rank_three(n: int, m: int | None = None, *more: int) -> Tensor:
    """errors: ignores a third argument"""
    return eye(n, m)


def wrong_stops_recording(n: int, m: int | None = None) -> Tensor:
    """purity: switches gradient recording off and leaves it so"""
    torch.set_grad_enabled(False)
    return eye(n, m)
