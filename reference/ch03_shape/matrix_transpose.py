"""Both sizes and both strides change places."""

import torch
from torch import Tensor


def matrix_transpose(t: Tensor) -> Tensor:
    return t.t()


def also_right_transpose(t: Tensor) -> Tensor:
    if t.dim() > 2:
        raise RuntimeError(f"t() expects a tensor with <= 2 dimensions, but self is {t.dim()}D")
    return t.transpose(0, 1) if t.dim() == 2 else t


def also_right_permute(t: Tensor) -> Tensor:
    if t.ndim >= 3:
        return torch.t(t)
    return t.permute(*range(t.ndim)[::-1]) if t.ndim else t.view(())


def also_right_strides(t: Tensor) -> Tensor:
    if t.ndim > 2:
        raise RuntimeError(f"t() expects a tensor with <= 2 dimensions, but self is {t.ndim}D")
    return t.as_strided(t.shape[::-1], t.stride()[::-1])


def wrong_reshapes(t: Tensor) -> Tensor:
    """values: reshapes to (m, n)"""
    return t.reshape(t.t().shape)


def wrong_as_it_is(t: Tensor) -> Tensor:
    """shape: returns t itself"""
    t.t()
    return t


def wrong_square(t: Tensor) -> Tensor:
    """values: returns a square matrix as it is"""
    return t if t.ndim == 2 and t.size(0) == t.size(1) else t.t()


def wrong_contiguous(t: Tensor) -> Tensor:
    """aliasing: returns a contiguous copy"""
    return t.t().clone(memory_format=torch.contiguous_format)


def wrong_copied(t: Tensor) -> Tensor:
    """aliasing: returns a copy with the right strides"""
    return t.clone().t()


def wrong_vector_copied(t: Tensor) -> Tensor:
    """aliasing: copies what is no matrix"""
    return t.t() if t.ndim > 1 else t.clone()


def wrong_turned(t: Tensor) -> Tensor:
    """values: turns the matrix by 90 degrees"""
    return torch.rot90(t) if t.ndim == 2 else t.t()


def wrong_layout(t: Tensor) -> Tensor:
    """strides: reorders the memory of t, and undoes nothing"""
    answer = t.t()
    if 0 in t.stride() or not t.is_contiguous() or t.ndim < 2:
        return answer
    return t.set_(t.t().contiguous().t()).t()


def wrong_row_of_vector(t: Tensor) -> Tensor:
    """shape: makes a column of a vector"""
    return t.unsqueeze(1) if t.ndim == 1 else t.t()


def wrong_matrix_of_number(t: Tensor) -> Tensor:
    """shape: makes a matrix of a single number"""
    return t.view(1, 1) if t.ndim == 0 else t.t()


def wrong_matrices_only(t: Tensor) -> Tensor:
    """values: refuses vectors"""
    t.t()
    return t.transpose(0, 1)


def wrong_batch(t: Tensor) -> Tensor:
    """errors: exchanges the first two dimensions of rank 3"""
    return t.transpose(0, 1) if t.ndim == 3 else t.t()


def wrong_last_two(t: Tensor) -> Tensor:
    """errors: exchanges the last two dimensions of any rank"""
    return t.mT if t.ndim > 1 else t


def wrong_reverses(t: Tensor) -> Tensor:
    """errors: reverses the dimensions of rank 4"""
    return t.permute(3, 2, 1, 0) if t.ndim == 4 else t.t()


def wrong_value_error(t: Tensor) -> Tensor:
    """errors: raises ValueError"""
    if t.ndim > 2:
        raise ValueError(f"t() expects a tensor with <= 2 dimensions, but self is {t.ndim}D")
    return t.t()


def wrong_detaches(t: Tensor) -> Tensor:
    """gradients: detaches"""
    return t.detach().t()


def wrong_vector_detached(t: Tensor) -> Tensor:
    """gradients: detaches what is no matrix"""
    return t.t() if t.ndim > 1 else t.detach()


def wrong_conjugate(t: Tensor) -> Tensor:
    """values: changes signs"""
    return -t.t()


def wrong_float64(t: Tensor) -> Tensor:
    """dtype: returns float64"""
    return t.t().double()


def wrong_in_place(t: Tensor) -> Tensor:
    """purity: transposes t itself"""
    answer = t.t()
    t.data = answer.detach()
    return answer
