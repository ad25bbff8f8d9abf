"""(sum_i |a_i - b_i|^p)^(1/p)."""

import torch
from torch import Tensor


def p_distance(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    return torch.linalg.vector_norm(a - b, ord=p)


def also_right_formula(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    distances = (b - a).abs()
    return distances.max() if p == float("inf") else (distances**p).sum() ** (1 / p)


def also_right_cases(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    a, b = torch.broadcast_tensors(a, b)
    difference = (a - b).flatten()
    if p == 1:
        return difference.abs().sum()
    if p == 2:
        return torch.sqrt(torch.dot(difference, difference))
    return torch.amax(difference.abs())


def also_right_norm(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    return (a - b).norm(p)


def also_right_loop(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    differences = [abs(d) for d in torch.sub(a, b).reshape(-1)]
    if p == float("inf"):
        return torch.stack(differences).max()
    total = sum(d**p for d in differences)
    return total ** (1.0 / p)


def wrong_difference_of_norms(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    """values: takes the difference of the norms"""
    return (torch.linalg.vector_norm(a, p) - torch.linalg.vector_norm(b, p)).abs()


def wrong_mean(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    """values: takes the mean for the sum"""
    return p_distance(a, b, p) / (a - b).numel() ** (1 / p)


def wrong_no_root(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    """values: returns the sum of squares for p = 2"""
    return (a - b).square().sum() if p == 2 else p_distance(a, b, p)


def wrong_no_absolute(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    """values: forgets the absolute value for p = 1"""
    return (a - b).sum() if p == 1 else p_distance(a, b, p)


def wrong_largest(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    """values: forgets the absolute value for p = inf"""
    return (a - b).max() if p == float("inf") else p_distance(a, b, p)


def wrong_default(a: Tensor, b: Tensor, p: float = 1.0) -> Tensor:
    """values: takes p = 1 by default"""
    return p_distance(a, b, p)


def wrong_ignores_p(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    """values: ignores p"""
    return p_distance(a, b)


def wrong_adds(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    """values: takes the norm of the sum"""
    return p_distance(a, -b, p)


def wrong_no_broadcast(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    """values: refuses shapes that differ"""
    if a.shape != b.shape:
        raise ValueError("the shapes differ")
    return p_distance(a, b, p)


def wrong_same_count(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    """values: leaves out rows that only one of them has"""
    return p_distance(a[:1], b[:1], p) if a.ndim and b.ndim else p_distance(a, b, p)


def wrong_epsilon(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    """values: adds 1e-6 to every difference, as torch.nn.PairwiseDistance does"""
    return torch.linalg.vector_norm(a - b + 1e-6, p)


def wrong_per_row(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    """shape: returns a distance for each row"""
    difference = a - b
    return torch.linalg.vector_norm(difference, p, dim=-1) if difference.ndim > 1 else p_distance(a, b, p)


def wrong_matrix_norm(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    """values: takes the norm of a matrix"""
    difference = a - b
    return torch.linalg.matrix_norm(difference, p) if difference.ndim == 2 else p_distance(a, b, p)


def wrong_detached_b(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    """gradients: treats b as a constant"""
    return p_distance(a, b.detach(), p)


def wrong_detached_a(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    """gradients: treats a as a constant"""
    return p_distance(a.detach(), b, p)


def wrong_double(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    """dtype: returns float64"""
    return p_distance(a, b, p).double()


def wrong_subtracts_in_place(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    """purity: subtracts in the memory of a"""
    result = p_distance(a, b, p)
    a.detach().sub_(1000)
    return result


def wrong_changes_b(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    """purity: negates b in its memory"""
    result = p_distance(a, b, p)
    b.detach().neg_().sub_(1)
    return result


def wrong_library(a: Tensor, b: Tensor, p: float = 2.0) -> Tensor:
    """forbids: calls torch.dist"""
    return torch.dist(a, b, p)
