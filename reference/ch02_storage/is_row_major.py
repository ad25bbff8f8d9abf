"""stride[k] = shape[k + 1] * shape[k + 2] * ..., wherever a step is taken at all."""

import math
from itertools import pairwise

import torch
from torch import Tensor

EQUIVALENT = {
    "matches = [n == 1 or t.stride(d) == math.prod(t.shape[d + 1 :]) for d, n in enumerate(t.shape)] -> "
    "matches = [n <= 1 or t.stride(d) == math.prod(t.shape[d + 1 :]) for d, n in enumerate(t.shape)]": (
        "a tensor with a size of 0 is row-major anyway"
    ),
}


def is_row_major(t: Tensor) -> bool:
    matches = [n == 1 or t.stride(d) == math.prod(t.shape[d + 1 :]) for d, n in enumerate(t.shape)]
    return 0 in t.shape or all(matches)


def also_right_loop(t: Tensor) -> bool:
    if 0 in t.shape:
        return True
    step = 1
    for d in reversed(range(t.dim())):
        if t.size(d) != 1:
            if t.stride(d) != step:
                return False
            step *= t.size(d)
    return True


def also_right_squeezed(t: Tensor) -> bool:
    s = t.squeeze()
    return not t.numel() or s.stride() == torch.empty(s.shape).stride()


def also_right_numpy(t: Tensor) -> bool:
    return t.detach().numpy().flags["C_CONTIGUOUS"]


def also_right_places(t: Tensor) -> bool:
    places = torch.zeros(t.shape, dtype=torch.int64)
    for d, (n, step) in enumerate(zip(t.shape, t.stride(), strict=True)):
        places += (torch.arange(n) * step).view(-1, *[1] * (t.dim() - 1 - d))
    return torch.equal(places.flatten(), torch.arange(t.numel()))


def wrong_exact_strides(t: Tensor) -> bool:
    """values: demands exact default strides also in size-1 dimensions"""
    return t.numel() == 0 or t.stride() == torch.empty(t.shape).stride()


def wrong_last_stride(t: Tensor) -> bool:
    """values: looks only at the last stride"""
    return t.numel() == 0 or t.dim() == 0 or t.size(-1) == 1 or t.stride(-1) == 1


def wrong_storage_size(t: Tensor) -> bool:
    """values: compares storage size with numel, so t[0] counts as not contiguous"""
    return t.numel() == 0 or (is_row_major(t) and t.untyped_storage().nbytes() == t.numel() * t.element_size())


def wrong_offset(t: Tensor) -> bool:
    """values: demands that t begins where its storage begins"""
    return t.numel() == 0 or (is_row_major(t) and t.storage_offset() == 0)


def wrong_empty(t: Tensor) -> bool:
    """values: treats a tensor without elements like others"""
    step = 1
    for n, stride in zip(reversed(t.shape), reversed(t.stride()), strict=True):
        if n != 1 and stride != step:
            return False
        step *= n
    return True


def wrong_falling(t: Tensor) -> bool:
    """values: is content with strides that fall"""
    strides = [stride for n, stride in zip(t.shape, t.stride(), strict=True) if n > 1]
    return t.numel() == 0 or (strides[-1:] in ([], [1]) and all(a > b for a, b in pairwise(strides)))


def wrong_gaps(t: Tensor) -> bool:
    """values: allows gaps: strides need only be multiples of one another"""
    s, step = t.squeeze(), 1
    for n, stride in zip(reversed(s.shape), reversed(s.stride()), strict=True):
        if stride < step or stride % step:
            return t.numel() == 0
        step = stride * n
    return True


def wrong_first_stride(t: Tensor) -> bool:
    """values: looks at the first and last stride only"""
    s = t.squeeze()
    return t.numel() == 0 or s.dim() == 0 or (s.stride(-1) == 1 and s.stride(0) * s.size(0) == s.numel())


def wrong_dense(t: Tensor) -> bool:
    """values: accepts every order without gaps, the transpose, too"""
    order = sorted(range(t.dim()), key=lambda d: (-t.stride(d), -t.size(d)))
    return is_row_major(t.permute(order))


def wrong_column_major(t: Tensor) -> bool:
    """values: looks for column-major order"""
    return is_row_major(t.permute(*reversed(range(t.dim()))))


def wrong_not(t: Tensor) -> bool:
    """values: returns the opposite"""
    return not is_row_major(t)


def wrong_always(t: Tensor) -> bool:
    """values: looks at a contiguous copy"""
    return is_row_major(t.contiguous())


def wrong_matrices(t: Tensor) -> bool:
    """values: looks at the last two dimensions only"""
    return is_row_major(t) if t.dim() < 3 else is_row_major(t[(0,) * (t.dim() - 2)]) if t.numel() else True


def wrong_int(t: Tensor) -> bool:
    """values: returns 1 or 0"""
    return int(is_row_major(t))


def wrong_tensor(t: Tensor) -> bool:
    """values: returns a tensor"""
    return torch.tensor(is_row_major(t))


def wrong_asks(t: Tensor) -> bool:
    """forbids: asks is_contiguous"""
    return t.is_contiguous()


def wrong_asks_elsewhere(t: Tensor) -> bool:
    """forbids: asks is_contiguous of a detached twin"""
    return torch.Tensor.is_contiguous(t.detach())


def wrong_makes_it_so(t: Tensor) -> bool:
    """purity: makes its argument contiguous"""
    answer = is_row_major(t)
    t.data = t.detach().clone(memory_format=torch.contiguous_format)
    return answer


def wrong_default_dtype(t: Tensor) -> bool:
    """purity: leaves the default dtype changed"""
    torch.set_default_dtype(torch.float64)
    return is_row_major(t)
